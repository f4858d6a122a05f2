import { Dexie } from "dexie";

import type { CardState } from "@/lib/cards/card-state";
import type { CardId, ConceptId, DomainId } from "@/lib/content/pack";
import { type StudyDay } from "@/lib/time/instant";

import type { StudyDatabase } from "./database";

/** New own cards of a domain that are asked in a day. */
const mostWritten = 5;

/** Far more than a day's study; reading on would only cost time. */
const mostDue = 400;

export interface CandidateQuery {
  readonly today: StudyDay;
  readonly domains: readonly DomainId[];
  /** Concepts whose cards a study plan brought forward. */
  readonly focus: readonly ConceptId[];
  /** How many new cards of each domain to read. */
  readonly newPerDomain: number;
}

/** The cards that today's queue can be made of, found through indexes and without the rest. */
export async function readCandidates(
  database: StudyDatabase,
  { today, domains, focus, newPerDomain }: CandidateQuery,
): Promise<CardState[]> {
  const { cardStates } = database;
  const groups = await Promise.all([
    cardStates
      .where("[status+due]")
      .between(["active", Dexie.minKey], ["active", today], true, true)
      .limit(mostDue)
      .toArray(),
    cardStates.where("memory.reviewedOn").equals(today).toArray(),
    cardStates.where("concept").anyOf(focus).toArray(),
    ...domains.map((domain) =>
      cardStates
        .where("[status+domain+position]")
        .between(["new", domain, Dexie.minKey], ["new", domain, Dexie.maxKey])
        .limit(newPerDomain)
        .toArray(),
    ),
  ]);
  return onceInExam(groups.flat(), domains);
}

/**
 * The cards that a kept plan can go on with: those of its queue, all reviewed today, and what the
 * learner wrote since.
 */
export async function readPlanned(
  { cardStates }: StudyDatabase,
  queue: readonly CardId[],
  today: StudyDay,
  domains: readonly DomainId[],
): Promise<CardState[]> {
  const [planned, reviewed, ...written] = await Promise.all([
    cardStates.bulkGet([...queue]),
    cardStates.where("memory.reviewedOn").equals(today).toArray(),
    ...domains.map((domain) =>
      cardStates
        .where("[status+domain+position]")
        .between(["new", domain, Dexie.minKey], ["new", domain, 0])
        .limit(mostWritten)
        .toArray(),
    ),
  ]);
  const found = [...planned, ...reviewed, ...written.flat()].filter((one) => one !== undefined);
  return onceInExam(found, domains);
}

/** An own card of a domain that only another exam has waits until it is given one of this. */
function onceInExam(found: readonly CardState[], domains: readonly DomainId[]): CardState[] {
  const inExam = found.filter(({ domain }) => domains.includes(domain));
  return [...new Map(inExam.map((state) => [state.id, state])).values()];
}

/** How many cards fall due on `day` itself, counted on the index. */
export async function countDueOn(
  { cardStates }: StudyDatabase,
  day: StudyDay,
  domains: readonly DomainId[],
): Promise<number> {
  const counts = await Promise.all(
    domains.map((domain) =>
      cardStates.where("[status+domain+due]").equals(["active", domain, day]).count(),
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** How many cards have come due by `today` in each domain, counted on the index. */
export async function countDue(
  database: StudyDatabase,
  today: StudyDay,
  domains: readonly DomainId[],
): Promise<ReadonlyMap<DomainId, number>> {
  const counts = await Promise.all(
    domains.map((domain) =>
      database.cardStates
        .where("[status+domain+due]")
        .between(["active", domain, Dexie.minKey], ["active", domain, today], true, true)
        .count(),
    ),
  );
  return new Map(domains.map((domain, index) => [domain, counts[index] ?? 0]));
}

/** How many cards of each domain have been seen at least once, and how many of them today. */
export async function countIntroduced(
  database: StudyDatabase,
  today: StudyDay,
  domains: readonly DomainId[],
): Promise<{ readonly today: number; readonly byDomain: ReadonlyMap<DomainId, number> }> {
  const counts = await Promise.all(
    domains.map((domain) =>
      database.cardStates
        .where("[domain+introducedOn]")
        .between([domain, Dexie.minKey], [domain, Dexie.maxKey])
        .count(),
    ),
  );
  return {
    today: await database.cardStates.where("introducedOn").equals(today).count(),
    byDomain: new Map(domains.map((domain, index) => [domain, counts[index] ?? 0])),
  };
}
