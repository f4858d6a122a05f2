import type { PlanNote } from "@/lib/queue/plan-types";
import type {
  EffectRow,
  LeechCard,
  PlanCalendar,
  PlanModel,
  ProjectionPoint,
  RecallOutlook,
  SessionSize,
} from "@/lib/screens/plan";
import type { ExamOutcome } from "@/lib/settings/exam-result";

import { commonText, count } from "./common";
import { weekdayAndDay, weekdayNames } from "./dates";

const percent = (share: number) => `${Math.round(100 * share)} %`;
const minutes = (of: number) => `${Math.round(of)} min`;

export const effectText = {
  title: "What this changes",
  working: "Working out the coming days.",
  before: "Now",
  after: "Then",
  row: ({ minutesADay, recall }: EffectRow) =>
    recall === null
      ? `${minutes(minutesADay)} a day`
      : `${minutes(minutesADay)} a day, ${percent(recall)} known`,
  describe: (label: string, { days, busiest }: EffectRow) =>
    `${label}: minutes a day over ${days.length} days, ${minutes(busiest)} on the busiest.`,
  recall: (before: number, after: number) =>
    percent(before) === percent(after)
      ? `On exam day you would still know about ${percent(after)}.`
      : `On exam day you would know about ${percent(after)} instead of ${percent(before)}.`,
  recallAtAll: (after: number) => `On exam day you would know about ${percent(after)}.`,
  noDate: "Without a date, each card comes back when it is about to fade, with no end in view.",
  load: (before: EffectRow, after: EffectRow) =>
    minutes(before.minutesADay) === minutes(after.minutesADay)
      ? `Still about ${minutes(after.minutesADay)} a day, ${minutes(after.busiest)} at most.`
      : `About ${minutes(after.minutesADay)} a day instead of ${minutes(before.minutesADay)}, ${minutes(after.busiest)} at most.`,
  unseen: (before: number, after: number) =>
    after === 0
      ? "Every card would be seen before the exam."
      : `${after} cards would stay unseen instead of ${before}.`,
  undo: "You can undo it afterwards.",
  apply: "Apply",
  keep: "Keep as it is",
};

export const planText = {
  title: "Plan",
  working: "Making the plan.",
  /** Of a day that has passed, the page tells elsewhere. */
  lead: ({ phase, daysToExam, minutesPerDay, restDays }: PlanModel) =>
    [
      phase.kind === "no-date" || phase.kind === "ahead" ? examIn(daysToExam) : "",
      `${minutesPerDay} minutes a day.`,
      restDays.length === 0
        ? ""
        : `Rest on ${listed(restDays.map((day) => weekdayNames[day - 1]!))}.`,
    ]
      .filter((part) => part !== "")
      .join(" "),
  change: "Change date, minutes or rest days",
  todayTitle: "What is up today, and why?",
  todayTotal: (cards: number, of: number) =>
    cards === 0
      ? "Nothing is left for today."
      : `${commonText.cards(cards)}, about ${minutes(of)} at your own pace.`,
  size: ({ minutes: of, cards }: SessionSize) =>
    of === null ? `All, ${commonText.cards(cards)}` : `${of} minutes, ${commonText.cards(cards)}`,
  start: "Start with",
  notes: "What to know",
  help: "More minutes a day or a later date would help.",
  advanced: "Advanced",
  retention: (share: number) =>
    `A card comes back when its chance of recall has fallen to ${percent(share)}. The planner chose that so that the plan fits your minutes.`,
  undo: "Undo the last change",
};

