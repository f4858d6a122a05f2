import type { CardState } from "@/lib/cards/card-state";
import type { StudyDay } from "@/lib/time/instant";
import { addDays } from "@/lib/time/study-day";

import type { DayLoad, SecondsPerAnswer } from "./plan-types";

const horizon = 14;

/** How many cards come due on each of the next days; today counts what its queue holds. */
export function forecastOf(
  cards: readonly CardState[],
  queued: number,
  today: StudyDay,
  seconds: SecondsPerAnswer,
): DayLoad[] {
  const counts = new Map<StudyDay, number>();
  for (const { status, due } of cards) {
    if (status === "active" && due !== null) counts.set(due, (counts.get(due) ?? 0) + 1);
  }
  return Array.from({ length: horizon }, (_, ahead) => {
    const day = addDays(today, ahead);
    const due = ahead === 0 ? queued : (counts.get(day) ?? 0);
    return { day, cards: due, minutes: (due * seconds.recalled) / 60, kind: "study" };
  });
}
