import { Dexie } from "dexie";

import type { CardState } from "@/lib/cards/card-state";
import type { Blueprint, CardId } from "@/lib/content/pack";
import { inLogOrder, type ReviewBody, type Stamp } from "@/lib/log/event";
import type { SchedulerFor } from "@/lib/log/fold-card";
import { standing } from "@/lib/log/standing";
import { foretold } from "@/lib/planner/foretold";
import type { PlanInputs } from "@/lib/planner/plan-inputs";
import { isLeech } from "@/lib/queue/leech";
import { ownKnown, ownPace, type TimedAnswer } from "@/lib/queue/own-pace";
import type { ConceptOf } from "@/lib/queue/worth";
import type { Instant } from "@/lib/time/instant";

import type { StudyDatabase } from "./database";
import { readStudy } from "./read-study";

/** Reads all that a plan is made from; heavy, so not on any card's path. */
export async function readPlanInputs(
  database: StudyDatabase,
  schedulerFor: SchedulerFor,
  now: Instant,
  systemZone: string,
): Promise<PlanInputs> {
  const view = await readStudy(database, now, systemZone);
  const [cards, concepts, reviews] = await Promise.all([
    readCards(database, view.blueprint),
    readConcepts(database),
    readLatestReviews(database, view.head),
  ]);
  const answers = timedAnswers(reviews, cards);
  const leeches = await readLeeches(database, cards, schedulerFor);
  return { view, cards, concepts, pace: ownPace(answers), known: ownKnown(answers), leeches };
}

const cardsAtOnce = 5000;

/**
 * The cards of the exam's domains; an own card may be of another exam's. Part by part, so that a page
 * with very many cards can answer a press in between.
 */
async function readCards(
  { cardStates }: StudyDatabase,
  blueprint: Blueprint | null,
): Promise<CardState[]> {
  const domains = new Set(blueprint?.domains.map(({ id }) => id));
  const parts: CardState[][] = [];
  let part: CardState[];
  do {
    const last = parts.at(-1)?.at(-1)?.id ?? "";
    // oxlint-disable-next-line no-await-in-loop -- each part begins where the one before ended
    part = await cardStates.where("id").above(last).limit(cardsAtOnce).toArray();
    parts.push(part);
  } while (part.length === cardsAtOnce);
  return parts.flat().filter(({ domain }) => domains.has(domain));
}

async function readConcepts({ concepts }: StudyDatabase): Promise<ConceptOf[]> {
  const rows = await concepts.filter(({ retired }) => retired === 0).toArray();
  return rows.map(({ id, domain }) => ({ id, domain }));
}

/** Enough to know a pace by, and few enough to read at once. */
const latestEvents = 1000;

type Review = Stamp & ReviewBody;

/** The standing reviews among the latest events, in the log's order. */
async function readLatestReviews({ events }: StudyDatabase, head: number): Promise<Review[]> {
  const latest = await events
    .where("[lamport+device+seq]")
    .above([head - latestEvents, Dexie.maxKey])
    .toArray();
  return standing(latest.toSorted(inLogOrder)).filter(
    (event): event is Review => event.type === "review",
  );
}

/** A card's first sight is among the latest reviews when these are all that it ever had. */
function timedAnswers(reviews: readonly Review[], cards: readonly CardState[]): TimedAnswer[] {
  const byCard = Map.groupBy(reviews, ({ subject }) => subject);
  const allOf = new Map(
    cards.flatMap(({ id, memory }) => (memory && byCard.has(id) ? [[id, memory.reviews]] : [])),
  );
  return [...byCard].flatMap(([card, ofCard]) => {
    const hasFirst = allOf.get(card) === ofCard.length;
    return ofCard.map(({ grade, ms }, nth) => ({ first: hasFirst && nth === 0, grade, ms }));
  });
}

/** Cards with fewer misses are none. */
const fewestLapses = 3;

async function readLeeches(
  { events }: StudyDatabase,
  cards: readonly CardState[],
  schedulerFor: SchedulerFor,
): Promise<ReadonlySet<CardId>> {
  const missed = cards.flatMap(({ id, status, memory }) =>
    status === "active" && (memory?.lapses ?? 0) >= fewestLapses ? [id] : [],
  );
  if (missed.length === 0) return new Set();
  const found = await events.where("subject").anyOf(missed).toArray();
  const byCard = Map.groupBy(found, ({ subject }) => subject);
  return new Set(missed.filter((id) => isLeech(foretold(byCard.get(id) ?? [], schedulerFor))));
}
