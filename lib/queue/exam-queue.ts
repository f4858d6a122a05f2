import type { CardState } from "@/lib/cards/card-state";
import type { StudyDay } from "@/lib/time/instant";

import type { Deck } from "./deck";
import { type DayRoom, mayBegin } from "./may-begin";
import type { PlanSettings, Reason } from "./plan-types";
import type { Ranking } from "./ranking";
import { byPosition, type Entry } from "./steady-queue";

/** What a day before the exam asks, and what it has no room for. */
export interface ExamQueue {
  readonly asked: readonly Picked[];
  readonly more: readonly Picked[];
  readonly retries: readonly Entry[];
  /** Due, but of less value than all that is asked; places in the deck, the most valuable first. */
  readonly dropped: readonly number[];
  /** Expected seconds, retries of what is missed today included as far as they fit. */
  readonly seconds: number;
}

export interface Picked extends Entry {
  /** Place in the deck. */
  readonly place: number;
}

export interface DayShape extends DayRoom {
  /** New cards that are asked whatever else there is, so that the syllabus is finished in time. */
  readonly quota: number;
}

const mostMore = 200;

/**
 * Takes cards by value until the seconds are used up, one of a note a day. They are then asked in
 * this order: a diagnostic's study plan, new cards, reviews, and missed cards once more. New cards
 * stand first so that a session broken off does not starve the syllabus.
 */
export function examQueue(
  deck: Deck,
  ranking: Ranking,
  { focus }: Pick<PlanSettings, "focus">,
  today: StudyDay,
  day: DayShape,
): ExamQueue {
  const retries = deck.cards.filter(({ retryOn }) => retryOn === today).toSorted(byPosition);
  const askedToday = deck.cards.filter(
    ({ memory }, place) => deck.elapsed[place] === 0 && memory?.reviewedOn === today,
  );
  const notes = new Set(askedToday.map(({ note }) => note));
  const isFocus = ({ concept }: CardState) => focus.includes(concept);
  const isOpen = ({ memory, retryOn }: CardState) =>
    memory?.reviewedOn !== today && retryOn !== today;

  const inFocus = focus.length > 0 ? focusOf(deck, ranking, today, isFocus) : [];
  const asked: Picked[] = [];
  const more: Picked[] = [];
  const dropped: number[] = [];
  let seconds = 0;
  let isFull = false;
  for (const place of turnsOf([...inFocus, ...firstNew(deck, ranking, day.quota)], ranking)) {
    const card = deck.cards[place]!;
    const isDue = card.due !== null && card.due <= today;
    isFull ||= !mayBegin(day, seconds, ranking.cost[place]!);
    if (isFull && more.length >= mostMore && !isDue) continue;
    if (!isOpen(card) || notes.has(card.note)) continue;
    if (isFull && isDue) dropped.push(place);
    if (isFull && more.length >= mostMore) continue;
    notes.add(card.note);
    (isFull ? more : asked).push({ card, place, kind: kindOf(card, isDue, isFocus(card)) });
    if (!isFull) seconds += ranking.cost[place]!;
  }
  return {
    asked: inServingOrder(asked),
    more,
    retries: retries.map((card) => ({ card, kind: "retry" })),
    dropped,
    seconds,
  };
}

function firstNew({ elapsed }: Deck, { order }: Ranking, quota: number): number[] {
  const found: number[] = [];
  for (const place of order) {
    if (found.length >= quota) break;
    if (elapsed[place]! < 0) found.push(place);
  }
  return found;
}

/** The early ones, then all others by value, each once. */
function turnsOf(early: readonly number[], { order }: Ranking): readonly number[] {
  if (early.length === 0) return order;
  const isEarly = new Set(early);
  return [...isEarly, ...order.filter((place) => !isEarly.has(place))];
}

/** Due or new cards of the study plan, due before new. */
function focusOf(
  { cards }: Deck,
  { value }: Ranking,
  today: StudyDay,
  isFocus: (card: CardState) => boolean,
): number[] {
  const isAskable = ({ status, due }: CardState) =>
    status === "new" || (due !== null && due <= today);
  return [...cards.keys()]
    .filter((place) => isFocus(cards[place]!) && isAskable(cards[place]!))
    .toSorted((a, b) => value[b]! - value[a]! || a - b);
}

function kindOf({ status }: CardState, isDue: boolean, isFocus: boolean): Reason["kind"] {
  if (isFocus) return "focus";
  if (status === "new") return "new";
  return isDue ? "due" : "ahead";
}

function inServingOrder(asked: readonly Picked[]): Picked[] {
  const turn = { focus: 0, new: 1, due: 2, ahead: 2, retry: 3 };
  return asked.toSorted((a, b) => turn[a.kind] - turn[b.kind]);
}
