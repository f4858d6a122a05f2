import type { Grade } from "@/lib/cards/card-state";
import type { GradeChoice, ReviewModel } from "@/lib/screens/review";

import { commonText } from "./common";
import { weekdayAndDay } from "./dates";

const reasons: Record<ReviewModel["reason"], string> = {
  focus: "From your study plan: a question on it was missed.",
  due: "Due today, before it fades.",
  new: "New, in proportion to the exam's domains.",
  retry: "Missed earlier today: once more.",
  ahead: "Before its day: this is what lifts your exam day most.",
};

const twoGrades: Record<Grade, string> = {
  again: "Missed",
  hard: "With effort",
  good: "Got it",
  easy: "At once",
};

const fields: Readonly<Record<string, string>> = {
  front: "Question",
  back: "Answer",
  text: "Sentence, gaps in [[double brackets]]",
  extra: "Note under the answer",
};

export const reviewText = {
  place: (number: number, of: number) => `${number} of ${of}`,
  answerFirst: "Answer in your head first.",
  show: "Show answer",
  gap: "gap",
  answer: "Answer",
  easilyTaken: "Easily taken for it",
  grades: "How did it go?",
  grade: (grade: Grade) => twoGrades[grade],
  comesBack: ({ days, due }: GradeChoice, isShort: boolean) => {
    if (days === 0) return isShort ? "today" : "again today";
    if (days === 1) return "tomorrow";
    return isShort ? `in ${days} days` : `in ${days} days, ${weekdayAndDay(due)}`;
  },
  flag: "Flag this card",
  unflag: "Take the flag off",
  edit: "Edit this card",
  suspend: "Set this card aside",
  suspended: "Set aside. It won't come back until you undo.",
  edited: "Saved. Your text stays when the cards are updated.",
  reason: (reason: ReviewModel["reason"]) => reasons[reason],
  save: "Save",
  field: (field: string) => fields[field] ?? field,
  doneTitle: "Done for today.",
  doneSized: "That was your time.",
  reviewedToday: (cards: number) => `${commonText.cards(cards)} reviewed today.`,
  goOn: (cards: number) => `Go on, ${commonText.cards(cards)} wait`,
  keys: [
    ["Space", "show the answer, then Got it"],
    ["1 2", "Missed, Got it"],
    ["U", "undo"],
    ["F", "flag"],
    ["E", "edit"],
    ["?", "all keys"],
  ] as readonly (readonly [string, string])[],
};
