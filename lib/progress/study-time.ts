import type { StudiedDay } from "@/lib/log/fold-days";
import type { DayLoad } from "@/lib/queue/plan-types";
import type { StudyDay } from "@/lib/time/instant";
import { addDays, daysBetween, weekdayOf } from "@/lib/time/study-day";

/** A week from its Monday on. */
export interface StudyWeek {
  readonly monday: StudyDay;
  readonly minutes: number;
  readonly reviews: number;
  readonly answers: number;
}

export interface LoadDay {
  readonly day: StudyDay;
  /** Days from today; negative before it. */
  readonly ahead: number;
  readonly minutes: number;
  readonly kind: "done" | "planned";
}

const minute = 60_000;

export const minutesOf = ({ ms }: Pick<StudiedDay, "ms">) => ms / minute;

const mondayOf = (day: StudyDay) => addDays(day, 1 - weekdayOf(day));

/** The last `weeks` weeks, this one last, also those without study. */
export function studyWeeks(
  days: readonly StudiedDay[],
  today: StudyDay,
  weeks: number,
): StudyWeek[] {
  const byWeek = Map.groupBy(days, ({ day }) => mondayOf(day));
  const last = mondayOf(today);
  return Array.from({ length: weeks }, (_, index) => {
    const monday = addDays(last, 7 * (index - weeks + 1));
    const own = byWeek.get(monday) ?? [];
    return {
      monday,
      minutes: sum(own.map(minutesOf)),
      reviews: sum(own.map(({ reviews }) => reviews)),
      answers: sum(own.map(({ answers }) => answers)),
    };
  });
}

/** Minutes done on each of the last `back` days and today, and planned on those of the forecast. */
export function loadDays(
  days: readonly StudiedDay[],
  forecast: readonly Pick<DayLoad, "day" | "minutes">[],
  today: StudyDay,
  back: number,
): LoadDay[] {
  const byDay = new Map(days.map((day) => [day.day, minutesOf(day)]));
  const done = Array.from({ length: back + 1 }, (_, index): LoadDay => {
    const day = addDays(today, index - back);
    return { day, ahead: index - back, minutes: byDay.get(day) ?? 0, kind: "done" };
  });
  const planned = forecast
    .filter(({ day }) => day >= today)
    .map(({ day, minutes }): LoadDay => ({
      day,
      ahead: daysBetween(today, day),
      minutes,
      kind: "planned",
    }));
  return [...done, ...planned];
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
