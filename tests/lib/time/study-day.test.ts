import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { Instant, StudyDay } from "@/lib/time/instant";
import {
  addDays,
  daysBetween,
  endOfStudyDay,
  isTimeZone,
  offsetMinutesAt,
  studyDayAt,
  studyDayOf,
  weekdayOf,
} from "@/lib/time/study-day";

const at = (iso: string) => Instant(Date.parse(iso));
const calendarOf = (zone: string, cutoff = 240) => ({ zone, cutoff });

describe.each([
  ["after it begins", "2026-01-15T04:00Z", "UTC", "2026-01-15"],
  ["before it begins", "2026-01-15T03:59Z", "UTC", "2026-01-14"],
  ["across a new year", "2026-01-01T00:30Z", "UTC", "2025-12-31"],
  ["across a leap day", "2028-03-01T03:00Z", "UTC", "2028-02-29"],
  ["before 1970", "1969-12-31T23:00Z", "UTC", "1969-12-31"],
  ["twelve hours behind", "2026-01-15T15:59Z", "Etc/GMT+12", "2026-01-14"],
  ["twelve hours behind, once it began", "2026-01-15T16:00Z", "Etc/GMT+12", "2026-01-15"],
  ["fourteen hours ahead", "2026-01-14T13:59Z", "Pacific/Kiritimati", "2026-01-14"],
  ["fourteen hours ahead, once it began", "2026-01-14T14:00Z", "Pacific/Kiritimati", "2026-01-15"],
  ["a quarter off the hour", "2026-01-14T22:14Z", "Asia/Kathmandu", "2026-01-14"],
  ["a quarter off the hour, once it began", "2026-01-14T22:15Z", "Asia/Kathmandu", "2026-01-15"],
])("the study day %s", (_, iso, zone, day) => {
  it(`is ${day}`, () => {
    expect(studyDayAt(at(iso), calendarOf(zone))).toBe(day);
  });
});

/** The night of each clock change: the last minute of the old study day and the first of the new. */
describe.each([
  // Clocks go forward, so that 04:00 comes an hour early: four hours back from here is the day before.
  ["Berlin, spring", "Europe/Berlin", 240, "2026-03-29T01:59Z", "2026-03-29T02:00Z"],
  ["Berlin, autumn", "Europe/Berlin", 240, "2026-10-25T02:59Z", "2026-10-25T03:00Z"],
  ["New York, spring", "America/New_York", 240, "2026-03-08T07:59Z", "2026-03-08T08:00Z"],
  ["New York, autumn", "America/New_York", 240, "2026-11-01T08:59Z", "2026-11-01T09:00Z"],
  [
    "Lord Howe, half an hour forward",
    "Australia/Lord_Howe",
    240,
    "2026-10-03T16:59Z",
    "2026-10-03T17:00Z",
  ],
  [
    "Lord Howe, half an hour back",
    "Australia/Lord_Howe",
    240,
    "2026-04-04T17:29Z",
    "2026-04-04T17:30Z",
  ],
  ["Chatham, spring", "Pacific/Chatham", 240, "2026-09-26T14:14Z", "2026-09-26T14:15Z"],
  ["Chatham, autumn", "Pacific/Chatham", 240, "2026-04-04T15:14Z", "2026-04-04T15:15Z"],
  ["Berlin, spring, from midnight", "Europe/Berlin", 0, "2026-03-28T22:59Z", "2026-03-28T23:00Z"],
  ["Berlin, autumn, from five", "Europe/Berlin", 300, "2026-10-25T03:59Z", "2026-10-25T04:00Z"],
  // At 02:00 the clock jumps to 03:00 and passes the cutoff on the way.
  [
    "a cutoff in the hour that is skipped",
    "Europe/Berlin",
    150,
    "2026-03-29T00:59Z",
    "2026-03-29T01:00Z",
  ],
  [
    "Cairo, whose clocks skip midnight itself",
    "Africa/Cairo",
    0,
    "2026-04-23T21:59Z",
    "2026-04-23T22:00Z",
  ],
  [
    "Samoa, which skipped a whole day",
    "Pacific/Apia",
    240,
    "2011-12-30T09:59Z",
    "2011-12-30T10:00Z",
  ],
])("the night in %s", (_, zone, cutoff, before, after) => {
  const calendar = { zone, cutoff };
  const old = studyDayAt(at(before), calendar);

  it("changes the study day at the cutoff of the wall clock", () => {
    expect(studyDayAt(at(after), calendar)).toBe(addDays(old, 1));
  });

  it("is where the old study day ends", () => {
    expect(endOfStudyDay(at(before), calendar)).toBe(at(after));
    expect(endOfStudyDay(Instant(at(before) - 12 * 3_600_000), calendar)).toBe(at(after));
  });
});

