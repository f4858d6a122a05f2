import type { CustomWhich } from "@/lib/forms/custom-form";
import type { FixedFormKind } from "@/lib/log/event";

import { count } from "./common";

const forms: Record<FixedFormKind, string> = {
  full: "Full form",
  half: "Half form",
  custom: "Custom form",
};

const whiches: Record<CustomWhich, string> = {
  any: "Any",
  missed: "Missed last time",
  guessed: "Guessed last time",
  flagged: "Flagged",
  unseen: "Not met yet",
};

const questionsText = (questions: number) => count(questions, "question", "questions");
const minutesText = (minutes: number) => count(Math.round(minutes), "minute", "minutes");

export const mockText = {
  title: "Mock exam",
  form: (form: FixedFormKind) => forms[form],
  formLine: (form: FixedFormKind, questions: number) =>
    `${forms[form]}, ${questionsText(questions)}`,
  lead: (unscored: number) =>
    `As on the day: no reasons until the end, back and forth as you like, and the clock runs on when you close the window. ${unscored} questions of a full form do not count, and nobody can tell which.`,
  chooseForm: "Which form?",
  full: (questions: number, minutes: number) =>
    `${questionsText(questions)} in ${minutesText(minutes)}. The only form that counts towards “ready”.`,
  half: (questions: number, minutes: number) =>
    `${questionsText(questions)} in ${minutesText(minutes)}, domains in the same proportions.`,
  custom: "By domain, task, or what you missed, guessed or flagged.",
  fresh: (forms_: number) =>
    forms_ > 0
      ? `${count(forms_, "full form", "full forms")} left without a question you have met.`
      : "All questions kept for full forms have been met: the longest unseen come first.",
  domain: "Domain",
  task: "Task",
  all: "All",
  which: "Questions",
  whichOption: (which: CustomWhich, questions: number) => `${whiches[which]} (${questions})`,
  howMany: "How many",
  available: (questions: number) =>
    questions === 0
      ? "No question fits. Choose wider."
      : `${count(questions, "question fits", "questions fit")}. Those kept for full forms stay out until you have met them.`,
  extra: "Extra time",
  extraNone: "None",
  extraPlus: "30 minutes (English is not my first language)",
  extraTimes: (factor: number) => `${factor} × the time`,
  extraOwn: "Another factor",
  factor: "Factor",
  mode: "The clock",
  timed: "As on the day",
  timedNote: "It runs on by the clock, also while the window is closed.",
  practice: "Practice",
  practiceNote: "You can pause. It does not count as a timed sitting.",
  begin: (minutes: number) => `Begin, ${Math.round(minutes)} min`,
  goOn: "Go on with the exam",
  installing: "The questions are still being put in place. A moment.",
  drawing: "Drawing the form.",
  scoring: "Handed in. Working out the report.",
  earlier: "Earlier sittings",
  noEarlier: "None yet.",
  notTimed: "practice",
};

export const sittingText = {
  question: (number: number) => `Question ${number}`,
  chooseOne: "Choose one",
  choose: (choose: number, chosen: number) =>
    chosen === 0 ? `Choose ${choose}` : `${chosen} of ${choose} chosen`,
  over: (over: number) => (over === 1 ? "Take one back." : `Take ${over} back.`),
  guess: "I’m guessing",
  strike: (letter: string) => `Strike out ${letter}`,
  struck: "struck out",
  strikeWhich: "Strike out which? Press its letter.",
  flag: "Flag",
  unflag: "Take the flag off",
  previous: "Previous",
  next: "Next",
  review: "Review and submit",
  questions: "Questions",
  left: "left",
  hideTime: "Hide time",
  showTime: "Show time",
  timeHidden: "Time hidden",
  warning: (minutes: number) => `${minutesText(minutes)} left.`,
  pause: "Pause",
  paused: "Paused. The time stands still.",
  goOn: "Go on",
  leave: "Leave",
  leaveTitle: "Leave the exam?",
  leaveTimed:
    "All you did is kept, and the clock runs on. When it reaches zero, the form counts as handed in.",
  leavePractice: "All you did is kept, and the time stands still.",
  stay: "Stay",
  answered: (questions: number) => `${questions} answered`,
  open: (questions: number) => `${questions} open`,
  flagged: (questions: number) => `${questions} flagged`,
  goTo: "Go to a question",
  place: (number: number, state: "answered" | "part" | "open", flagged: boolean) =>
    `Question ${number}, ${{ answered: "answered", part: "begun", open: "open" }[state]}${flagged ? ", flagged" : ""}`,
  reviewTitle: "Before you hand in",
  allAnswered: "Every question has an answer.",
  openQuestions: (questions: number) =>
    `${count(questions, "question is", "questions are")} open. An open question is wrong; a guess costs nothing.`,
  openList: "Open",
  partList: "Too few chosen",
  flaggedList: "Flagged",
  none: "None.",
  back: (number: number) => `Back to question ${number}`,
  submit: "Hand in",
  submitTitle: (open: number) =>
    open === 0 ? "Hand in the form?" : `Hand in with ${questionsText(open)} open?`,
  submitNote: "It can’t be taken back.",
  notYet: "Not yet",
  keys: "Keys",
  keysTitle: "All keys",
  keyList: [
    ["A–F, 1–6", "choose an option"],
    ["Shift A–F", "strike an option out"],
    ["S", "strike out the option in focus, or the one pressed next"],
    ["G", "mark as a guess"],
    ["F or M", "flag; M where F is an option"],
    ["N, →, Enter", "next question"],
    ["P, ←", "previous question"],
    ["R", "review and submit"],
    ["T", "hide or show the time"],
    ["↑ ↓ ← →, Home, End", "in the list of questions: from one to the next; Enter goes there"],
    ["?", "this list"],
  ] as const,
};
