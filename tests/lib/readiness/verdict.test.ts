import { describe, expect, it } from "vitest";

import { closeFrom, farBelowFrom, keptFrom, readyFrom } from "@/lib/readiness/thresholds";
import { rowAtTarget, verdictOf, wasReady } from "@/lib/readiness/verdict";

const mocks = (...scores: readonly number[]) => scores.map((score) => ({ score, timed: true }));

const evidence = (overrides: Partial<Parameters<typeof verdictOf>[0]> = {}) => ({
  recentAnswers: 100,
  sd: 40,
  pPass: 0.95,
  domains: [
    { weight: 0.5, pFarBelow: 0.1 },
    { weight: 0.5, pFarBelow: 0.1 },
  ],
  mocks: mocks(760),
  target: 750,
  questionsOfForm: 65,
  ...overrides,
});

describe("the thresholds that the page draws", () => {
  it("are those at which the verdict changes", () => {
    const at = (pPass: number, ready = false) => verdictOf(evidence({ pPass }), ready);
    expect([at(closeFrom - 0.001), at(closeFrom)]).toEqual(["not-yet", "close"]);
    expect([at(readyFrom - 0.001), at(readyFrom)]).toEqual(["close", "ready"]);
    expect([at(keptFrom - 0.001, true), at(keptFrom, true)]).toEqual(["close", "ready"]);
    const behind = (pFarBelow: number) =>
      verdictOf(evidence({ domains: [{ weight: 1, pFarBelow }] }), false);
    expect([behind(farBelowFrom), behind(farBelowFrom + 0.001)]).toEqual(["ready", "close"]);
  });
});

describe("sittings in a row", () => {
  it.each([
    [[], 0],
    [[760], 1],
    [[760, 740], 0],
    [[740, 760, 770], 2],
    [[760, 760, 760, 760, 760], 5],
  ])("of %j are %i", (scores, row) => {
    expect(rowAtTarget(mocks(...scores), 750)).toBe(row);
  });

  it("are not interrupted by one without time", () => {
    expect(rowAtTarget([...mocks(760), { score: 500, timed: false }, ...mocks(780)], 750)).toBe(2);
  });

  it("confirm the verdict at five, but not five with a bad one after them", () => {
    const five = mocks(760, 770, 780, 790, 800);
    expect(verdictOf(evidence({ mocks: five }), false)).toBe("ready-confirmed");
    expect(verdictOf(evidence({ mocks: [...five, ...mocks(690)] }), false)).toBe("ready");
  });
});

describe("having been ready", () => {
  const after = (...chances: readonly number[]) => wasReady(chances.map((pPass) => ({ pPass })));

  it("is kept down to the lower bound and lost below it", () => {
    expect(after()).toBe(false);
    expect(after(0.88)).toBe(false);
    expect(after(0.91, 0.88)).toBe(true);
    expect(after(0.91, 0.84)).toBe(false);
    expect(after(0.91, 0.84, 0.88)).toBe(false);
  });
});
