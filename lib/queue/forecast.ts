import type { CardState } from "@/lib/cards/card-state";
import type { StudyDay } from "@/lib/time/instant";
import { addDays } from "@/lib/time/study-day";

import { loadsOf } from "./loads";
import type { DayLoad, SecondsPerAnswer } from "./plan-types";

const horizon = 14;

/** Two weeks by due days alone, while no plan is there: today counts what its queue holds. */
export function forecastOf(
  cards: readonly CardState[],
  queued: number,
  today: StudyDay,
  seconds: SecondsPerAnswer,
): DayLoad[] {
  return loadsOf(cards, today, horizon).map((due, ahead) => {
    const count = ahead === 0 ? queued : due;
    const minutes = (count * seconds.recalled) / 60;
    return { day: addDays(today, ahead), cards: count, minutes, kind: "study" };
  });
}
