import type { CardState, Memory } from "@/lib/cards/card-state";
import type { DomainId } from "@/lib/content/pack";
import type { StudyDay } from "@/lib/time/instant";
import { daysBetween } from "@/lib/time/study-day";

import { type MemoryGrid, type Spot, spotOf } from "./memory-grid";

/** The cards that can be asked, as flat arrays: a plan goes over all of them many times. */
export interface Deck {
  readonly cards: readonly CardState[];
  /** Share of the exam. */
  readonly share: Float64Array;
  /** The share with the emphasis of the score estimate. */
  readonly worth: Float64Array;
  /** Place of the memory in the grid. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Days since the last review; −1 for a card never seen. */
  readonly elapsed: Float64Array;
  /** Number of the domain. */
  readonly domain: Uint8Array;
  /** By number of the domain: its part of the new cards, relative to the others. */
  readonly claims: Float64Array;
}

export function deckOf(
  all: readonly CardState[],
  shares: Float64Array,
  emphasis: (card: CardState) => number,
  claims: ReadonlyMap<DomainId, number>,
  today: StudyDay,
): Deck {
  const isAskable = ({ status }: CardState) => status === "new" || status === "active";
  const cards = all.filter(isAskable);
  const share = shares.filter((_, at) => isAskable(all[at]!));
  const since = daysUntil(today);
  const numbers = numbersOf(cards, claims);
  const table = () => new Float64Array(cards.length);
  const [worth, x, y, elapsed] = [table(), table(), table(), table()];
  const domain = new Uint8Array(cards.length);
  cards.forEach((card, place) => {
    const { memory } = card;
    worth[place] = share[place]! * emphasis(card);
    domain[place] = numbers.get(card.domain)!;
    elapsed[place] = memory ? Math.max(0, since(memory.reviewedOn)) : -1;
    if (memory) ({ x: x[place], y: y[place] } = spotOf(lastingOf(memory), memory.difficulty));
  });
  const byNumber = Float64Array.from(numbers.keys(), (id) => claims.get(id) ?? 0);
  return { cards, share, worth, x, y, elapsed, domain, claims: byNumber };
}

/** A number for each domain; one that another exam's blueprint had may have no claim. */
function numbersOf(
  cards: readonly CardState[],
  claims: ReadonlyMap<DomainId, number>,
): ReadonlyMap<DomainId, number> {
  const numbers = new Map([...claims.keys()].map((id, number) => [id, number]));
  for (const { domain } of cards) if (!numbers.has(domain)) numbers.set(domain, numbers.size);
  return numbers;
}

/** Calendar arithmetic is slow, and a deck has few days. */
function daysUntil(today: StudyDay): (day: StudyDay) => number {
  const known = new Map<StudyDay, number>();
  return (day) => {
    const found = known.get(day) ?? daysBetween(day, today);
    known.set(day, found);
    return found;
  };
}

const lastsIfKnown = 10;
const easyDifficulty = 4;

/**
 * Days that a memory lasts, as the plan sees it. A card that was known at first sight and never
 * missed since was known before: FSRS's stability after a first look understates it.
 */
function lastingOf({ stability, difficulty, lapses }: Memory): number {
  const wasKnown = lapses === 0 && difficulty < easyDifficulty;
  return wasKnown ? Math.max(stability, lastsIfKnown) : stability;
}

/** Where a card stands once it was known at first sight. */
export function knownSpot({ first }: MemoryGrid): Spot {
  const { x } = spotOf(lastsIfKnown, easyDifficulty);
  return { x: Math.max(x, first.good.x), y: first.good.y };
}
