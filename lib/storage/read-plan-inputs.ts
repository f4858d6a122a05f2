import type { CardState } from "@/lib/cards/card-state";
import type { CardId } from "@/lib/content/pack";
import { inLogOrder, type ReviewBody, type Stamp } from "@/lib/log/event";
import { standing } from "@/lib/log/standing";
import { ownSeconds, type TimedReview } from "@/lib/planner/own-seconds";
import type { PlanInputs } from "@/lib/planner/plan-inputs";
import type { Instant } from "@/lib/time/instant";

import type { StudyDatabase } from "./database";
import { readStudy } from "./read-study";

/** Reads all that a plan is made from; heavy, so not on any card's path. */
export async function readPlanInputs(
  database: StudyDatabase,
  now: Instant,
  systemZone: string,
): Promise<PlanInputs> {
  const view = await readStudy(database, now, systemZone);
  const cards = await database.cardStates.toArray();
  const reviews = await readLatestReviews(database);
  const states = new Map(cards.map((card) => [card.id, card]));
  return { view, cards, seconds: ownSeconds(timed(reviews, states)) };
}

/** Enough to know a pace by, and few enough to read at once. */
const latestEvents = 1000;

type Review = Stamp & ReviewBody;

/** The standing reviews among the latest events, in the log's order. */
async function readLatestReviews({ events }: StudyDatabase): Promise<Review[]> {
  const latest = await events
    .orderBy("[lamport+device+seq]")
    // oxlint-disable-next-line no-array-reverse -- a collection of Dexie's
    .reverse()
    .limit(latestEvents)
    .toArray();
  return standing(latest.toSorted(inLogOrder)).filter(
    (event): event is Review => event.type === "review",
  );
}

/** A card's first sight is among the latest reviews when these are all that it ever had. */
function timed(reviews: readonly Review[], states: ReadonlyMap<CardId, CardState>): TimedReview[] {
  const byCard = Map.groupBy(reviews, ({ subject }) => subject);
  return [...byCard].flatMap(([card, ofCard]) => {
    const hasFirst = states.get(card)?.memory?.reviews === ofCard.length;
    return ofCard.map(({ grade, ms }, nth): TimedReview => {
      if (hasFirst && nth === 0) return { kind: "new", ms };
      return { kind: grade === "again" ? "missed" : "recalled", ms };
    });
  });
}
