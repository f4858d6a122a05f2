import type { StudiedDay } from "@/lib/log/fold-days";
import type { StudyDay } from "@/lib/time/instant";
import { addDays, daysBetween, weekdayOf } from "@/lib/time/study-day";

import { minutesOf } from "./study-time";

export interface CalendarDay {
  readonly day: StudyDay;
  /** Weeks from the first one shown. */
  readonly week: number;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  readonly minutes: number;
  /** From 0, no study, to 4, the most. */
  readonly level: number;
  readonly kind: "studied" | "rest" | "frozen" | "open" | "today";
}

const levels = 4;

/**
 * The last `weeks` weeks up to today. A day is a rest day when its weekday was chosen for rest, and
 * a frozen one when a day put by kept the streak over it;
 * how dark a day is drawn goes by the learner's own longest day among these.
 */
export function calendarDays(
  days: readonly StudiedDay[],
  today: StudyDay,
  weeks: number,
  restDays: readonly number[],
  frozen: readonly StudyDay[] = [],
): CalendarDay[] {
  const first = addDays(today, 1 - weekdayOf(today) - 7 * (weeks - 1));
  const byDay = new Map(days.map((day) => [day.day, minutesOf(day)]));
  const shown = Array.from({ length: daysBetween(first, today) + 1 }, (_, i) => addDays(first, i));
  const most = Math.max(...shown.map((day) => byDay.get(day) ?? 0));
  const kindOf = (day: StudyDay): CalendarDay["kind"] => {
    if (byDay.has(day)) return "studied";
    if (day === today) return "today";
    if (restDays.includes(weekdayOf(day))) return "rest";
    return frozen.includes(day) ? "frozen" : "open";
  };
  return shown.map((day, index) => {
    const studied = byDay.get(day);
    const weekday = weekdayOf(day);
    return {
      day,
      week: Math.floor(index / 7),
      weekday,
      minutes: studied ?? 0,
      level: studied === undefined ? 0 : Math.max(1, Math.ceil((levels * studied) / (most || 1))),
      kind: kindOf(day),
    };
  });
}
