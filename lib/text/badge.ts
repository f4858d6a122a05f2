export const badgeText = {
  nothingDue: "Cutscore",
  due: (cards: number) => `Cutscore: ${cards} ${cards === 1 ? "card" : "cards"} today`,
};
