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
  const kept = [...all.keys()].filter(
    (at) => all[at]!.status === "new" || all[at]!.status === "active",
  );
  const since = daysUntil(today);
  const cards = kept.map((at) => all[at]!);
  const share = Float64Array.from(kept, (at) => shares[at]!);
  const domains = [...new Set([...claims.keys(), ...cards.map(({ domain }) => domain)])];
  const numberOf = new Map(domains.map((id, number) => [id, number]));
  const deck = {
    cards,
    share,
    worth: share.map((one, index) => one * emphasis(cards[index]!)),
    x: new Float64Array(cards.length),
    y: new Float64Array(cards.length),
    elapsed: new Float64Array(cards.length).fill(-1),
    domain: Uint8Array.from(cards, ({ domain }) => numberOf.get(domain)!),
    claims: Float64Array.from(domains, (id) => claims.get(id) ?? 0),
  };
  cards.forEach(({ memory }, index) => {
    if (memory === null) return;
    ({ x: deck.x[index], y: deck.y[index] } = spotOf(lastingOf(memory), memory.difficulty));
    deck.elapsed[index] = Math.max(0, since(memory.reviewedOn));
  });
  return deck;
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
