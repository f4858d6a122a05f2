import type { StudyDay } from "@/lib/time/instant";
import { addDays, daysBetween, weekdayOf } from "@/lib/time/study-day";

import type { DayLoad, PlanSettings, SecondsPerAnswer } from "./plan-types";

type Calendar = Pick<PlanSettings, "examDay" | "restDays" | "pausedUntil" | "minutesPerDay">;

/** Days to the exam, at least 1; `null` without a date or once the day has come. */
export function daysToExam({ examDay }: Pick<Calendar, "examDay">, today: StudyDay): number | null {
  if (examDay === null) return null;
  const left = daysBetween(today, examDay);
  return left >= 1 ? left : null;
}

/**
 * The day on which the last pass opens: 5 days before the exam when study began three weeks ahead,
 * 7 at six weeks, at most 8, and never more than half of the time there was.
 */
export function lastPassFrom(examDay: StudyDay, began: StudyDay): StudyDay {
  const horizon = Math.max(1, daysBetween(began, examDay));
  const window = Math.min(8, Math.round(3 + horizon / 10), Math.ceil(horizon / 2));
  return addDays(examDay, -window);
}

export function kindOfDay(
  day: StudyDay,
  { examDay, restDays, pausedUntil }: Calendar,
  passFrom: StudyDay | null,
): DayLoad["kind"] {
  if (pausedUntil !== null && day < pausedUntil) return "paused";
  if (examDay !== null && day === addDays(examDay, -1)) return "last-day";
  if (passFrom !== null && examDay !== null && day >= passFrom && day < examDay) return "last-pass";
  return restDays.includes(weekdayOf(day)) && restDays.length < 7 ? "rest" : "study";
}

const lastDayShare = 0.6;

/** Median times this is the mean of times whose logarithm is normal with SD 0.5. */
export const meanByMedian = Math.exp(0.5 ** 2 / 2);
/** Only one answer in 4000 takes longer than the median times this. */
const slowByMedian = Math.exp(0.5 * 3.5);

export function meanSeconds({ new: first, recalled, missed }: SecondsPerAnswer): SecondsPerAnswer {
  return {
    new: first * meanByMedian,
    recalled: recalled * meanByMedian,
    missed: missed * meanByMedian,
  };
}

/**
 * Seconds of study on a day of this kind. On the last day one slow answer more still has to fit
 * below 60 % of an ordinary day, where the session then ends.
 */
export function secondsOn(
  kind: DayLoad["kind"],
  minutesPerDay: number,
  seconds: SecondsPerAnswer,
): number {
  if (kind === "rest" || kind === "paused") return 0;
  const whole = minutesPerDay * 60;
  if (kind !== "last-day") return whole;
  const slow = slowByMedian * Math.max(seconds.new, seconds.recalled, seconds.missed);
  // Of very few minutes half is planned, whatever a slow answer makes of it.
  return Math.max((lastDayShare / 2) * whole, lastDayShare * whole - slow);
}
