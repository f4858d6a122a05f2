import { describe, expect, it } from "vitest";

import { estimate } from "@/lib/psychometrics/estimate";
import { defaultParameters } from "@/lib/psychometrics/parameters";
import { imaginedWidth } from "@/lib/readiness/expected-narrowing";
import { aBank, answersOf } from "@/tests/lib/psychometrics/builders";

const { bank, blueprint } = aBank([0.24, 0.3, 0.34, 0.12], 40);
const source = (pattern: string) => ({
  events: answersOf(pattern),
  bank,
  blueprint,
  now: 1,
  parameters: defaultParameters,
});

const widthNow = (pattern: string) => {
  const { quantile } = estimate(answersOf(pattern), bank, blueprint, 1, defaultParameters);
  return quantile(0.9) - quantile(0.1);
};

const meanWidth = (pattern: string) => {
  const widths = Array.from({ length: 6 }, (_, seed) => imaginedWidth(source(pattern), `${seed}`));
  return widths.reduce((sum, width) => sum + width, 0) / widths.length;
};

describe("an imagined full mock", () => {
  it("leaves a much narrower band after few answers", () => {
    expect(meanWidth("++-+")).toBeLessThan(0.75 * widthNow("++-+"));
  });

  it("narrows less when much is known already", () => {
    const many = "++-+".repeat(16);
    const narrowed = widthNow(many) - meanWidth(many);
    expect(narrowed).toBeGreaterThan(0);
    expect(narrowed).toBeLessThan(widthNow("++-+") - meanWidth("++-+"));
  });

  it("is the same for the same seed and another for another", () => {
    expect(imaginedWidth(source("+-"), "a")).toBe(imaginedWidth(source("+-"), "a"));
    expect(imaginedWidth(source("+-"), "a")).not.toBe(imaginedWidth(source("+-"), "b"));
  });
});
