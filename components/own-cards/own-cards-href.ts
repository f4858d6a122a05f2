export const ownCardsHref = "#/own-cards";
