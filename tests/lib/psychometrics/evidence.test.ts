import { describe, expect, it } from "vitest";

import { estimate } from "@/lib/psychometrics/estimate";
import type { EvidenceEvent } from "@/lib/psychometrics/evidence";
import { abilityFromCards } from "@/lib/psychometrics/flashcards";
import { defaultParameters } from "@/lib/psychometrics/parameters";

import { aBank, anAnswer, answersOf } from "./builders";

const { blueprint, bank } = aBank([0.24, 0.3, 0.34, 0.12]);
const estimated = (events: readonly EvidenceEvent[]) =>
  estimate(events, bank, blueprint, 0, defaultParameters);
const ten = answersOf("+-++-+-++-");

const cards = (retrievability: number, share = 1): EvidenceEvent[] =>
  blueprint.domains.map(({ id }) => ({ kind: "cards", domain: id, retrievability, share }));

describe("a self-report", () => {
  const report = (level: 0 | 1 | 2) => ({ kind: "self-report", level }) as const;

  it("moves the estimate its way", () => {
    const means = ([0, 1, 2] as const).map((level) => estimated([report(level)]).mean);

    expect(means).toEqual(means.toSorted((a, b) => a - b));
    expect(means[2]! - means[0]!).toBeGreaterThan(50);
  });

  it("counts for less and less as answers come in", () => {
    const effect = (events: EvidenceEvent[]) =>
      estimated([...events, report(2)]).mean - estimated([...events, report(0)]).mean;

    expect(effect(answersOf("+-++-+-++-".repeat(4)))).toBeLessThan(effect(ten) / 1.5);
    expect(effect(ten)).toBeLessThan(effect([]));
  });

  it("counts as it was given last", () => {
    expect(estimated([report(0), report(2)]).mean).toBe(estimated([report(2)]).mean);
  });
});

describe("cards", () => {
  it("move the estimate towards what they show, and make it surer", () => {
    const [weak, none, strong] = [cards(0.4), [], cards(0.75)].map((events) =>
      estimated([...ten, ...events]),
    );

    expect(weak!.mean).toBeLessThan(none!.mean);
    expect(strong!.mean).toBeGreaterThan(weak!.mean + 50);
    expect(strong!.sd).toBeLessThan(none!.sd);
  });

  it("lose trust when the answers contradict them", () => {
    const wrong = answersOf("-".repeat(20));
    const pull = (events: EvidenceEvent[]) =>
      estimated([...events, ...cards(0.95)]).mean - estimated(events).mean;

    expect(pull(wrong)).toBeLessThan(pull(ten));
  });

  it("count those never seen as known by few", () => {
    expect(estimated(cards(0.95, 0.1)).mean).toBeLessThan(estimated(cards(0.95, 1)).mean - 50);
  });

  it("stay finite at the ends", () => {
    const { mean, sd } = estimated([...cards(1), ...ten]);

    expect([mean, sd].every(Number.isFinite)).toBe(true);
    expect(abilityFromCards({ retrievability: 0, share: 1 }, defaultParameters.cards)).toBeLessThan(
      0,
    );
  });
});

describe("an answer", () => {
  const effect = (more: Partial<ReturnType<typeof anAnswer>>) =>
    estimated([...ten, anAnswer(20, true, more)]).mean - estimated(ten).mean;

  it("counts for half in practice, for a third the second time, and then for nothing", () => {
    const [full, practice, second, third] = [
      effect({}),
      effect({ pool: "practice" }),
      effect({ nth: 2 }),
      effect({ nth: 3 }),
    ];

    expect(practice / full).toBeCloseTo(0.5, 1);
    expect(second / full).toBeCloseTo(0.3, 1);
    expect(third).toBeCloseTo(0, 9);
    expect(effect({ pool: "practice", nth: 2 })).toBeCloseTo(0, 9);
  });

  it("is told apart in the summary", () => {
    const { evidence, answersUsed } = estimated([
      ...ten,
      anAnswer(20, true, { pool: "practice", at: 5 }),
      anAnswer(20, true, { nth: 3 }),
    ]);

    expect(answersUsed).toBe(11);
    expect(evidence).toEqual({
      assessmentAnswers: 10,
      practiceAnswers: 1,
      from: 0,
      to: 5,
      cards: false,
      selfReport: false,
      marks: false,
    });
  });
});

describe("marking guesses", () => {
  it("tells nothing of a learner who never does", () => {
    const long = "+-++-+-++-".repeat(4);
    const unmarked = estimated(answersOf(long));
    const never = estimated(answersOf(long, { guess: false }));

    // A habit that is never used becomes likely, so right answers are not taken for sure ones.
    expect(Math.abs(never.mean - unmarked.mean)).toBeLessThan(25);
  });
});
