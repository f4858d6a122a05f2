import type { Memory } from "@/lib/cards/card-state";
import type { StoredEvent } from "@/lib/log/event";
import type { SchedulerFor } from "@/lib/log/fold-card";
import { standing } from "@/lib/log/standing";
import type { Foretold } from "@/lib/queue/leech";
import { daysBetween, studyDayOf } from "@/lib/time/study-day";

/**
 * A card's reviews on later days with what the scheduler gave them, from all of its events. What
 * came before the learner dealt with the card (edited it, reset it, took it back) does not count.
 */
export function foretold(
  events: readonly StoredEvent[],
  schedulerFor: SchedulerFor,
): readonly Foretold[] {
  let memory: Memory | null = null;
  let reviews: Foretold[] = [];
  for (const event of standing(events)) {
    if (event.type === "forget") memory = null;
    if (event.type === "edit" || event.type === "forget" || event.type === "suspend") reviews = [];
    if (event.type !== "review") continue;
    const scheduler = schedulerFor(event.wHash);
    const day = studyDayOf(event);
    const days = memory ? daysBetween(memory.reviewedOn, day) : 0;
    if (memory && days > 0) {
      const predicted = scheduler.retrievability(memory, days);
      reviews.push({ predicted, recalled: event.grade !== "again" });
    }
    memory = scheduler.next(memory, event.grade, day);
  }
  return reviews;
}
