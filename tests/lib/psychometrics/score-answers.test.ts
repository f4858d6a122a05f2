import { describe, expect, it } from "vitest";

import { type CompoundItem, scoreAnswers } from "@/lib/psychometrics/score-answers";

import twoParameters from "./vectors/lsat7-2pl.json";
import rasch from "./vectors/lsat7-rasch.json";

// Scores by mirt 1.45.1 of the LSAT section 7 of Bock & Lieberman (1970).
describe.each([
  { name: "2PL", vector: twoParameters, sd: 1 },
  { name: "Rasch", vector: rasch, sd: 1.011_26 },
])("scores of LSAT7 under the $name model", ({ vector, sd }) => {
  const items = vector.items.map((item) => ({ ...item, domain: 0 }));

  it.each([0, 0.5, 0.87])(
    "equal mirt's, however much is put on the common factor (%f)",
    (loading) => {
      for (const { answers, EAP, SE } of vector.cases) {
        const given = [...answers].map((answer) => answer === "1");
        const { abilities } = scoreAnswers(items, given, [{ mean: 0, sd, loading }]);

        expect(Math.abs(abilities[0]!.mean - EAP)).toBeLessThan(1e-5);
        expect(Math.abs(abilities[0]!.sd - SE)).toBeLessThan(1e-5);
      }
    },
  );
});

const even = (reach: number, step: number) =>
  Array.from({ length: Math.round((2 * reach) / step) + 1 }, (_, i) => i * step - reach);

describe.each([
  { name: "2PL", vector: twoParameters, sd: 1 },
  { name: "Rasch", vector: rasch, sd: 1.011_26 },
])("the same scores of LSAT7 under the $name model", ({ vector, sd }) => {
  const items = vector.items.map((item) => ({ ...item, domain: 0 }));
  const nodes = even(6, 0.1);
  const weights = nodes.map((x) => Math.exp(-((x / sd) ** 2) / 2));

  it.each([
    ["a quadrature of one's own", { nodes, weights }],
    ["mean and covariance", { mean: [0], covariance: [[sd ** 2]] }],
  ])("come from %s", (_, population) => {
    for (const { answers, EAP, SE } of vector.cases) {
      const given = [...answers].map((answer) => answer === "1");
      const [ability] = scoreAnswers(items, given, population).abilities;

      expect(Math.abs(ability!.mean - EAP)).toBeLessThan(1e-5);
      expect(Math.abs(ability!.sd - SE)).toBeLessThan(1e-5);
    }
  });
});

interface Asked {
  readonly item: CompoundItem;
  readonly correct: boolean;
}

/** Means and deviations by adding up a plain grid of the whole space, written without the library. */
function bruteForce(asked: readonly Asked[], mean: number[], covariance: number[][], step: number) {
  const precision = inverse(covariance);
  const axes = mean.map((m, d) => even(6, step).map((z) => m + z * Math.sqrt(covariance[d]![d]!)));
  let total = 0;
  const sums = mean.map(() => [0, 0] as [number, number]);
  const visit = (theta: number[]): void => {
    if (theta.length < mean.length) {
      for (const x of axes[theta.length]!) visit([...theta, x]);
      return;
    }
    const off = theta.map((x, d) => x - mean[d]!);
    const square = off.reduce(
      (sum, a, i) => sum + off.reduce((inner, b, j) => inner + a * b * precision[i]![j]!, 0),
      0,
    );
    let p = Math.exp(-square / 2);
    for (const { item, correct } of asked) {
      const x = theta.reduce((sum, t, d) => sum + t * item.slopes[d]!, item.intercept);
      const right = item.c + (item.d - item.c) / (1 + Math.exp(-x));
      p *= correct ? right : 1 - right;
    }
    total += p;
    theta.forEach((t, d) => {
      sums[d]![0] += p * t;
      sums[d]![1] += p * t * t;
    });
  };
  visit([]);
  return sums.map(([first, second]) => {
    const middle = first / total;
    return { mean: middle, sd: Math.sqrt(second / total - middle ** 2) };
  });
}

/** Gauss and Jordan, without pivots: enough for a covariance. */
function inverse(matrix: number[][]): number[][] {
  const rows = matrix.map((row, i) => [...row, ...row.map((__, j) => Number(i === j))]);
  rows.forEach((row, i) => {
    const pivot = row[i]!;
    row.forEach((value, j) => (row[j] = value / pivot));
    rows.forEach((other, k) => {
      const by = other[i]!;
      if (k !== i) row.forEach((value, j) => (other[j]! -= by * value));
    });
  });
  return rows.map((row) => row.slice(matrix.length));
}

