import { describe, expect, it } from "vitest";

import { scoreAnswers } from "@/lib/psychometrics/score-answers";

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
