import { describe, expect, it } from "vitest";

import { previousVerdict } from "@/lib/readiness/verdict";

describe("the verdict before", () => {
  const after = (...chances: readonly number[]) =>
    previousVerdict(chances.map((pPass) => ({ pPass })));

  it("is ready down to the lower bound, and no more below it", () => {
    expect(after()).toBe("close");
    expect(after(0.88)).toBe("close");
    expect(after(0.91, 0.88)).toBe("ready");
    expect(after(0.91, 0.84)).toBe("close");
    expect(after(0.91, 0.84, 0.88)).toBe("close");
  });
});