describe("a cutoff that the clock passes twice", () => {
  // Berlin sets 03:00 back to 02:00, so 02:30 comes at 00:30Z and at 01:30Z.
  const calendar = calendarOf("Europe/Berlin", 150);

  it("ends the day at the first", () => {
    expect(endOfStudyDay(at("2026-10-25T00:10Z"), calendar)).toBe(at("2026-10-25T00:30Z"));
  });

  it("ends what is left of the old day at the second", () => {
    expect(studyDayAt(at("2026-10-25T01:10Z"), calendar)).toBe("2026-10-24");
    expect(endOfStudyDay(at("2026-10-25T01:10Z"), calendar)).toBe(at("2026-10-25T01:30Z"));
  });
});

const zones = Intl.supportedValuesOf("timeZone");
const instants = fc
  .integer({ min: at("1990-01-01T00:00Z"), max: at("2040-01-01T00:00Z") })
  .map(Instant);
const cutoffs = fc.constantFrom(0, 150, 240, 300);

describe("a study day in any zone", () => {
  it("ends after now, at the first instant of a later day", () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), cutoffs, (now, zone, cutoff) => {
        const calendar = { zone, cutoff };
        const end = endOfStudyDay(now, calendar);
        const today = studyDayAt(now, calendar);

        expect(end).toBeGreaterThan(now);
        expect(end - now).toBeLessThanOrEqual(49 * 3_600_000);
        expect(studyDayAt(Instant(end - 1), calendar)).toBe(today);
        expect(studyDayAt(end, calendar) > today).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it("is the date of the wall clock, or the date before while that is short of the cutoff", () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), cutoffs, (now, zone, cutoff) => {
        const wall = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
        const date = wall.toPlainDate();
        const isEarly = wall.hour * 60 + wall.minute < cutoff;

        const day = studyDayAt(now, { zone, cutoff });

        expect(day).toBe((isEarly ? date.subtract({ days: 1 }) : date).toString());
      }),
      { numRuns: 1500 },
    );
  });

  it("needs no zone but the stamp alone, with any offset from −12 to +14 hours", () => {
    const offsets = fc.integer({ min: -720, max: 840 });
    fc.assert(
      fc.property(instants, offsets, cutoffs, (now, offsetMin, cutoff) => {
        const wall = now + (offsetMin - cutoff) * 60_000;

        expect(studyDayOf({ at: now, offsetMin, cutoff })).toBe(
          new Date(wall).toISOString().slice(0, 10),
        );
      }),
    );
  });
});

describe("offsetMinutesAt", () => {
  it.each([
    ["UTC", "2026-01-15T12:00Z", 0],
    ["Europe/Berlin", "2026-01-15T12:00Z", 60],
    ["Europe/Berlin", "2026-07-15T12:00Z", 120],
    ["America/New_York", "2026-01-15T12:00Z", -300],
    ["Australia/Lord_Howe", "2026-01-15T12:00Z", 660],
    ["Australia/Lord_Howe", "2026-07-15T12:00Z", 630],
    ["Pacific/Chatham", "2026-01-15T12:00Z", 825],
    ["Pacific/Kiritimati", "2026-01-15T12:00Z", 840],
    ["Etc/GMT+12", "2026-01-15T12:00Z", -720],
  ])("of %s at %s is %i", (zone, iso, offset) => {
    expect(offsetMinutesAt(at(iso), zone)).toBe(offset);
  });
});

describe("days of the calendar", () => {
  it("are counted across clock changes, leap days and years", () => {
    expect(daysBetween(StudyDay("2026-03-28"), StudyDay("2026-03-30"))).toBe(2);
    expect(daysBetween(StudyDay("2028-02-28"), StudyDay("2028-03-01"))).toBe(2);
    expect(daysBetween(StudyDay("2026-01-01"), StudyDay("2025-12-31"))).toBe(-1);
    expect(addDays(StudyDay("2026-12-31"), 1)).toBe("2027-01-01");
    expect(addDays(StudyDay("2026-03-01"), -1)).toBe("2026-02-28");
  });

  it("come back from any distance, and later ones compare as greater", () => {
    const days = fc.integer({ min: -40_000, max: 40_000 });
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [one, two] = [a, b].map((number) => addDays(StudyDay("2026-03-01"), number));

        expect(daysBetween(one!, two!)).toBe(b - a);
        expect(one! < two!).toBe(a < b);
      }),
    );
  });

  it("know their weekday, from 1 for Monday", () => {
    const week = [0, 1, 2, 3, 4, 5, 6].map((ahead) => addDays(StudyDay("2026-11-23"), ahead));

    expect(week.map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe("isTimeZone", () => {
  it.each(["Europe/Berlin", "UTC", "Pacific/Chatham"])("knows %s", (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  it.each(["", "Mars/Olympus", "Berlin", "2026-01-01T00:00[Europe/Berlin]", "2026-01-01T00:00Z"])(
    "does not take %j for one",
    (zone) => {
      expect(isTimeZone(zone)).toBe(false);
    },
  );
});
