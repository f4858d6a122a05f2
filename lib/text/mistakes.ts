import type { Outcome } from "@/lib/log/fold-question";
import type { MistakeQuestion, MistakesModel } from "@/lib/screens/mistakes";
import type { StudyDay } from "@/lib/time/instant";

import { count } from "./common";
import { shortDay, weekdayAndDay } from "./dates";

const questions = (number: number) => count(number, "question", "questions");

const outcomes: Record<Outcome, string> = {
  right: "Right",
  guessed: "Guessed",
  missed: "Missed",
  "left-open": "Left open",
};

const firstWords: Record<Outcome, string> = {
  right: "right at first sight",
  guessed: "guessed at first sight",
  missed: "missed at first sight",
  "left-open": "left open at first sight",
};

/** `1 Dec`, `1 Dec and 3 Dec` */
const days = (list: readonly StudyDay[]) => list.map(shortDay).join(" and ");

export const mistakesText = {
  title: "What I got wrong",
  loading: "Opening your mistakes.",
  empty: "Nothing here. What you miss or guess comes here, and back to you until you know it.",
  emptyStart: "Ten questions",
  allLeft: "Nothing waits. All that you missed you have recalled since.",
  waiting: ({ open, due }: MistakesModel) =>
    due === 0 ? `${questions(open)} wait.` : `${questions(open)} wait, ${due} of them today.`,
  rule: "Each comes back until you have recalled it on two days. A miss or a guess starts it again.",
  review: (due: number) => `Review ${questions(due)}`,
  reviewAhead: (open: number) => `Review all ${open} now`,
  next: (day: StudyDay) => `The next comes back ${weekdayAndDay(day)}.`,
  groupFacts: (due: number, open: number) =>
    due === 0 ? questions(open) : `${questions(open)}, ${due} today`,
  confusions: "What you took for what",
  chose: "You chose",
  right: "Right is",
  times: (times: number) => (times === 1 ? "once" : `${times} times`),
  confusables: "Easily taken for it",
  name: "Name",
  tells: "What it is",
  questionsTitle: "Questions",
  history: ({ first, misses, missedOn }: MistakeQuestion) => {
    const again =
      misses > 1 ? `, ${misses} misses or guesses in all, the last ${shortDay(missedOn)}` : "";
    return `${shortDay(first.day)}: ${firstWords[first.outcome]}${again}.`;
  },
  standing: ({ isDue, due, recalledOn }: MistakeQuestion) => {
    const comes = isDue ? "Due today" : `Comes back ${weekdayAndDay(due)}`;
    return recalledOn.length === 0
      ? `${comes}.`
      : `${comes}. Recalled once, on ${days(recalledOn)}.`;
  },
  reasons: "Answer and reasons",
  reviewThese: (number: number) => (number === 1 ? "Review it now" : `Review these ${number} now`),
  cards: (cards: number) => `Its ${count(cards, "card", "cards")}`,
  conceptPage: "Concept page",
  sightings: "First sightings and repeats",
  sightingsNote:
    "Only first sightings count as such towards your band; a repeat weighs less or nothing.",
  outcome: "At first sight",
  outcomeName: (outcome: Outcome) => outcomes[outcome],
  questions: "Questions",
  repeats: ({ seen, recalled }: MistakesModel["repeats"]) =>
    seen === 0
      ? "No repeats yet."
      : `${count(seen, "repeat", "repeats")}, ${recalled} of them recalled.`,
  left: (number: number) => `Known again: ${questions(number)}`,
  leftOn: (day: StudyDay) => `Recalled on two days, the last ${shortDay(day)}.`,
};

export const mistakesReviewText = {
  title: "Mistakes",
  place: (number: number, of: number) => `Mistake ${number} of ${of}`,
  leave: "Leave; it waits for you",
  answer: "Answer",
  next: "Next",
  comesBack: (comesBack: { readonly day: StudyDay; readonly days: number } | null) => {
    if (comesBack === null) return "Known again: it does not come back.";
    return comesBack.days <= 1
      ? "Comes back tomorrow."
      : `Comes back in ${comesBack.days} days, ${weekdayAndDay(comesBack.day)}.`;
  },
  nothingDue: "Nothing is due.",
  finished: "Done.",
  recalled: (recalled: number, done: number) => `${recalled} of ${done} recalled.`,
  nextDay: (day: StudyDay) => `The next comes back ${weekdayAndDay(day)}.`,
  goOn: (due: number) => `Go on, ${questions(due)} due`,
  toPage: "What I got wrong",
};
