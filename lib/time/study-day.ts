import { Instant, type StudyCalendar, StudyDay } from "./instant";

/** When something happened, and where the learner's day stood: enough to name its study day. */
export interface DayStamp {
  readonly at: Instant;
  /** Minutes that the wall clock was ahead of UTC. */
  readonly offsetMin: number;
  /** Minutes after midnight at which a new study day began. */
  readonly cutoff: number;
}

const minute = 60_000;
const day = 1440 * minute;

/**
 * The study day of a stamp. Compares the wall clock with the cutoff and steps back in the
 * calendar: subtracting hours from the instant would be wrong on both days of a clock change.
 */
export function studyDayOf({ at, offsetMin, cutoff }: DayStamp): StudyDay {
  const wall = at + offsetMin * minute;
  const midnight = Math.floor(wall / day);
  const isBeforeCutoff = wall - midnight * day < cutoff * minute;
  return dayFromNumber(isBeforeCutoff ? midnight - 1 : midnight);
}

/** The study day that holds `instant` in the learner's calendar. */
export function studyDayAt(instant: Instant, { zone, cutoff }: StudyCalendar): StudyDay {
  return studyDayOf({ at: instant, offsetMin: offsetMinutesAt(instant, zone), cutoff });
}

/** Minutes that the wall clock in `zone` is ahead of UTC at `instant`. */
export function offsetMinutesAt(instant: Instant, zone: string): number {
  const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return Math.round(there.offsetNanoseconds / 60e9);
}

/** The first instant after `instant` that no longer belongs to its study day. */
export function endOfStudyDay(instant: Instant, calendar: StudyCalendar): Instant {
  const next = addDays(studyDayAt(instant, calendar), 1);
  const wall = Temporal.PlainDate.from(next).toPlainDateTime({
    hour: Math.floor(calendar.cutoff / 60),
    minute: calendar.cutoff % 60,
  });
  const end = firstReaching(wall, calendar.zone).epochMilliseconds;
  if (end > instant) return Instant(end);
  // Clocks set back over the cutoff pass it twice, and the old day goes on in between.
  const again = wall.toZonedDateTime(calendar.zone, { disambiguation: "later" });
  return Instant(again.epochMilliseconds);
}

/** The first moment at which clocks in `zone` show `wall` or, if they skip it, a later time. */
function firstReaching(wall: Temporal.PlainDateTime, zone: string): Temporal.ZonedDateTime {
  const shown = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (shown.toPlainDateTime().equals(wall)) return shown;
  return shown.getTimeZoneTransition("next") ?? shown;
}

/** Days from `a` to `b` in the calendar; negative when `b` is earlier. */
export const daysBetween = (a: StudyDay, b: StudyDay): number => dayNumber(b) - dayNumber(a);

export const addDays = (from: StudyDay, days: number): StudyDay =>
  dayFromNumber(dayNumber(from) + days);

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (of: StudyDay): number => Temporal.PlainDate.from(of).dayOfWeek;

/** Whether this machine knows the time zone. */
export function isTimeZone(zone: string): boolean {
  try {
    // Unlike Temporal, which would read the zone out of a whole date.
    Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const epoch = Temporal.PlainDate.from("1970-01-01");

/** Made once for each: a log names the same few days again and again, and Temporal takes its time. */
const once = <Key, Value>(make: (key: Key) => Value) => {
  const made = new Map<Key, Value>();
  return (key: Key): Value => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
};

const dayNumber = once((of: StudyDay) => epoch.until(of).days);

const dayFromNumber = once((number: number) => StudyDay(epoch.add({ days: number }).toString()));