/** Items that ask for one ability or for two, with guessing and slips, easy to hard. */
const compound = (dimensions: number, count: number): CompoundItem[] =>
  Array.from({ length: count }, (_, i) => ({
    slopes: Array.from({ length: dimensions }, (__, d) => {
      if (d === i % dimensions) return 0.7 + 0.3 * (i % 5);
      return d === (i + 1) % dimensions && i % 3 === 0 ? 0.5 : 0;
    }),
    intercept: 1.5 - 0.6 * (i % 6),
    c: (i % 4) * 0.08,
    d: 1 - (i % 3) * 0.02,
  }));

const correlated = (sds: number[], r: number) =>
  sds.map((a, i) => sds.map((b, j) => a * b * (i === j ? 1 : r + 0.04 * (i + j))));

describe("scores of several abilities", () => {
  it.each([
    { dimensions: 1, items: 32, step: 0.02 },
    { dimensions: 2, items: 32, step: 0.05 },
    { dimensions: 3, items: 20, step: 0.16 },
    { dimensions: 4, items: 12, step: 0.4 },
  ])(
    "equal a plain sum over the whole space in $dimensions dimensions, with gaps",
    ({ dimensions, items: count, step }) => {
      const items = compound(dimensions, count);
      const answers = items.map((_, i) => (i % 7 === 3 ? null : i % 3 > 0));
      const mean = [0.2, -0.3, 0, 0.5].slice(0, dimensions);
      const covariance = correlated([1, 1.3, 0.8, 1.1].slice(0, dimensions), 0.3);
      const asked = items.flatMap((item, i) => {
        const correct = answers[i]!;
        return correct === null ? [] : [{ item, correct }];
      });

      const { abilities } = scoreAnswers(items, answers, { mean, covariance });

      bruteForce(asked, mean, covariance, step).forEach((expected, d) => {
        expect(Math.abs(abilities[d]!.mean - expected.mean)).toBeLessThan(1e-5);
        expect(Math.abs(abilities[d]!.sd - expected.sd)).toBeLessThan(1e-5);
      });
    },
    30_000,
  );

  it("are the same by the product's levels, where one common factor makes the correlations", () => {
    const priors = [0.9, 0.85, 0.92, 0.8].map((loading) => ({ mean: 0.1, sd: 1.2, loading }));
    const covariance = priors.map((a, i) =>
      priors.map((b, j) => 1.44 * (i === j ? 1 : a.loading * b.loading)),
    );
    const items = Array.from({ length: 32 }, (_, i) => ({
      domain: i % 4,
      a: 0.7 + 0.2 * (i % 7),
      b: (i % 9) / 3 - 1.5,
      c: (i % 3) * 0.1,
      d: 0.98,
    }));
    const answers = items.map((_, i) => (i % 9 === 4 ? null : i % 5 > 1));

    const one = scoreAnswers(items, answers, priors);
    const other = scoreAnswers(items, answers, { mean: priors.map((p) => p.mean), covariance });

    one.abilities.forEach(({ mean, sd }, d) => {
      expect(Math.abs(mean - other.abilities[d]!.mean)).toBeLessThan(1e-5);
      expect(Math.abs(sd - other.abilities[d]!.sd)).toBeLessThan(1e-5);
    });
    one.chances.forEach((p, i) => expect(Math.abs(p - other.chances[i]!)).toBeLessThan(1e-5));
  });
});

describe("scoreAnswers", () => {
  const population = [
    { mean: 0, sd: 1, loading: 0.87 },
    { mean: 0, sd: 1, loading: 0.87 },
  ];
  const item = (domain: number, b = 0) => ({ domain, a: 1.2, b, c: 0.2, d: 1 });

  it("leaves out what was not answered", () => {
    const withGap = scoreAnswers([item(0), item(0, 1), item(1)], [true, null, false], population);
    const without = scoreAnswers([item(0), item(1)], [true, false], population);

    expect(withGap.abilities).toEqual(without.abilities);
  });

  it("predicts what was not answered, also in another domain", () => {
    const chance = (answers: (boolean | null)[]) =>
      scoreAnswers([item(0), item(0), item(1)], answers, population).chances[2]!;

    expect(chance([true, true, null])).toBeGreaterThan(chance([null, null, null]));
    expect(chance([false, false, null])).toBeLessThan(chance([null, null, null]));
  });

  it("is the population when nothing was answered", () => {
    const { abilities } = scoreAnswers([item(0)], [null], [{ mean: 0.3, sd: 0.8, loading: 0.5 }]);

    expect(abilities[0]!.mean).toBeCloseTo(0.3, 5);
    expect(abilities[0]!.sd).toBeCloseTo(0.8, 5);
  });
});
