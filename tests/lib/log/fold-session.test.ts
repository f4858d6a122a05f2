import { describe, expect, it } from "vitest";

import { QuestionId } from "@/lib/content/pack";
import { type EventBody, EventId } from "@/lib/log/event";
import { foldSession } from "@/lib/log/fold-session";
import { sessionSubject } from "@/lib/log/subject";
import { aLog } from "@/tests/support/events";

const session = sessionSubject("one");

const start = (questions: number): EventBody => ({
  type: "session-start",
  subject: session,
  session,
  form: "diagnostic",
  seed: "seed",
  questions,
});

const answer = (name: string, correct = true): EventBody => ({
  type: "answer",
  subject: QuestionId(`tiny:q:${name}`),
  session,
  edition: 1,
  order: [1, 0],
  chosen: [0],
  correct,
  guess: !correct,
  ms: 9000,
});

const skip = (name: string): EventBody => ({
  type: "skip",
  subject: QuestionId(`tiny:q:${name}`),
  session,
});

const finish: EventBody = {
  type: "session-finish",
  subject: session,
  session,
  form: "diagnostic",
  seed: "seed",
  band: [600, 700],
  pPass: 0.3,
  model: "m",
};

describe("foldSession", () => {
  it("tells what was asked, answered and left out, in order", () => {
    const events = aLog(start(10), answer("wick"), skip("can"), answer("spill", false));

    const sitting = foldSession(events);

    expect(sitting).toMatchObject({
      id: "session:one",
      questions: 10,
      seed: "seed",
      startedAt: Date.UTC(2026, 2, 2, 9),
      skipped: ["tiny:q:can"],
      finished: null,
    });
    expect(sitting?.answers).toEqual([
      {
        event: "e2",
        question: "tiny:q:wick",
        at: Date.UTC(2026, 2, 3, 9),
        order: [1, 0],
        chosen: [0],
        correct: true,
        guess: false,
        ms: 9000,
        edition: 1,
      },
      expect.objectContaining({
        event: "e4",
        question: "tiny:q:spill",
        correct: false,
        guess: true,
      }),
    ]);
  });

  it("keeps the band that was shown at the end", () => {
    expect(foldSession(aLog(start(1), answer("wick"), finish))?.finished).toEqual({
      band: [600, 700],
      pPass: 0.3,
      model: "m",
      at: Date.UTC(2026, 2, 4, 9),
      outcome: null,
    });
  });

  it("is open again when a second start asks for more, and keeps the answers", () => {
    const events = aLog(start(1), answer("wick"), finish, start(2), answer("can"));

    expect(foldSession(events)).toMatchObject({
      questions: 2,
      finished: null,
      startedAt: Date.UTC(2026, 2, 2, 9),
      answers: [{ question: "tiny:q:wick" }, { question: "tiny:q:can" }],
    });
  });

  it("is nothing without a start, or before it", () => {
    expect(foldSession([])).toBeNull();
    expect(foldSession(aLog(answer("wick"), finish))).toBeNull();
    expect(foldSession(aLog(answer("wick"), start(3)))?.answers).toEqual([]);
  });

  it("never loses an answer to an undo", () => {
    const undo: EventBody = { type: "undo", subject: "tiny:q:wick", target: EventId("e2") };

    expect(foldSession(aLog(start(1), answer("wick"), undo))?.answers).toHaveLength(1);
  });
});

describe("a sitting of a fixed form", () => {
  const items = ["wick", "can", "spill"].map((name) => QuestionId(`tiny:q:${name}`));
  const form = { items, unscored: [1], minutes: 30, timed: true };
  const begun: EventBody = {
    type: "session-start",
    subject: session,
    session,
    form: "half",
    seed: "seed",
    questions: 3,
    ...form,
  };
  const handedIn: EventBody = {
    ...finish,
    form: "half",
    score: 688.5,
    usedMs: 90_000,
    timedOut: true,
  };

  it("keeps the form as it was drawn", () => {
    expect(foldSession(aLog(begun))).toMatchObject({
      form: "half",
      fixed: form,
      questions: 3,
      finished: null,
    });
    expect(foldSession(aLog(start(10)))?.fixed).toBeNull();
  });

  it("tells what was changed, flagged, left open and never reached", () => {
    const events = aLog(
      begun,
      { ...answer("wick"), changes: [[1]], flagged: true } as EventBody,
      { ...skip("can"), ms: 800, flagged: true } as EventBody,
      { ...skip("spill"), ms: 0 } as EventBody,
      handedIn,
    );

    expect(foldSession(events)).toMatchObject({
      answers: [{ question: "tiny:q:wick", changes: [[1]], flagged: true }],
      skipped: ["tiny:q:can", "tiny:q:spill"],
      leftOpen: [
        { question: "tiny:q:can", ms: 800, flagged: true },
        { question: "tiny:q:spill", ms: 0, flagged: false },
      ],
      finished: { outcome: { score: 688.5, usedMs: 90_000, timedOut: true } },
    });
  });

  it("leaves nothing open in a diagnostic, where a skipped question was put aside", () => {
    expect(foldSession(aLog(start(10), skip("can")))?.leftOpen).toEqual([]);
  });
});
