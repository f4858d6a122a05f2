import type { StudyDay } from "./instant";
import { addDays } from "./study-day";

export type WeekDay = "studied" | "rest" | "today";

export interface Streak {
  /** Study days in a row up to today, or up to yesterday while today is open. */
  readonly length: number;
  readonly studiedToday: boolean;
  /** All days ever studied. */
  readonly total: number;
  /** The last seven days, today last. */
  readonly week: readonly WeekDay[];
}

/** Counts from the days of the log; days after `today`, from a clock set back, do no harm. */
export function streakOf(days: readonly StudyDay[], today: StudyDay): Streak {
  const studied = new Set(days);
  const studiedToday = studied.has(today);
  let length = studiedToday ? 1 : 0;
  while (studied.has(addDays(today, studiedToday ? -length : -length - 1))) length += 1;
  const week = Array.from({ length: 7 }, (_, index): WeekDay => {
    if (studied.has(addDays(today, index - 6))) return "studied";
    return index === 6 ? "today" : "rest";
  });
  return { length, studiedToday, total: studied.size, week };
}
