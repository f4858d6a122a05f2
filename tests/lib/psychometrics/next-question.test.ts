import { describe, expect, it } from "vitest";

import type { Blueprint } from "@/lib/content/pack";
import { type EvidenceEvent, isAnswer } from "@/lib/psychometrics/evidence";
import { type Diagnostic, nextQuestion } from "@/lib/psychometrics/next-question";
import { defaultParameters } from "@/lib/psychometrics/parameters";

import { aBank, anAnswer } from "./builders";

const { bank, blueprint } = aBank([0.24, 0.3, 0.34, 0.12], 30);
const day = 86_400_000;
const now = 100 * day;
const fresh: Diagnostic = {
  seed: "a",
  answered: [],
  skipped: [],
  lastSeen: new Map(),
  restingConcepts: new Set(),
};

const next = (
  change: Partial<Diagnostic>,
  events: readonly EvidenceEvent[] = [],
  exam: Blueprint = blueprint,
) => nextQuestion({ ...fresh, ...change }, events, bank, exam, now, defaultParameters);

const shownIn = (events: readonly EvidenceEvent[]) =>
  new Map(events.filter(isAnswer).map(({ question, at }) => [question, at]));

/** Questions of a diagnostic in which all answers are right. */
function asked(
  seed: string,
  questions: number,
  before: readonly EvidenceEvent[] = [],
  exam: Blueprint = blueprint,
): string[] {
  const answered: string[] = [];
  for (let n = 0; n < questions; n++) {
    const here = answered.map((id) => anAnswer(bank.places.get(id)!, true, { at: now }));
    answered.push(next({ seed, answered, lastSeen: shownIn(before) }, [...before, ...here], exam)!);
  }
  return answered;
}

describe("nextQuestion", () => {
  it("puts the same questions for the same seed, and others for another", () => {
    expect(asked("a", 8)).toEqual(asked("a", 8));
    expect(asked("a", 8)).not.toEqual(asked("b", 8));
  });

  it("draws again when a question is skipped", () => {
    const first = next({})!;

    expect(next({ skipped: [first] })).not.toBe(first);
  });

  it("puts nothing that was answered in an earlier diagnostic or while practising", () => {
    const seen = bank.entries.keys().filter((place) => place % 3 > 0);
    const before = [...seen].map((place) =>
      anAnswer(place, true, {
        at: now - 50 * day,
        pool: place % 3 === 1 ? "practice" : "assessment",
      }),
    );

    for (const id of asked("a", 12, before)) expect(bank.places.get(id)! % 3).toBe(0);
  });

  it("puts nothing that was shown, answered or not", () => {
    const lastSeen = new Map(
      [...bank.places].flatMap(([id, place]) => (place % 3 > 0 ? [[id, now] as const] : [])),
    );

    expect(bank.places.get(next({ lastSeen })!)! % 3).toBe(0);
  });

  it("takes the cap on questions with several right options from the exam", () => {
    const severalIn = (multipleResponseCap: number) => {
      const exam = { ...blueprint, form: { ...blueprint.form, multipleResponseCap } };
      return asked("a", 8, [], exam).filter((id) => bank.entries[bank.places.get(id)!]!.multiple);
    };

    expect(severalIn(0)).toHaveLength(0);
    expect(severalIn(0.5).length).toBeGreaterThan(2);
  });
});
