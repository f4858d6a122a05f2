import { closeFrom, farBelowFrom, type Readiness, readyFrom } from "@/lib/psychometrics/readiness";
import type { CheckItem, CheckState } from "@/lib/readiness/checklist";
import type { ExamProblem, TakenExam } from "@/lib/readiness/exams";
import type { BandModel, DomainLabel } from "@/lib/screens/home";
import type { NextAction, ReadinessModel } from "@/lib/screens/readiness";
import type { StudyDay } from "@/lib/time/instant";

import { count } from "./common";
import { fullDay, shortDay } from "./dates";
import { sittingsText, tenths } from "./home";

const verdicts: Record<Readiness, string> = {
  "not-enough-evidence": "Not enough evidence yet.",
  "not-yet": "Not yet.",
  close: "Close.",
  ready: "Ready.",
  "ready-confirmed": "Ready, confirmed.",
};

const states: Record<CheckState, string> = { done: "Done", part: "Partly", open: "Open" };

/** `1,012` */
const thousands = (number: number) => String(number).replaceAll(/\B(?=(\d{3})+$)/g, ",");

const percent = (share: number) => `${Math.round(100 * share)} %`;

type Standing = NonNullable<ReadinessModel["standing"]>;

export const readinessText = {
  title: "Readiness",
  question: "Shall I book it?",
  asOf: (today: StudyDay) => `As of ${fullDay(today)}, by Cutscore.`,
  working: "Working it out.",
  verdict: (verdict: Readiness) => verdicts[verdict],
  none: "No band yet. Ten questions give a first one, in about 8 minutes; a full mock exam is enough for a verdict.",
  chance: (pPass: number) =>
    `${sittingsText.long(pPass)} Nerves and luck on the day are counted in.`,
  why: ({ verdict, evidence }: Standing) => {
    switch (verdict) {
      case "not-enough-evidence":
        return evidence.recent < evidence.wanted
          ? `A verdict takes ${evidence.wanted} answers; there are ${evidence.recent} in your last thirty days of study.`
          : "Your band is still too wide for a verdict. More answers make it narrower.";
      case "not-yet":
        return `Close begins at ${tenths(closeFrom)} of 10.`;
      case "close":
        return `Ready begins at ${tenths(readyFrom)} of 10, with a timed full mock past the target and no large domain far behind.`;
      case "ready":
        return "Book it for a day that suits you. Five timed full mocks in a row past the target would confirm it.";
      case "ready-confirmed":
        return "Five timed full mocks in a row stand past the target. Book it.";
    }
  },
  closeFrom: `close from ${tenths(closeFrom)}`,
  readyFrom: `ready from ${tenths(readyFrom)}`,
  dots: (pPass: number) =>
    `${tenths(pPass)} of 10 dots filled; close from ${tenths(closeFrom)}, ready from ${tenths(readyFrom)}`,
  evidence: ([low, high]: BandModel["band"], { answers, cardsSeen }: Standing["evidence"]) =>
    `Your level: ${low}–${high}, an 80 % range on our scale, not AWS’s. From ${count(answers, "answer", "answers")} and ${thousands(cardsSeen)} ${cardsSeen === 1 ? "card" : "cards"} seen.`,
  how: "How do we know?",
  howLines: ({ evidence }: Standing) => [
    "The chance comes from the band: the exam is sat many times at every level that it holds, with a form that may be harder, and a day that may be worse.",
    `Points of a task: each domain is short of its aim by so many points, as the estimate believes. Its open cards stand for them together. A task brings the part that its best cards close by one review each, reckoned ${
      evidence.isExamDay
        ? "for exam day"
        : `for ${shortDay(evidence.day)}, as there is no exam date`
    }. That cards carry over to questions is believed, not known.`,
    "Points of a mock: eight sittings are imagined from what is believed of you, and the band is made anew after each.",
    `A verdict takes as many answers as an exam has questions. “Far below” is a chance above ${percent(farBelowFrom)} that a domain lies more than 8 in 100 below your own mean.`,
    `Model ${evidence.model}.`,
  ],
  model: "The whole model, and how good it is",
  actions: "What moves it most",
  noActions: "Nothing is left that study would move by a point.",
  start: "Start",
  startLabel: (what: string) => `Start: ${what}`,
  mock: (another: boolean) => (another ? "Another full mock" : "A full mock exam"),
  effect: (action: NextAction) =>
    action.kind === "study" ? studyEffect(action) : mockEffect(action),
  checklist: "The usual checklist",
  state: (state: CheckState) => states[state],
  check: (item: CheckItem) => checkTitle(item),
  checkEvidence: (item: CheckItem, labels: readonly DomainLabel[]) => checkEvidence(item, labels),
  disclaimer:
    "Cutscore is independent of AWS. This is an estimate from your own answers; only the exam gives the real score.",
};

function studyEffect({ minutes, points, cards }: Extract<NextAction, { kind: "study" }>): string {
  return `${Math.max(1, Math.round(minutes))} min on ${count(cards, "card", "cards")}, about +${Math.round(points)} ${Math.round(points) === 1 ? "point" : "points"}`;
}

const needs = {
  evidence: "gives enough answers for a verdict",
  target: "a timed one past the target is what ready waits for",
  row: "one more towards five in a row",
} as const;

