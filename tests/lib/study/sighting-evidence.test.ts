import { describe, expect, it } from "vitest";

import { type Question, QuestionId } from "@/lib/content/pack";
import { historiesOf } from "@/lib/forms/histories";
import { sessionSubject } from "@/lib/log/subject";
import { type Seen, sightingEvidence } from "@/lib/study/sighting-evidence";
import { Instant } from "@/lib/time/instant";
import { anAnswer } from "@/tests/support/events";
import { aQuestion } from "@/tests/support/tiny-pack";

const session = sessionSubject("one");
const wick = QuestionId("tiny:q:wick");
const can = QuestionId("tiny:q:can");
const known = new Map<QuestionId, Question>([
  [wick, aQuestion({ id: wick })],
  [can, aQuestion({ id: can, pool: "practice" })],
]);

type Answered = Extract<Seen, { type: "answer" }>;

const answer = (subject = wick, rest: Partial<Answered> = {}): Answered => ({
  ...anAnswer({ subject, session }),
  at: Instant(5),
  ...rest,
});

const leftOpen = (ms: number, subject = wick): Seen => ({
  type: "skip",
  subject,
  session,
  ms,
  at: Instant(5),
});

describe("what questions seen tell the estimate", () => {
  it("is each answer, with how often the question had been met", () => {
    expect(sightingEvidence([answer(), answer(can), answer()], known)).toMatchObject([
      { question: wick, nth: 1, pool: "assessment", correct: true, guess: false },
      { question: can, nth: 1, pool: "practice" },
      { question: wick, nth: 2 },
    ]);
  });

  it("takes what was read and left open for wrong, without a mark of guessing", () => {
    expect(sightingEvidence([leftOpen(3000)], known)).toEqual([
      { kind: "answer", question: wick, at: 5, pool: "assessment", nth: 1, correct: false },
    ]);
  });

  it("makes nothing of what was only passed by, but that it was seen", () => {
    expect(sightingEvidence([leftOpen(2999), answer()], known)).toMatchObject([{ nth: 2 }]);
  });

  it("leaves out what is gone or of an earlier edition", () => {
    const gone = QuestionId("tiny:q:gone");
    const newer = new Map([[wick, aQuestion({ id: wick, edition: 2 })]]);

    expect(sightingEvidence([answer(gone)], known)).toEqual([]);
    expect(sightingEvidence([answer()], newer)).toEqual([]);
  });
});

describe("what a learner did with a question", () => {
  it("is told by the last time", () => {
    const histories = historiesOf(
      [
        answer(wick, { correct: false }),
        answer(wick, { guess: true, at: Instant(9), flagged: true }),
        leftOpen(10, can),
      ],
      new Set(),
    );

    expect(Object.fromEntries(histories)).toEqual({
      [wick]: { lastSeen: 9, missed: false, guessed: true, flagged: true },
      [can]: { lastSeen: 5, missed: true, guessed: false, flagged: false },
    });
  });

  it("keeps a flag that was set outside a form", () => {
    expect(historiesOf([answer()], new Set([wick])).get(wick)).toMatchObject({ flagged: true });
  });
});
