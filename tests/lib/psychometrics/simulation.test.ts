import { describe, expect, it } from "vitest";

import { runCells } from "@/tests/bench/estimate/cells";
import { metricsOf } from "@/tests/bench/estimate/metrics";

const banks = 8;
const peoplePerBank = 63;

// The gate of the model's design: whoever makes the estimate worse shall learn of it here.
describe("ten questions put to simulated learners", () => {
  const verdicts = Array.from({ length: banks }, (_, bank) =>
    runCells({
      kind: "cells",
      world: "base",
      seed: `gate ${bank}`,
      people: peoplePerBank,
      questions: [10],
      estimators: ["naive", "cutscore"],
    }),
  ).flatMap((result) => result.verdicts);
  const verdictsOf = (estimator: string) =>
    verdicts.filter((one) => one.estimator === estimator).map(({ verdict }) => verdict);
  const metrics = (estimator: string) => metricsOf(verdictsOf(estimator));
  const ours = metrics("cutscore");

  it("come within 84 points of the true score", () => {
    expect(ours.people).toBe(banks * peoplePerBank);
    expect(ours.rmse).toBeLessThanOrEqual(84);
  });

  it("are at least one and a half times as close as the percentage right", () => {
    expect(metrics("naive").rmse / ours.rmse).toBeGreaterThanOrEqual(1.5);
  });

  it("give a range that holds the true score for four in five", () => {
    expect(ours.coverage80).toBeGreaterThanOrEqual(0.76);
    expect(ours.coverage80).toBeLessThanOrEqual(0.86);
  });

  it("give chances to pass that come true as often as they say", () => {
    const claims = verdictsOf("cutscore").toSorted((a, b) => a.pPass - b.pPass);
    // Fifths, as in tenths of the scale luck alone comes to an error of .045 with so few people.
    const distances = Array.from({ length: 5 }, (_, fifth) => {
      const size = claims.length / 5;
      const some = claims.slice(Math.round(fifth * size), Math.round((fifth + 1) * size));
      const claimed = some.reduce((sum, { pPass }) => sum + pPass, 0);
      return Math.abs(claimed - some.filter(({ truth }) => truth.passes).length);
    });

    expect(distances.reduce((sum, one) => sum + one, 0) / claims.length).toBeLessThanOrEqual(0.06);
  });
});
