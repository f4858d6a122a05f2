import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { estimate, type ScoreEstimate } from "@/lib/psychometrics/estimate";
import type { EvidenceEvent } from "@/lib/psychometrics/evidence";
import { infer } from "@/lib/psychometrics/infer";
import { abilitiesOf, momentsOf } from "@/lib/psychometrics/moments";
import { defaultParameters } from "@/lib/psychometrics/parameters";
import { levelViews } from "@/lib/psychometrics/posterior";

import { aBank, anAnswer, answersOf } from "./builders";

const weights = [0.24, 0.3, 0.34, 0.12];
const { blueprint, bank } = aBank(weights);
const week = 7 * 86_400_000;
const now = 10 * week;
const ids = blueprint.domains.map(({ id }) => id);

const estimated = (events: readonly EvidenceEvent[]) =>
  estimate(events, bank, blueprint, now, defaultParameters);

const figures = ({ mean, sd, pPass, domains, weakest }: ScoreEstimate) => [
  mean,
  sd,
  pPass,
  ...domains.map((d) => d.mean),
  ...weakest.probabilities,
];

const answer = fc
  .record({
    place: fc.nat(bank.entries.length - 1),
    correct: fc.boolean(),
    guess: fc.option(fc.boolean(), { nil: undefined }),
    at: fc.integer({ min: 0, max: now }),
    pool: fc.constantFrom("assessment" as const, "practice" as const),
    nth: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ place, correct, guess, ...more }) =>
    anAnswer(place, correct, guess === undefined ? more : { ...more, guess }),
  );
const history = fc.array(answer, { maxLength: 25 });
const runs = { numRuns: 40 };

