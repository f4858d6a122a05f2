import { expect, it } from "vitest";

import { systemClock, systemZone } from "@/lib/time/clock";
import { isTimeZone } from "@/lib/time/study-day";

it("reads the computer's clock in whole milliseconds of the epoch", () => {
  const before = Date.now();
  const now = systemClock();

  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});

it("names a zone that the calendar knows", () => {
  expect(isTimeZone(systemZone())).toBe(true);
});
