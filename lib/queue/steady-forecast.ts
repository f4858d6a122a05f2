import type { StudyDay } from "@/lib/time/instant";
import { addDays } from "@/lib/time/study-day";

import { newCardsPerDay } from "./new-cards-per-day";
import type { DayLoad, PlanSettings } from "./plan-types";
import { kindOfDay } from "./study-days";

type Calendar = Pick<
  PlanSettings,
  "restDays" | "pausedUntil" | "minutesPerDay" | "seconds" | "examDay"
>;

/**
 * The two weeks to come as far as is known now: today its queue, later what comes due, and on days
 * of study the new cards that the minutes allow. What falls on a rest day moves to the next day.
 */
export function steadyForecast(
  loads: readonly number[],
  queued: { readonly cards: number; readonly seconds: number },
  unseen: number,
  settings: Calendar,
  today: StudyDay,
): DayLoad[] {
  const perDay = newCardsPerDay(settings.minutesPerDay);
  let [left, moved] = [unseen, 0];
  return loads.map((due, ahead) => {
    const day = addDays(today, ahead);
    const kind = kindOfDay(day, { ...settings, examDay: null }, null);
    if (ahead === 0) return { day, cards: queued.cards, minutes: queued.seconds / 60, kind };
    if (kind !== "study") {
      moved += due;
      return { day, cards: 0, minutes: 0, kind };
    }
    const fresh = Math.min(left, perDay);
    left -= fresh;
    const reviews = due + moved;
    moved = 0;
    const seconds = reviews * settings.seconds.recalled + fresh * settings.seconds.new;
    return { day, cards: reviews + fresh, minutes: seconds / 60, kind };
  });
}
