import { describe, expect, it } from "vitest";

import type { StudiedDay } from "@/lib/log/fold-days";
import { calendarDays } from "@/lib/progress/calendar";
import { loadDays, studyWeeks } from "@/lib/progress/study-time";
import { StudyDay } from "@/lib/time/instant";

// A Wednesday.
const today = StudyDay("2026-03-11");

const studied = (day: string, minutes: number): StudiedDay => ({
  day: StudyDay(day),
  reviews: minutes,
  answers: 1,
  ms: minutes * 60_000,
});

describe("study time by week", () => {
  it("runs from Monday to Sunday, this week last, also where nothing was done", () => {
    const weeks = studyWeeks(
      [studied("2026-02-22", 5), studied("2026-02-23", 7), studied("2026-03-10", 11)],
      today,
      3,
    );
    expect(weeks.map(({ monday, minutes }) => [monday, minutes])).toEqual([
      ["2026-02-23", 7],
      ["2026-03-02", 0],
      ["2026-03-09", 11],
    ]);
    expect(weeks[2]).toMatchObject({ reviews: 11, answers: 1 });
  });
});

describe("the load", () => {
  it("is what was done up to today, then what is planned from today on", () => {
    const forecast = [
      { day: StudyDay("2026-03-11"), minutes: 4 },
      { day: StudyDay("2026-03-12"), minutes: 6 },
    ];
    const days = loadDays([studied("2026-03-10", 9), studied("2026-03-11", 2)], forecast, today, 2);
    expect(days.map(({ ahead, minutes, kind }) => [ahead, minutes, kind])).toEqual([
      [-2, 0, "done"],
      [-1, 9, "done"],
      [0, 2, "done"],
      [0, 4, "planned"],
      [1, 6, "planned"],
    ]);
  });

  it("forgets what an older forecast held for days that are past", () => {
    const forecast = [{ day: StudyDay("2026-03-10"), minutes: 4 }];
    expect(loadDays([], forecast, today, 0)).toHaveLength(1);
  });
});

describe("the calendar", () => {
  const days = calendarDays(
    [studied("2026-03-02", 20), studied("2026-03-03", 5), studied("2026-03-07", 1)],
    today,
    2,
    [7],
  );
  const kinds = days.map(({ kind }) => kind);

  it("begins on a Monday and ends today", () => {
    expect(days[0]?.day).toBe("2026-03-02");
    expect(days.at(-1)).toMatchObject({ day: today, kind: "today", week: 1, weekday: 3 });
    expect(days).toHaveLength(10);
  });

  it("tells rest days from days left open", () => {
    expect(kinds.slice(0, 7)).toEqual([
      "studied",
      "studied",
      "open",
      "open",
      "open",
      "studied",
      "rest",
    ]);
  });

  it("draws days in four steps by the longest of them, and the shortest is still seen", () => {
    expect(days.filter(({ kind }) => kind === "studied").map(({ level }) => level)).toEqual([
      4, 1, 1,
    ]);
  });

  it("counts a studied rest day as studied", () => {
    const [sunday] = calendarDays([studied("2026-03-08", 3)], StudyDay("2026-03-08"), 1, [7]).slice(
      -1,
    );
    expect(sunday?.kind).toBe("studied");
  });
});
