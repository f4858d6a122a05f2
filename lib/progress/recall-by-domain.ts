import type { CardState, Memory } from "@/lib/cards/card-state";
import type { Blueprint, DomainId } from "@/lib/content/pack";
import type { Scheduler } from "@/lib/scheduling/scheduler";
import type { StudyDay } from "@/lib/time/instant";
import { addDays, daysBetween } from "@/lib/time/study-day";

/** What of a set of cards is expected to be known on a day. */
export interface Recall {
  readonly cards: number;
  readonly seen: number;
  /** Mean chance of recall of the cards seen; `null` without any. */
  readonly recall: number | null;
}

export interface DomainRecall extends Recall {
  readonly domain: DomainId;
  /** Share of the exam, from 0 to 1. */
  readonly weight: number;
  /** The same thirty days later. */
  readonly later: number | null;
}

export type RecallCard = Pick<CardState, "domain" | "task" | "status" | "memory">;

/** Days to look ahead without an exam date. */
const daysAhead = 30;

/** The day that recall is told for: the exam's, while it is still to come, else today. */
export function recallDay(examDay: StudyDay | null, today: StudyDay): StudyDay {
  return examDay !== null && examDay >= today ? examDay : today;
}

/** What will be known in each domain on `day`, if nothing is studied in between. */
export function recallByDomain(
  cards: readonly RecallCard[],
  { domains }: Blueprint,
  day: StudyDay,
  scheduler: Scheduler,
): DomainRecall[] {
  const byDomain = Map.groupBy(cards, ({ domain }) => domain);
  return domains.map(({ id, weight }) => {
    const own = byDomain.get(id) ?? [];
    return {
      domain: id,
      weight,
      ...recallOf(own, day, scheduler),
      later: recallOf(own, addDays(day, daysAhead), scheduler).recall,
    };
  });
}

/** Recall of the cards that can come up; those dropped from the pack no longer count. */
export function recallOf(
  cards: readonly Pick<RecallCard, "status" | "memory">[],
  day: StudyDay,
  scheduler: Scheduler,
): Recall {
  const current = cards.filter(({ status }) => status !== "retired");
  const memories = current.flatMap(({ memory }) => memory ?? []);
  return {
    cards: current.length,
    seen: memories.length,
    recall: memories.length === 0 ? null : meanRecall(memories, day, scheduler),
  };
}

function meanRecall(memories: readonly Memory[], day: StudyDay, scheduler: Scheduler): number {
  const ages = new Map<StudyDay, number>();
  let sum = 0;
  for (const memory of memories) {
    let age = ages.get(memory.reviewedOn);
    if (age === undefined) {
      age = daysBetween(memory.reviewedOn, day);
      ages.set(memory.reviewedOn, age);
    }
    sum += scheduler.retrievability(memory, age);
  }
  return sum / memories.length;
}

/** Share of the exam's syllabus that is seen and will be recalled, by the domains' weights. */
export function knownOfAll(domains: readonly DomainRecall[]): number {
  return domains.reduce(
    (sum, { weight, cards, seen, recall }) =>
      sum + (cards === 0 ? 0 : weight * (seen / cards) * (recall ?? 0)),
    0,
  );
}
