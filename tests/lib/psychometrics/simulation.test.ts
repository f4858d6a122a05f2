import { describe, expect, it } from "vitest";

import { runCells } from "@/tests/bench/estimate/cells";
import { metricsOf } from "@/tests/bench/estimate/metrics";

const people = 500;

// The gate of the model's design: whoever makes the estimate worse shall learn of it here.
describe("ten questions put to simulated learners", () => {
  const { verdicts } = runCells({
    kind: "cells",
    world: "base",
    seed: "gate",
    people,
    questions: [10],
    estimators: ["naive", "cutscore"],
  });
  const metrics = (estimator: string) =>
    metricsOf(verdicts.filter((one) => one.estimator === estimator).map(({ verdict }) => verdict));
  const ours = metrics("cutscore");

  it("come within 84 points of the true score", () => {
    expect(ours.people).toBe(people);
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
    expect(ours.ece).toBeLessThanOrEqual(0.06);
  });
});
