import type { CardState } from "@/lib/cards/card-state";
import type { StudyDay } from "@/lib/time/instant";
import { addDays } from "@/lib/time/study-day";

export interface DayLoad {
  readonly day: StudyDay;
  readonly cards: number;
}

const horizon = 14;

/** How many cards come due on each of the next days; today counts what its queue holds. */
export function forecastOf(
  cards: readonly CardState[],
  queued: number,
  today: StudyDay,
): DayLoad[] {
  const active = cards.filter(({ status }) => status === "active");
  return Array.from({ length: horizon }, (_, ahead) => {
    const day = addDays(today, ahead);
    if (ahead === 0) return { day, cards: queued };
    return { day, cards: active.filter(({ due }) => due === day).length };
  });
}
