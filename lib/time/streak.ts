import type { StudyDay } from "./instant";
import { addDays, weekdayOf } from "./study-day";

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

/**
 * Counts from the days of the log; days after `today`, from a clock set back, do no harm.
 * @param restDays weekdays without study, from 1 for Monday to 7 for Sunday
 */
export function streakOf(
  days: readonly StudyDay[],
  today: StudyDay,
  restDays: readonly number[] = [],
): Streak {
  const studied = new Set(days);
  const week = Array.from({ length: 7 }, (_, index): WeekDay => {
    if (studied.has(addDays(today, index - 6))) return "studied";
    return index === 6 ? "today" : "rest";
  });
  return {
    length: runOf(days, today, restDays).length,
    studiedToday: studied.has(today),
    total: studied.size,
    week,
  };
}

export interface Run {
  readonly length: number;
  /** Days missed that a day put by made up for, in this run and those before. */
  readonly frozen: readonly StudyDay[];
}

const freezeEvery = 7;
const mostFreezes = 2;

/**
 * Study days in a row. A rest day neither counts nor interrupts. Each seven days in a row put one
 * by, two at most, which later makes up for a day missed; it keeps the run and does not count.
 */
export function runOf(
  days: readonly StudyDay[],
  today: StudyDay,
  restDays: readonly number[],
): Run {
  const past = [...new Set(days)].filter((day) => day <= today).toSorted();
  const frozen: StudyDay[] = [];
  let [length, freezes] = [0, 0];
  for (const [index, day] of past.entries()) {
    length += 1;
    if (length % freezeEvery === 0) freezes = Math.min(mostFreezes, freezes + 1);
    const next = past[index + 1] ?? today;
    for (let open = addDays(day, 1); open < next && length > 0; open = addDays(open, 1)) {
      if (restDays.includes(weekdayOf(open))) continue;
      if (freezes > 0) frozen.push(open);
      else length = 0;
      freezes = Math.max(0, freezes - 1);
    }
  }
  return { length, frozen };
}
