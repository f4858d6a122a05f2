import { describe, expect, it } from "vitest";

import { revive, serialise } from "@/lib/psychometrics/bank";
import { guessing, itemsOf, type RatedQuestion } from "@/lib/psychometrics/item";
import { defaultParameters } from "@/lib/psychometrics/parameters";
import { ruleFor } from "@/lib/psychometrics/quadrature";

import { aBank } from "./builders";

const rated = (...shares: number[]): RatedQuestion => ({ domain: 0, options: 4, keys: 1, shares });
const items = (questions: RatedQuestion[]) => itemsOf(questions, defaultParameters.item);

describe("guessing", () => {
  it.each([
    [4, 1, 0.25],
    [5, 2, 0.1],
    [4, 2, 1 / 6],
    [6, 3, 0.05],
  ])("among %i options for %i right ones succeeds at %f", (options, keys, chance) => {
    expect(guessing(options, keys)).toBeCloseTo(chance, 12);
  });
});

describe("itemsOf", () => {
  it("takes questions that fewer get right for harder, less so than the ratings say", () => {
    const [easy, , hard] = items([rated(0.9), rated(0.7), rated(0.4)]);
    const told = 3.7;

    expect(hard!.b).toBeGreaterThan(easy!.b);
    expect(hard!.b - easy!.b).toBeLessThan(told);
  });

  it("believes three judges more than one", () => {
    const [one, three] = items([rated(0.5), rated(0.5, 0.5, 0.5), rated(0.9), rated(0.7)]);

    expect(three!.bSd).toBeLessThan(one!.bSd!);
  });

  it("believes judges less when they disagree", () => {
    const said = (shares: number[]) =>
      shares.reduce((sum, p) => sum + Math.log((0.98 - p) / (p - 0.25)), 0) / shares.length;
    const believed = (...ratings: number[][]) => {
      const [first, second] = items(ratings.map((shares) => rated(...shares)));
      return (first!.b - second!.b) / (said(ratings[0]!) - said(ratings[1]!));
    };

    expect(believed([0.35, 0.6, 0.9], [0.45, 0.8, 0.92])).toBeLessThan(
      0.7 * believed([0.6, 0.61, 0.62], [0.8, 0.81, 0.82]),
    );
  });

  it("takes an unrated question for one like its kind", () => {
    const [, , unrated] = items([rated(0.8), rated(0.6), rated()]);
    const [alone] = items([rated()]);

    expect(unrated!.b).toBeCloseTo(
      (items([rated(0.8), rated(0.6)])[0]!.b + items([rated(0.8), rated(0.6)])[1]!.b) / 2,
    );
    expect(alone!.b).toBe(defaultParameters.item.unrated);
    expect(alone!.bSd).toBeGreaterThan(0.5);
  });

  it("stays finite for ratings that nobody should give", () => {
    for (const { b, bSd } of items([rated(0), rated(1), rated(0.1)])) {
      expect(Number.isFinite(b)).toBe(true);
      expect(Number.isFinite(bSd)).toBe(true);
    }
  });
});

describe("a bank", () => {
  it("comes back from storage as it was", () => {
    const { bank, blueprint } = aBank([0.5, 0.5]);
    const stored = structuredClone(serialise(bank));

    expect(revive(stored, blueprint, defaultParameters)).toEqual(bank);
  });

  it("takes its cut from what judges expect of people who would just pass", () => {
    const { bank } = aBank([0.5, 0.5]);

    // The mean rating of these questions.
    expect(bank.cutShare).toBeCloseTo(0.67, 1);
  });
});

describe("ruleFor", () => {
  it.each([3, 5, 9] as const)("with %i points has the moments of the normal distribution", (n) => {
    const { nodes, weights } = ruleFor(0, 1, n);
    const moment = (power: number) =>
      nodes.reduce((sum, x, i) => sum + weights[i]! * x ** power, 0);

    expect([0, 1, 2, 3, 4].map(moment)).toEqual([1, 0, 1, 0, 3].map((m) => expect.closeTo(m, 10)));
  });
});
