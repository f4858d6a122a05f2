import type { CardState } from "@/lib/cards/card-state";
import type { StudyDay } from "@/lib/time/instant";
import { daysBetween } from "@/lib/time/study-day";

import { askValue } from "./ask-value";
import { guessRate } from "./course";
import { deckOf } from "./deck";
import { gridOf } from "./memory-grid";
import type { PlanNote, PlanSettings } from "./plan-types";
import { rank } from "./ranking";
import { type Entry, steadyQueue } from "./steady-queue";
import { meanSeconds } from "./study-days";
import { sharesOf } from "./worth";

/** Today without a date. */
export interface SteadyToday {
  readonly entries: readonly Entry[];
  /** Due, but beyond the limit of a catch-up; the most valuable first. */
  readonly dropped: readonly CardState[];
  readonly notes: readonly PlanNote[];
}

/**
 * Where no date says how far memories have to last, what a review is worth is judged by this many
 * days from now.
 */
const horizon = 60;

/**
 * The queue without a date. While a backlog is caught up with, no more reviews than `catchUp`, the
 * most valuable first and no new cards before it is clear.
 */
export function steadyToday(
  cards: readonly CardState[],
  settings: PlanSettings,
  today: StudyDay,
  seed: string,
): SteadyToday {
  const entries = steadyQueue(cards, settings, today, seed);
  const reviews = entries.filter(({ kind }) => kind === "due");
  const { catchUp } = settings;
  const done = cards.filter(
    ({ memory, introducedOn }) => memory?.reviewedOn === today && introducedOn !== today,
  ).length;
  if (catchUp === null || reviews.length <= catchUp - done) {
    return { entries, dropped: [], notes: [] };
  }
  const { order, costOf } = byValue(cards, reviews, settings, today);
  const room = Math.max(0, catchUp - done);
  const kept = new Set(order.slice(0, room));
  const dropped = order.slice(room);
  const clear = daysUntilClear(cards, reviews.length, catchUp, today);
  return {
    entries: [
      ...entries.filter(({ kind }) => kind === "focus"),
      ...order.slice(0, room).map((card): Entry => ({ card, kind: "due" })),
      ...entries.filter(({ kind, card }) => kind === "retry" && !kept.has(card)),
    ],
    dropped,
    notes: [{ kind: "backlog", cards: dropped.length, cost: costOf(dropped), days: clear }],
  };
}

function byValue(
  cards: readonly CardState[],
  reviews: readonly Entry[],
  { weights, scheduler, seconds: medians, known }: PlanSettings,
  today: StudyDay,
) {
  const shares = sharesOf(cards, [], weights);
  const deck = deckOf(cards, shares, () => 1, weights, today);
  const seconds = meanSeconds(medians);
  const value = askValue(scheduler, horizon, { seconds, guess: guessRate, known });
  const { value: values, cost } = rank(deck, gridOf(scheduler), value, seconds);
  const placeOf = new Map(deck.cards.map((card, place) => [card, place]));
  const worth = (card: CardState) => values[placeOf.get(card)!]!;
  return {
    order: reviews.map(({ card }) => card).toSorted((a, b) => worth(b) - worth(a)),
    costOf: (left: readonly CardState[]) =>
      left.reduce((sum, card) => sum + Math.max(0, worth(card)) * cost[placeOf.get(card)!]!, 0),
  };
}

const lookAhead = 14;

/** Days until a backlog is gone, given what comes due besides; `null` if it only grows. */
function daysUntilClear(
  cards: readonly CardState[],
  backlog: number,
  perDay: number,
  today: StudyDay,
): number | null {
  const coming = cards.filter(({ status, due }) => {
    if (status !== "active" || due === null || due <= today) return false;
    return daysBetween(today, due) <= lookAhead;
  }).length;
  const cleared = perDay - coming / lookAhead;
  return cleared > 0 ? Math.ceil(backlog / cleared) : null;
}
