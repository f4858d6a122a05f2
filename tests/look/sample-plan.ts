import { CardId, ConceptId } from "@/lib/content/pack";
import type { DayLoad } from "@/lib/queue/plan-types";
import type { EffectModel, LeechCard, PlanModel, ProjectionPoint } from "@/lib/screens/plan";
import type { PracticeModel } from "@/lib/screens/practice";
import { StudyDay } from "@/lib/time/instant";
import { addDays, weekdayOf } from "@/lib/time/study-day";

import { domains, reviewRevealed } from "./sample-study";

export const today = StudyDay("2026-11-22");
const toExam = 20;

const kindOf = (ahead: number): DayLoad["kind"] => {
  if (ahead === toExam - 1) return "last-day";
  if (ahead >= toExam - 6) return "last-pass";
  return weekdayOf(addDays(today, ahead)) > 5 ? "rest" : "study";
};

function dayAt(ahead: number): DayLoad {
  const kind = kindOf(ahead);
  const minutes = { study: 18, rest: 0, paused: 0, "last-pass": 22, "last-day": 9 }[kind];
  const swing = minutes === 0 ? 0 : 3 * Math.sin(2 * ahead);
  return { day: addDays(today, ahead), kind, cards: 8 * minutes, minutes: minutes + swing };
}

const days = Array.from({ length: toExam }, (_, ahead) => dayAt(ahead));

export const plan: PlanModel = {
  phase: { kind: "ahead", day: addDays(today, toExam) },
  daysToExam: toExam,
  minutesPerDay: 20,
  restDays: [6, 7],
  afterPassing: "archive",
  today: {
    cards: 61,
    minutes: 11,
    domains: Object.values(domains).map((domain, place) => ({
      domain,
      cards: [9, 24, 21, 7][place]!,
      weight: [0.24, 0.3, 0.34, 0.12][place]!,
      because: ([null, "weakest", null, "worth-less"] as const)[place]!,
    })),
    sizes: [
      { minutes: 5, cards: 27 },
      { minutes: 10, cards: 55 },
      { minutes: null, cards: 61 },
    ],
  },
  notes: [
    { kind: "unfinished", cards: 212, cost: 0.064 },
    { kind: "backlog", cards: 61, cost: 0.012, days: 4 },
    { kind: "last-pass", from: addDays(today, toExam - 6) },
  ],
  calendar: { days, examAhead: toExam, minutesPerDay: 20 },
  outlook: {
    recall: 0.74,
    low: 0.69,
    high: 0.79,
    covered: 0.81,
    domains: Object.values(domains).map((domain, place) => ({
      domain,
      weight: [0.24, 0.3, 0.34, 0.12][place]!,
      recall: [0.82, 0.66, 0.73, 0.84][place]!,
      low: [0.77, 0.59, 0.68, 0.76][place]!,
      high: [0.87, 0.73, 0.78, 0.9][place]!,
    })),
  },
  retention: 0.85,
  undo: "Undo the last setting",
};

export const noDate: PlanModel = {
  ...plan,
  phase: { kind: "no-date" },
  daysToExam: null,
  notes: [{ kind: "no-date" }],
  calendar: { days: days.slice(0, 14), examAhead: null, minutesPerDay: 20 },
  outlook: null,
  undo: null,
};

const nothingLeft = { cards: 0, minutes: 0, domains: [], sizes: [] };
const over = addDays(today, -2);

export const asking: PlanModel = {
  ...noDate,
  phase: { kind: "ask", day: over },
  today: nothingLeft,
  notes: [{ kind: "exam-over" }],
};
/** Archived: no card is planned any more. */
export const passed: PlanModel = {
  ...asking,
  phase: { kind: "passed", day: over },
  notes: [],
  calendar: {
    ...noDate.calendar,
    days: noDate.calendar.days.map(({ day }) => ({ day, kind: "study", cards: 0, minutes: 0 })),
  },
};
export const again: PlanModel = { ...noDate, phase: { kind: "again", day: over } };

export const projection: readonly ProjectionPoint[] = [5, 10, 15, 20, 30, 40, 60].map((minutes) => {
  const recall = 0.95 - 0.62 * Math.exp(-minutes / 18);
  return { minutes, recall, low: recall - 0.06, high: Math.min(0.97, recall + 0.05) };
});

const busiest = 25;

export const effect: EffectModel = {
  before: { days, minutesADay: 18, busiest, recall: 0.74, unseen: 0 },
  after: { days: days.slice(0, 13), minutesADay: 20, busiest, recall: 0.66, unseen: 212 },
  most: busiest,
};

export const leeches: readonly LeechCard[] = [
  {
    id: CardId("clf-c02:c:slips"),
    title: "Which service keeps a record of every change to a resource’s settings?",
    concept: ConceptId("clf-c02:k:config"),
    lapses: 5,
    reviews: 7,
    revision: 8,
  },
];

export const practiceStart: PracticeModel = {
  kind: "start",
  choice: { domain: "", concept: "", flagged: false, seen: true },
  domains: Object.values(domains),
  concepts: [{ id: "a", name: "Record of changes" }],
  cards: 214,
};

export const practiceCard: PracticeModel = {
  kind: "card",
  card: {
    id: reviewRevealed.card,
    domain: reviewRevealed.domain,
    front: reviewRevealed.front,
    back: reviewRevealed.back,
  },
  place: { number: 3, of: 40 },
};