function examIn(days: number | null): string {
  if (days === null) return "No exam date yet.";
  if (days === 0) return "The exam is today.";
  return days === 1 ? "The exam is tomorrow." : `${days} days to the exam.`;
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)!}`;

const points = (share: number) => {
  const rounded = Math.round(100 * share);
  return rounded < 1
    ? "less than 1 point in 100"
    : `about ${count(rounded, "point", "points")} in 100`;
};

/** A note of the plan in plain words. */
export function noteText(note: PlanNote): string {
  switch (note.kind) {
    case "no-date":
      return "There is no exam date. Cards come back when they are about to fade. A date would bring the whole syllabus before it, plan a last pass, and show what you will know that day.";
    case "exam-over":
      return "The day of the exam is over. Until you say how it went, what you know is kept up.";
    case "paused":
      return `Paused until ${weekdayAndDay(note.until)}. Nothing is planned before; what waits is spread over the days after.`;
    case "rest-day":
      return "Today is a rest day. Nothing is planned.";
    case "last-pass":
      return `The last pass begins on ${weekdayAndDay(note.from)}: what needs it most is shown once more, rest days included.`;
    case "last-day":
      return "The day before the exam is light on purpose.";
    case "unfinished":
      return `The syllabus can’t be finished in this time: ${commonText.cards(note.cards)} stay unseen, those worth least. That costs ${points(note.cost)}. More minutes a day or a later date would help.`;
    case "backlog":
      return `${commonText.cards(note.cards)} that are due wait beyond today’s minutes, those worth least. Leaving them costs ${points(note.cost)}. ${clearIn(note.days)}`;
  }
}

const clearIn = (days: number | null) =>
  days === null
    ? "At this pace they will not clear; more minutes a day would help."
    : `At this pace they are clear in ${count(days, "study day", "study days")}.`;

export const planDaysText = {
  title: "How many minutes are coming?",
  exam: "exam",
  today: "today",
  lastPass: "last pass",
  minutes: "min",
  answer: ({ days, examAhead, minutesPerDay }: PlanCalendar) => {
    const study = days.filter((day) => day.minutes > 0);
    if (study.length === 0) return "Nothing is planned in these days.";
    const mean = study.reduce((sum, day) => sum + day.minutes, 0) / study.length;
    const most = study.reduce((a, b) => (b.minutes > a.minutes ? b : a));
    const span = examAhead === null ? `in the next ${days.length} days` : "until the exam";
    return `About ${minutes(mean)} a day ${span}, ${minutes(most.minutes)} at most, on ${weekdayAndDay(most.day)}. You gave ${minutes(minutesPerDay)}.`;
  },
  kinds: {
    study: "study",
    rest: "rest day",
    paused: "paused",
    "last-pass": "last pass",
    "last-day": "last day, light",
  },
  keyPlanned: "planned",
  keyLastPass: "last pass and light last day",
  keyRest: "rest day or pause",
  keyGiven: "your minutes",
  columns: { day: "Day", kind: "Kind", cards: "Cards", minutes: "Minutes" },
};

export const planRecallText = {
  title: "What will I know on exam day?",
  answer: ({ recall, low, high, covered }: RecallOutlook) =>
    `About ${percent(recall)} of the syllabus, weighed like the exam, if you keep to the plan; in 8 of 10 cases between ${percent(low)} and ${percent(high)}. ${percent(covered)} of the cards will have been seen.`,
  row: (domain: string, weight: number) => `${domain}, ${percent(weight)} of the exam`,
  how: "To know a card is not yet to answer an exam question: your score has its own band on Home.",
  columns: {
    domain: "Domain",
    weight: "Part of the exam",
    low: "Low",
    known: "Known",
    high: "High",
  },
};

export const planMinutesText = {
  title: "What would more minutes bring?",
  working: "Working out other minutes.",
  axis: "minutes a day",
  slider: "Minutes a day",
  chosen: ({ minutes: of, recall }: ProjectionPoint, now: number) =>
    of === now
      ? `${of} minutes a day, as now: about ${percent(recall)} known on exam day.`
      : `${of} minutes a day instead of ${now}: about ${percent(recall)} known on exam day.`,
  tryIt: (of: number) => `Plan with ${of} minutes`,
  columns: { minutes: "Minutes a day", low: "Low", known: "Known", high: "High" },
};

const outcomes: Record<ExamOutcome, string> = {
  passed: "Passed",
  failed: "Not this time",
  moved: "Not taken yet",
};

export const examText = {
  ask: "How did it go?",
  askNote: (day: string) =>
    `Your exam was on ${day}. What you say decides what is planned; you can undo it.`,
  outcome: (outcome: ExamOutcome) => outcomes[outcome],
  passed: "Passed.",
  archived: "Nothing is planned any more. Library and history stay as they are.",
  keepLight: "Keep it up with 5 minutes a day",
  light: "A few minutes a day keep up what you know. No new cards are planned.",
  archive: "Plan nothing any more",
  again: "When is the next one?",
  againNote: "All you learned is kept. The plan is made anew for the day you choose.",
  nextDate: "Exam date",
  noDate: "Not booked yet",
};

export const leechText = {
  title: "Cards that keep slipping",
  note: "They are missed far more often than expected, so they are set aside. Mostly the card is unclear, or two things are mixed up.",
  counts: ({ lapses, reviews }: Pick<LeechCard, "lapses" | "reviews">) =>
    `missed on ${lapses} of ${count(reviews, "review", "reviews")}`,
  read: "Read or rewrite it",
  forget: "Start it afresh",
  keep: "Keep asking it",
  aside: "Leave it aside",
};

export const practiceText = {
  title: "Practice that leaves no trace",
  lead: "Go through cards as often as you like. Nothing here changes when a card comes back, your streak or your score.",
  open: "Practise without effect on the plan",
  domain: "Domain",
  concept: "Concept",
  all: "All",
  flagged: "Only flagged cards",
  seen: "Only cards already seen",
  begin: (cards: number) => `Practise ${commonText.cards(cards)}`,
  none: "No cards are like that.",
  place: (number: number, of: number) => `${number} of ${of}, not recorded`,
  missed: "Missed, once more later",
  next: "Got it, next",
  stop: "Stop practising",
  done: "Through.",
  doneNote: "Nothing was recorded.",
  again: "Choose others",
};
