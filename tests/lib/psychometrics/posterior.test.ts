import { describe, expect, it } from "vitest";

import { curvesOf, sharesRight } from "@/lib/psychometrics/bank";
import { chanceFrom, quantileOf, shareDistribution } from "@/lib/psychometrics/composite";
import { frameOf } from "@/lib/psychometrics/frame";
import { gainOf, outlookOf } from "@/lib/psychometrics/gain";
import { certainty, outcomesOf } from "@/lib/psychometrics/likelihood";
import { abilitiesOf, momentsOf } from "@/lib/psychometrics/moments";
import { defaultParameters } from "@/lib/psychometrics/parameters";
import { levelViews, posteriorOf } from "@/lib/psychometrics/posterior";
import { passChance, sittingDistribution } from "@/lib/psychometrics/sitting";
import { weakestChances } from "@/lib/psychometrics/weakest";

import vectors from "./vectors/posterior.json";

const { weights, bank, cases } = vectors;
const frame = frameOf(
  weights.map(() => ({ mean: 0, sd: 1, loading: 0.87 })),
  defaultParameters.grid,
);
const size = frame.thetas.length;
const items = bank.map(({ domain, c, d, bMean, bSd }) => ({
  domain,
  a: 1,
  b: bMean,
  c,
  d,
  bSd,
  logASd: 0.3,
}));
const known = curvesOf(items, frame.thetas);
const assessment = items.map((item) => ({ ...item, pool: "assessment" as const }));
const shareRight = sharesRight(assessment, known, size, weights.length);
const form = [12, 15, 17, 6];

const chanceRight = (item: number, k: number) => {
  const { c, d } = items[item]!;
  return c + (d - c) * known[item * size + k]!;
};

function posteriorAfter(answers: number[][]) {
  const likelihood = certainty(frame);
  for (const [item, correct] of answers as [number, number][]) {
    for (let k = 0; k < size; k++) {
      const right = chanceRight(item, k);
      likelihood[items[item]!.domain]![k]! *= correct ? right : 1 - right;
    }
  }
  return posteriorOf(frame, [{ logWeight: 0, likelihood }]);
}

describe.each(cases)("after the answers of '$name'", (vector) => {
  const posterior = posteriorAfter(vector.answers);
  const views = levelViews(posterior);

  it("has the means and deviations of the reference", () => {
    abilitiesOf(views).forEach((ability, domain) => {
      const { mean, sd } = momentsOf(ability, shareRight[domain]!);
      expect(Math.abs(mean - vector.domain_mean[domain]!)).toBeLessThan(1e-4);
      expect(Math.abs(sd - vector.domain_sd[domain]!)).toBeLessThan(1e-4);
    });
  });

  it("has its quantiles and its chance of mastery", () => {
    const distribution = shareDistribution(views, shareRight, weights);

    for (const [p, share] of Object.entries(vector.quantiles)) {
      expect(Math.abs(quantileOf(distribution, Number(p)) - share)).toBeLessThan(5e-4);
    }
    expect(Math.abs(chanceFrom(distribution, 0.7) - vector.p_mastery)).toBeLessThan(2e-3);
  });

  it("has its chance to pass a real sitting", () => {
    const examDay = { mean: -0.15, sd: 0.2 };
    const sitting = sittingDistribution(views, shareRight, form, examDay, frame.step);

    expect(Math.abs(passChance(sitting, 0.7, 0) - vector.p_pass_sitting)).toBeLessThan(2e-3);
  });

  it("has its chances of the weakest domain", () => {
    const chances = weakestChances(views, shareRight, 0.2 / frame.step);

    chances.forEach((chance, domain) => {
      expect(Math.abs(chance - vector.p_weakest[domain]!)).toBeLessThan(5e-3);
    });
  });

  it("sees the same gain in each question and finds the same one best", () => {
    const outlook = outlookOf(posterior, shareRight, weights);
    const asked = new Set(vector.answers.map(([item]) => item));
    const gains = items.map((item, i) =>
      gainOf(outlook[item.domain]!, known.subarray(i * size, (i + 1) * size), outcomesOf(item)),
    );
    const best = [...gains.keys()]
      .filter((i) => !asked.has(i))
      .reduce((a, b) => (gains[b]! > gains[a]! ? b : a));

    vector.gain_first5.forEach((gain, i) => expect(gains[i]).toBeCloseTo(gain, 6));
    expect(best).toBe(vector.best_item);
    expect(gains[best]).toBeCloseTo(vector.best_gain, 6);
  });
});
