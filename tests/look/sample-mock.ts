import { QuestionId } from "@/lib/content/pack";
import { noFilter } from "@/lib/forms/custom-form";
import { SessionId } from "@/lib/log/event";
import type { MockStartModel, PlaceModel, SittingModel } from "@/lib/screens/mock";
import type { MockReportModel, SheetReport } from "@/lib/screens/mock-report";
import { StudyDay } from "@/lib/time/instant";

import { explained, one, several } from "./sample-diagnostic";
import { closeScore } from "./sample-scores";
import { domains } from "./sample-study";

export const mockStart: MockStartModel = {
  full: { questions: 65, minutes: 90 },
  half: { questions: 33, minutes: 45 },
  unscored: 15,
  isComplete: true,
  freshForms: 9,
  custom: {
    filter: noFilter,
    domains: Object.values(domains),
    tasks: [{ id: "2.3", title: "Identify AWS access management capabilities" }],
    counts: { any: 196, missed: 21, guessed: 9, flagged: 4, unseen: 131 },
    available: 196,
    questions: 20,
    minutes: 28,
  },
  earlier: [
    {
      session: SessionId("session:m2"),
      form: "full",
      day: StudyDay("2026-11-15"),
      timed: true,
      band: [650, 780],
    },
    {
      session: SessionId("session:m1"),
      form: "half",
      day: StudyDay("2026-11-08"),
      timed: false,
      band: [590, 760],
    },
  ],
};

const places = Array.from({ length: 65 }, (_, place): PlaceModel => ({
  state: place < 23 && place !== 16 ? "answered" : place === 30 ? "part" : "open",
  flagged: [8, 13, 16].includes(place),
}));

export const sitting: SittingModel = {
  form: "full",
  place: 22,
  question: { ...one.question, guess: false, struck: [2], flagged: false },
  view: "question",
  places,
  answered: 22,
  flagged: 3,
  time: {
    leftMs: 3_572_000,
    hidden: false,
    practice: false,
    paused: false,
    warning: null,
  },
};

export const sittingSeveral: SittingModel = {
  ...sitting,
  question: { ...several.question, struck: [3], flagged: true },
  time: { ...sitting.time, hidden: true, warning: 10 },
};

export const sittingReview: SittingModel = { ...sitting, view: "review" };

export const sittingPaused: SittingModel = {
  ...sitting,
  time: { ...sitting.time, practice: true, paused: true },
};

const sheet = (number: number, rest: Partial<SheetReport> = {}): SheetReport => ({
  number,
  outcome: "right",
  ms: 30_000 + ((number * 37) % 61) * 1400,
  guess: false,
  flagged: false,
  isScored: number % 4 !== 0,
  isFirst: number % 9 !== 0,
  change: null,
  domain: domains.billing,
  task: "4.2",
  explained: { ...explained.right, question: QuestionId(`clf-c02:q:${number}`) },
  ...rest,
});

const wrong = { outcome: "wrong", domain: domains.security, explained: explained.part } as const;

export const mockReport: MockReportModel = {
  session: SessionId("session:m2"),
  form: "full",
  day: StudyDay("2026-11-22"),
  timed: true,
  minutes: 90,
  usedMs: 4_980_000,
  timedOut: false,
  score: 740,
  band: { ...closeScore, earlier: [] },
  pTarget: 0.52,
  summary: {
    scored: { right: 38, of: 50 },
    byDomain: [],
    unscored: {
      right: 10,
      of: 15,
      numbers: [4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60],
    },
    first: { right: 45, of: 58 },
    repeats: { right: 3, of: 6 },
    time: { paceMs: 83_077, meanMs: 76_600, rightMs: 68_000, wrongMs: 101_000, over: 24 },
    guesses: { right: 4, of: 9, byLuck: 2.1 },
    changes: { toRight: 2, toWrong: 3, other: 1 },
    open: 1,
    notReached: 1,
  },
  domains: [
    {
      domain: domains.concepts,
      range: [700, 880],
      answers: 31,
      right: 10,
      of: 12,
      chance: 0.86,
      verdict: "meets",
    },
    {
      domain: domains.security,
      range: [640, 800],
      answers: 38,
      right: 11,
      of: 15,
      chance: 0.55,
      verdict: "unclear",
    },
    {
      domain: domains.technology,
      range: [660, 810],
      answers: 44,
      right: 13,
      of: 17,
      chance: 0.64,
      verdict: "unclear",
    },
    {
      domain: domains.billing,
      range: [480, 690],
      answers: 16,
      right: 4,
      of: 6,
      chance: 0.17,
      verdict: "needs",
    },
  ],
  next: [
    { kind: "cards", cards: 41, minutes: 7 },
    { kind: "domain", domain: domains.billing, points: 25 },
    { kind: "pace", lost: 1 },
    { kind: "open", open: 1 },
    { kind: "changes", toWrong: 3, toRight: 2 },
    { kind: "again" },
  ],
  sheets: Array.from({ length: 65 }, (_, place) => {
    const number = place + 1;
    if (number === 65) return sheet(number, { outcome: "not-reached", ms: 0, explained: null });
    if (number === 64) return sheet(number, { ...wrong, outcome: "open", ms: 9000 });
    if (number % 5 === 0) return sheet(number, { ...wrong, change: "to-wrong", flagged: true });
    return sheet(number, number === 7 ? { guess: true, change: "to-right" } : {});
  }),
  model: "2",
};
