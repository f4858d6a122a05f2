import type { CardState, Grade, Memory } from "@/lib/cards/card-state";
import type { StudyDay } from "@/lib/time/instant";
import { addDays } from "@/lib/time/study-day";

import type { Scheduler } from "./scheduler";

/** What a grade leads to; what is shown on the button is what then happens. */
export interface Verdict {
  readonly memory: Memory;
  /** The day it comes back: the same day while it waits for its one retry. */
  readonly due: StudyDay;
  readonly retryOn: StudyDay | null;
}

/**
 * Decides when a card comes back. There are no timed steps: a missed card is asked once more at
 * the end of the day's session and then tomorrow at the earliest, a known one when FSRS says.
 */
export function dueAfter(
  card: Pick<CardState, "memory">,
  grade: Grade,
  day: StudyDay,
  scheduler: Scheduler,
  desiredRetention: number,
): Verdict {
  const memory = scheduler.next(card.memory, grade, day);
  const seenToday = card.memory !== null && card.memory.reviewedOn >= day;
  if (grade === "again" && !seenToday) return { memory, due: day, retryOn: day };
  const days = grade === "again" ? 1 : scheduler.intervalFor(memory.stability, desiredRetention);
  return { memory, due: addDays(day, days), retryOn: null };
}
