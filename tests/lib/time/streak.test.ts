import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { Instant, StudyDay } from "@/lib/time/instant";
import { runOf, streakOf } from "@/lib/time/streak";
import { addDays, offsetMinutesAt, studyDayAt, studyDayOf } from "@/lib/time/study-day";

const today = StudyDay("2026-03-10");

/** `x..xx` ends today: an x for each day studied. */
const streakFor = (days: string) =>
  streakOf(
    days
      .split("")
      .flatMap((mark, index) => (mark === "x" ? [addDays(today, index - days.length + 1)] : [])),
    today,
  );

describe("the streak", () => {
  it.each([
    ["", 0],
    ["..", 0],
    ["x", 1],
    ["xxx", 3],
    ["x.xx", 2],
    ["xxx.", 3],
    ["xxx..", 0],
    ["x.x.x", 1],
    ["xxxxxxxxxxxx", 12],
  ])("of %j is %i", (days, length) => {
    expect(streakFor(days).length).toBe(length);
  });

  describe("over days missed", () => {
    const week = "xxxxxxx";

    it.each([
      [`${week}.x`, 8],
      [`${week}..x`, 1],
      [`${week}${week}..x`, 15],
      [`${week}${week}...x`, 1],
      [`${week}${week}${week}...x`, 1],
      [`${week}.x.x`, 1],
      [`${week}.`, 7],
      [`${week}..`, 7],
      [`${week}...`, 0],
      [`${week}.xxxxxx.x`, 1],
      [`${week}.${week}.x`, 15],
    ])("of %j is %i: each week in a row makes up for one", (days, length) => {
      expect(streakFor(days).length).toBe(length);
    });

    it("names the days that were made up for", () => {
      const days = [-9, -8, -7, -6, -5, -4, -3, -1, 0].map((ahead) => addDays(today, ahead));
      expect(runOf(days, today, [])).toEqual({ length: 9, frozen: [addDays(today, -2)] });
    });

    it("passes over rest days, which neither count nor use anything up", () => {
      // The 8th is a Sunday.
      const days = ["2026-03-06", "2026-03-07", "2026-03-09", "2026-03-10"].map(StudyDay);
      expect(streakOf(days, today, [7]).length).toBe(4);
      expect(streakOf(days, today, [6]).length).toBe(2);
      expect(streakOf([StudyDay("2026-03-07")], StudyDay("2026-03-09"), [7]).length).toBe(1);
    });
  });

  it("tells whether today counts already", () => {
    expect(streakFor("xx").studiedToday).toBe(true);
    expect(streakFor("xx.").studiedToday).toBe(false);
  });

  it("draws the last seven days, with today open until something is answered", () => {
    expect(streakFor("xxx.xxx.").week.join(" ")).toBe(
      "studied studied rest studied studied studied today",
    );
    expect(streakFor("xx").week.join(" ")).toBe("rest rest rest rest rest studied studied");
  });

  it("counts every day once in the total, however often it is named", () => {
    expect(streakOf([today, addDays(today, -5), today], today)).toMatchObject({
      length: 1,
      total: 2,
    });
  });

  it("is not broken, nor lengthened, by days that lie ahead since the clock was set back", () => {
    const ahead = [addDays(today, 1), addDays(today, 400)];
    const days = [addDays(today, -1), today];

    expect(streakOf([...days, ...ahead], today).length).toBe(2);
    expect(streakOf(ahead, today)).toMatchObject({ length: 0, studiedToday: false });
  });

  it("does not depend on the order of the days", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -12, max: 3 }), { maxLength: 16 }), (offsets) => {
        const days = offsets.map((offset) => addDays(today, offset));

        expect(streakOf(days.toReversed(), today)).toEqual(streakOf(days, today));
      }),
    );
  });
});

describe.each([
  ["Europe/Berlin", "2026-03-27", 5],
  ["Europe/Berlin", "2026-10-23", 5],
  ["America/New_York", "2026-03-06", 5],
  ["America/New_York", "2026-10-30", 5],
  ["Australia/Lord_Howe", "2026-04-03", 5],
  ["Australia/Lord_Howe", "2026-10-02", 5],
  ["Pacific/Chatham", "2026-04-03", 5],
  ["Pacific/Chatham", "2026-09-25", 5],
  ["Pacific/Kiritimati", "2026-12-30", 5],
  ["Etc/GMT+12", "2026-12-30", 5],
])("a learner in %s who studies each day from %s", (zone, from, length) => {
  it.each([0, 240, 300])(
    "keeps the streak, at any hour, when days begin at minute %i",
    (cutoff) => {
      const hours = fc.array(fc.integer({ min: 0, max: 22 }), {
        minLength: length,
        maxLength: length,
      });
      fc.assert(
        fc.property(hours, (hoursIntoDay) => {
          const instants = hoursIntoDay.map((hour, index) => {
            const begin = Temporal.PlainDate.from(from)
              .add({ days: index })
              .toPlainDateTime({ hour: cutoff / 60 })
              .toZonedDateTime(zone);
            return Instant(begin.add({ hours: hour }).epochMilliseconds);
          });
          const days = instants.map((at) =>
            studyDayOf({ at, offsetMin: offsetMinutesAt(at, zone), cutoff }),
          );
          const now = studyDayAt(instants.at(-1)!, { zone, cutoff });

          expect(streakOf(days, now)).toMatchObject({ length, studiedToday: true, total: length });
        }),
        { numRuns: 40 },
      );
    },
  );
});

it("survives a flight over the date line", () => {
  const stamps = [
    ["2026-03-08T20:00Z", "Pacific/Auckland"],
    ["2026-03-09T20:00Z", "Pacific/Auckland"],
    ["2026-03-10T08:00Z", "Pacific/Honolulu"],
    ["2026-03-11T08:00Z", "Pacific/Honolulu"],
  ] as const;
  const days = stamps.map(([iso, zone]) =>
    studyDayAt(Instant(Date.parse(iso)), { zone, cutoff: 240 }),
  );

  expect(days).toEqual(["2026-03-09", "2026-03-10", "2026-03-09", "2026-03-10"]);
  expect(streakOf(days, days.at(-1)!)).toMatchObject({ length: 2, studiedToday: true, total: 2 });
});