function mockEffect({ minutes, narrower, need }: Extract<NextAction, { kind: "mock" }>): string {
  const parts = [
    `${minutes} min`,
    ...(need ? [needs[need]] : []),
    ...(narrower !== null && narrower >= 10 ? [`band about ${narrower} points narrower`] : []),
  ];
  return parts.join(", ");
}

const numbers = ["no", "One", "Two", "Three", "Four", "Five", "Six", "Seven"];

function checkTitle(item: CheckItem): string {
  switch (item.kind) {
    case "row":
      return `${numbers[item.wanted] ?? item.wanted} timed full mocks in a row at ${item.target} or more`;
    case "far-below":
      return "No domain far below the rest";
    case "weakest":
      return "Weakest domain’s band";
    case "covered":
      return "Syllabus covered";
    case "recent":
      return "A full mock in the last 7 days";
  }
}

function checkEvidence(item: CheckItem, labels: readonly DomainLabel[]): string {
  const nameOf = (id: string | null) => labels.find((label) => label.id === id)?.name ?? "";
  switch (item.kind) {
    case "row": {
      const broken = item.inRow < item.wanted && item.broken ? breach(item.broken, nameOf) : "";
      if (item.inRow === 0) return `None yet of ${item.wanted}.${broken}`;
      const last = item.scores.slice(-item.wanted);
      const listed = last.map(({ day, score }) => `${score} on ${shortDay(day)}`).join(", ");
      return `${Math.min(item.inRow, item.wanted)} of ${item.wanted}: ${listed}.${broken}`;
    }
    case "far-below":
      return item.domain === null
        ? "Not measured yet."
        : `${nameOf(item.domain)} is the likeliest to be: chance ${percent(item.chance)}.`;
    case "weakest":
      if (item.domain === null) return "Not measured yet.";
      return item.range
        ? `${nameOf(item.domain)}, ${item.range[0]}–${item.range[1]}.`
        : `${nameOf(item.domain)}: ${count(item.answers, "answer", "answers")}, not enough evidence yet.`;
    case "covered":
      return `${item.tasksSeen} of ${item.tasks} tasks, ${thousands(item.cardsSeen)} of ${thousands(item.cards)} cards seen.`;
    case "recent":
      if (item.day === null) return "No full mock yet.";
      return `${shortDay(item.day)}, ${ago(item.days!)}.`;
  }
}

/** Why the row begins only after a sitting. */
function breach(
  { day, score, farBelow }: NonNullable<Extract<CheckItem, { kind: "row" }>["broken"]>,
  nameOf: (id: string | null) => string,
): string {
  const below = farBelow === null ? "" : `, with ${nameOf(farBelow)} far below the rest`;
  return ` The row begins anew after ${score} on ${shortDay(day)}${below}.`;
}

function ago(days: number): string {
  if (days <= 0) return "today";
  return days === 1 ? "yesterday" : `${days} days ago`;
}

const problems: Record<ExamProblem, (cut: number, min: number, max: number) => string> = {
  "no-day": () => "Not saved: the day of the exam is missing.",
  ahead: () => "Not saved: that day is still to come.",
  "no-score": () => "Not saved: the score is a whole number.",
  "off-scale": (_, min, max) => `Not saved: scores go from ${min} to ${max}.`,
  passed: (cut) => `Not saved: ${cut} or more is a pass.`,
  "not-passed": (cut) => `Not saved: a pass takes ${cut} or more.`,
};

export const takenText = {
  title: "After the exam",
  lead: "How did it go? What was predicted stays beside it. Nothing is sent.",
  another: "Enter another exam, or correct this one",
  day: "Day of the exam",
  passed: "Passed",
  notPassed: "Not this time",
  score: (min: number, max: number) => `Score, ${min} to ${max}, if you like`,
  outcome: (passed: boolean) => (passed ? "Passed" : "Not this time"),
  save: "Save",
  result: "Result",
  taken: ({ day, passed, score }: TakenExam) =>
    `${fullDay(day)}: ${passed ? "passed" : "not this time"}${score === null ? "" : `, ${score}`}.`,
  against: ({ score, passed, predicted }: TakenExam) => {
    if (!predicted) return "Nothing was predicted: there were no answers before it.";
    const { band, pPass } = predicted;
    const said = `The day before, the band was ${band[0]}–${band[1]}, and about ${tenths(pPass)} of 10 sittings would have passed.`;
    if (score === null) return said;
    return `${said} ${placeOf(score, band, passed)}`;
  },
  told: ({ day, passed }: TakenExam) =>
    `${fullDay(day)}: ${passed ? "passed" : "not this time"}, as the plan was told. Saved here, it stands beside what was predicted.`,
  file: "Save as a file",
  fileNote:
    "The file holds this result and what was predicted, no answers. It stays with you unless you send it to somebody.",
  saved: "Saved.",
  undo: "Undo",
  problem: (
    problem: ExamProblem,
    { min, cut, max }: { readonly min: number; readonly cut: number; readonly max: number },
  ) => problems[problem](cut, min, max),
  picture: ({ day, score, predicted }: TakenExam & { readonly day: StudyDay }) =>
    `Real score ${score} on ${fullDay(day)} against the range ${predicted?.band[0]} to ${predicted?.band[1]}.`,
};

function placeOf(score: number, [low, high]: readonly [number, number], passed: boolean): string {
  if (score < low)
    return passed
      ? "The real score lies below it, and past the line."
      : "The real score lies below it.";
  if (score > high) return "The real score lies above it.";
  return "The real score lies within it.";
}
