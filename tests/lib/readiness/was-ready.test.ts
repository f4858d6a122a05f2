import { describe, expect, it } from "vitest";

import { wasReady } from "@/lib/readiness/was-ready";

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
