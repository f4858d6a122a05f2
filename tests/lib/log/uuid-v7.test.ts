import { describe, expect, it } from "vitest";

import { uuidV7 } from "@/lib/log/uuid-v7";
import { Instant } from "@/lib/time/instant";

describe("a UUIDv7", () => {
  // The example of RFC 9562, appendix A.6.
  it("starts with its millisecond and ends with the random bits", () => {
    const at = Instant(Date.parse("2022-02-22T19:22:22Z"));

    expect(uuidV7(at, "ba57fe48-1d2b-4cc3-98c4-dc0c0c07398f")).toBe(
      "017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
    );
  });

  it("sorts by time", () => {
    const uuid = "ba57fe48-1d2b-4cc3-98c4-dc0c0c07398f";

    expect(uuidV7(Instant(4095), uuid) < uuidV7(Instant(4096), uuid)).toBe(true);
  });
});
