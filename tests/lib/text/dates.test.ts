import { describe, expect, it } from "vitest";

import { fullDay, shortDay, weekdayAndDay } from "@/lib/text/dates";
import { StudyDay } from "@/lib/time/instant";
import { addDays } from "@/lib/time/study-day";

const year = Array.from({ length: 366 }, (_, days) => addDays(StudyDay("2026-01-01"), days));

const inBritish = (day: string, options: Intl.DateTimeFormatOptions) =>
  Temporal.PlainDate.from(day)
    .toLocaleString("en-GB", { day: "numeric", month: "short", ...options })
    .replace(",", "");

describe("dates", () => {
  it("read as British English has them, on every day of a year", () => {
    expect(year.map(shortDay)).toEqual(year.map((day) => inBritish(day, {})));
    expect(year.map(fullDay)).toEqual(year.map((day) => inBritish(day, { year: "numeric" })));
    expect(year.map(weekdayAndDay)).toEqual(
      year.map((day) => inBritish(day, { weekday: "short" })),
    );
  });
});