describe("the estimate", () => {
  it("is the prior before any answer, however late it is", () => {
    const early = estimate([], bank, blueprint, 0, defaultParameters);

    expect(figures(estimated([]))).toEqual(figures(early));
    expect(early.domains.every(({ range }) => range === null)).toBe(true);
    expect(early.weakest.verdict).toEqual({ kind: "none" });
    for (const ability of abilitiesOf(levelViews(infer([], bank, ids, now, defaultParameters)))) {
      const { mean, sd } = momentsOf(ability, bank.frame.thetas);
      expect(mean).toBeCloseTo(defaultParameters.ability.mean, 4);
      expect(sd).toBeCloseTo(defaultParameters.ability.sd, 4);
    }
  });

  it("does not depend on the order in which answers are told", () => {
    fc.assert(
      fc.property(
        history.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          const [one, other] = [figures(estimated(events)), figures(estimated(shuffled))];
          one.forEach((figure, i) => expect(other[i]).toBeCloseTo(figure, 6));
        },
      ),
      runs,
    );
  });

  it("never falls in any domain when an answer given today is right instead of wrong", () => {
    fc.assert(
      fc.property(
        fc.array(
          answer.map((one) => ({ ...one, at: now })),
          { maxLength: 15 },
        ),
        fc.nat(bank.entries.length - 1),
        (events, place) => {
          const [right, wrong] = [true, false].map((correct) =>
            estimated([...events, anAnswer(place, correct, { at: now })]),
          );
          const none = estimated(events);

          right!.domains.forEach((domain, i) => {
            expect(domain.mean).toBeGreaterThanOrEqual(none.domains[i]!.mean - 1e-6);
            expect(wrong!.domains[i]!.mean).toBeLessThanOrEqual(none.domains[i]!.mean + 1e-6);
          });
        },
      ),
      runs,
    );
  });

  it("is a proper distribution, whatever was answered", () => {
    fc.assert(
      fc.property(history, (events) => {
        const { density, quantile, band80, pPass, pMastery, weakest, sd, domains } =
          estimated(events);
        const area = density.heights.reduce((sum, height) => sum + height * 10, 0);
        const ends = [0.05, 0.1, 0.5, 0.9, 0.95].map(quantile);

        expect(area).toBeCloseTo(1, 6);
        expect(ends).toEqual(ends.toSorted((a, b) => a - b));
        expect(ends[0]).toBeGreaterThanOrEqual(100);
        expect(ends.at(-1)).toBeLessThanOrEqual(1000);
        expect(band80.map((end) => end % 10)).toEqual([0, 0]);
        expect(weakest.probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
        for (const p of [
          pPass,
          pMastery,
          ...weakest.probabilities,
          ...domains.map((d) => d.pFarBelow),
        ]) {
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect(sd).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  it("stays finite, and on its side of the cut, when all answers are right or all are wrong", () => {
    const places = fc.uniqueArray(fc.nat(bank.entries.length - 1), { minLength: 20 });
    fc.assert(
      fc.property(places, fc.boolean(), fc.boolean(), (asked, correct, guess) => {
        const { mean, sd, pPass } = estimated(
          asked.map((place) => anAnswer(place, correct, { at: now, guess })),
        );

        expect([mean, sd, pPass].every(Number.isFinite)).toBe(true);
        expect(mean > 700).toBe(correct);
      }),
      runs,
    );
  });

  it("takes a right answer for less when it was called a guess", () => {
    const sure = estimated(answersOf("++++++++", { at: now, guess: false }));
    const guessed = estimated(answersOf("********", { at: now }));

    expect(guessed.mean).toBeLessThan(sure.mean - 20);
  });

  it("leaves out questions that the bank does not have", () => {
    const stranger = anAnswer(9999, true);

    const none = figures(estimated([]));
    figures(estimated([stranger])).forEach((figure, i) => expect(figure).toBeCloseTo(none[i]!, 9));
    expect(estimated([stranger]).answersUsed).toBe(0);
  });

  it("gives domains that are alike, with like answers, the same chance to be the weakest", () => {
    const same = aBank([0.25, 0.25, 0.25, 0.25]);
    const likeAnswers = fc.array(fc.boolean(), { maxLength: 6 });
    fc.assert(
      fc.property(likeAnswers, (pattern) => {
        const events = pattern.flatMap((correct, turn) =>
          [0, 1, 2, 3].map((domain) => anAnswer(4 * turn + domain, correct, { at: now })),
        );
        const { weakest } = estimate(events, same.bank, same.blueprint, now, defaultParameters);

        weakest.probabilities.forEach((p) => expect(p).toBeCloseTo(0.25, 6));
      }),
      runs,
    );
  });

  it("is that of an exam of one domain when all weight and all answers lie on one", () => {
    const three = aBank([1, 0, 0]);
    const one = aBank([1]);
    const of = ({ bank: some, blueprint: exam }: typeof one, events: readonly EvidenceEvent[]) => {
      const found = estimate(events, some, exam, now, defaultParameters);
      const { mean, sd, pPass, pMastery, quantile, domains } = found;
      return [mean, sd, pPass, pMastery, quantile(0.1), domains[0]!.mean];
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(11), fc.boolean()), { maxLength: 12 }), (answers) => {
        const inPlaces = (step: number) =>
          answers.map(([place, correct]) => anAnswer(step * place, correct, { at: now }));
        const alone = of(one, inPlaces(1));

        of(three, inPlaces(3)).forEach((figure, i) => expect(figure).toBeCloseTo(alone[i]!, 4));
      }),
      runs,
    );
  });

  it.each([1, 2, 7, 10])("works for an exam of %i domains", (count) => {
    const exam = aBank(
      Array.from({ length: count }, () => 1 / count),
      8,
    );
    const { mean, weakest, sitting } = estimate(
      answersOf("+-+++-++", { at: now }),
      exam.bank,
      exam.blueprint,
      now,
      defaultParameters,
    );

    expect(mean).toBeGreaterThan(500);
    expect(mean).toBeLessThan(800);
    expect(weakest.probabilities).toHaveLength(count);
    expect(sitting).toHaveLength(51);
  });
});
