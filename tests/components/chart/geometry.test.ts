import { describe, expect, it } from "vitest";

import { hillAt, hillPaths, percentOf, shareOf, splitAtCut } from "@/components/chart/geometry";

const scale = { min: 100, cut: 700, max: 1000, target: [750, 800] } as const;

it("puts the line at two thirds of any width", () => {
  expect(shareOf(700, scale)).toBeCloseTo(2 / 3, 12);
  expect(percentOf(700, scale)).toBe("66.667%");
  expect([percentOf(100, scale), percentOf(1000, scale)]).toEqual(["0%", "100%"]);
});

describe("a bar", () => {
  it("is cut in two where it crosses the line", () => {
    expect(splitAtCut([610, 790], scale)).toEqual({
      short: { x: "56.667%", width: "10%" },
      past: { x: "66.667%", width: "10%" },
    });
  });

  it("is hollow or solid alone where it does not", () => {
    expect(splitAtCut([510, 700], scale).past).toBeNull();
    expect(splitAtCut([700, 860], scale).short).toBeNull();
  });
});

describe("the hill", () => {
  const hill = [0, 0, 0, 0.5, 1, 0.5, 0, 0, 0, 0];

  it("is drawn from the axis to the axis, and not along it", () => {
    expect(hillPaths(hill).outline).toBe("M0.2222 1L0.3333 0.5L0.4444 0L0.5556 0.5L0.6667 1");
  });

  it("closes its area on the axis", () => {
    const { outline, area } = hillPaths(hill);
    expect(area).toBe(`${outline}L0.6667 1H0.2222z`);
  });

  it("reaches to the ends of the scale where the density does", () => {
    expect(hillPaths([1, 0.5, 0.25]).outline).toBe("M0 0L0.5 0.5L1 0.75");
  });

  it("has its height between two points on the straight line through them", () => {
    const between = { hill: [0, 1, 0.5], scale };
    expect(hillAt(between, 325)).toBeCloseTo(0.5, 12);
    expect(hillAt(between, 775)).toBeCloseTo(0.75, 12);
    expect(hillAt(between, 1000)).toBe(0.5);
  });
});
