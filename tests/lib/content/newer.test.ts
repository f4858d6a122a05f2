import { describe, expect, it } from "vitest";

import { isNewer } from "@/lib/content/newer";

describe("isNewer", () => {
  it.each([
    ["2026.11.2", "2026.11.1"],
    ["2026.11.10", "2026.11.9"],
    ["2027.1", "2026.12.31"],
    ["1.0.1", "1.0"],
    ["10", "9.9.9"],
  ])("takes %s as newer than %s, and not the other way round", (newer, older) => {
    expect(isNewer(newer, older)).toBe(true);
    expect(isNewer(older, newer)).toBe(false);
  });

  it.each([
    ["1.0", "1.0"],
    ["1.0", "1"],
    ["2026.11.02", "2026.11.2"],
  ])("takes %s and %s as equal", (a, b) => {
    expect(isNewer(a, b)).toBe(false);
    expect(isNewer(b, a)).toBe(false);
  });
});
