import type { Memory } from "@/lib/cards/card-state";
import type { CardId } from "@/lib/content/pack";
import type { ForgetBody, ReviewBody, Stamp } from "@/lib/log/event";
import type { SchedulerFor } from "@/lib/log/fold-card";
import { studyDayOf } from "@/lib/time/study-day";

/** What changes a card's memory. */
export type MemoryEvent = Stamp & (ReviewBody | ForgetBody);

/** Lives through what changed the memories of all cards, in the log's order. */
export function createMemoryReplay(schedulerFor: SchedulerFor) {
  const memories = new Map<CardId, Memory>();

  /** The card's memory before the event, which is then lived through. */
  function live(event: MemoryEvent): Memory | null {
    const before = memories.get(event.subject) ?? null;
    if (event.type === "forget") memories.delete(event.subject);
    else {
      const { subject, grade, wHash } = event;
      memories.set(subject, schedulerFor(wHash).next(before, grade, studyDayOf(event)));
    }
    return before;
  }

  return { memories, live };
}
