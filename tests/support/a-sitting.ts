import { QuestionId } from "@/lib/content/pack";
import { EventId } from "@/lib/log/event";
import type { GivenAnswer, Session } from "@/lib/log/fold-session";
import { sessionSubject } from "@/lib/log/subject";
import { Instant } from "@/lib/time/instant";

/** An answer in a sitting; tests name only what they are about. */
export const aGivenAnswer = (overrides: Partial<GivenAnswer> = {}): GivenAnswer => ({
  event: EventId("e1"),
  question: QuestionId("tiny:q:wick-first"),
  at: Instant(Date.UTC(2026, 2, 2, 9)),
  order: [2, 0, 1, 3],
  chosen: [0],
  correct: true,
  guess: false,
  ms: 30_000,
  edition: 1,
  ...overrides,
});

/** A diagnostic under way; tests name only what they are about. */
export const aSession = (overrides: Partial<Session> = {}): Session => ({
  id: sessionSubject("one"),
  form: "diagnostic",
  fixed: null,
  seed: "seed",
  questions: 10,
  stopping: "quick",
  startedAt: Instant(Date.UTC(2026, 2, 2, 9)),
  answers: [],
  skipped: [],
  leftOpen: [],
  finished: null,
  ...overrides,
});

const items = ["wick-first", "wick-last", "can-first", "can-last"].map((name) =>
  QuestionId(`tiny:q:${name}`),
);

/** A full form of four questions, the last of them unscored, under way. */
export const aMock = (overrides: Partial<Session> = {}): Session =>
  aSession({
    form: "full",
    questions: items.length,
    fixed: { items, unscored: [3], minutes: 30, timed: true },
    ...overrides,
  });
