import type { AskValue } from "./ask-value";
import type { Deck } from "./deck";
import { elapsedAt, type MemoryGrid, readTable } from "./memory-grid";
import type { SecondsPerAnswer } from "./plan-types";
import { type Domains, spreadNew } from "./spread-new";

/** Cards by what asking them today brings for a second, with the expected cost. */
export interface Ranking {
  /**
   * Places in the deck, best first, with new cards spread over the domains; cards that are better
   * left alone are not among them. Of a large deck only the first few thousand are in order: no day
   * has room for more.
   */
  readonly order: readonly number[];
  /** By place in the deck, in shares of the exam per second. */
  readonly value: Float64Array;
  /** Expected seconds of an answer, by place in the deck. */
  readonly cost: Float64Array;
  /** Chance of recall now; 0 for a card never seen. */
  readonly recall: Float64Array;
}

export function rank(
  deck: Pick<Deck, "worth" | "x" | "y"> & Domains,
  { recall: recalls }: MemoryGrid,
  { seen, unseen }: AskValue,
  seconds: SecondsPerAnswer,
): Ranking {
  const size = deck.worth.length;
  const value = new Float64Array(size);
  const cost = new Float64Array(size).fill(seconds.new);
  const recall = new Float64Array(size);
  const order: number[] = [];
  for (let card = 0; card < size; card++) {
    const days = deck.elapsed[card]!;
    let one = unseen;
    if (days >= 0) {
      const [x, y, elapsed] = [deck.x[card]!, deck.y[card]!, elapsedAt(days)];
      const p = readTable(recalls, x, y, elapsed);
      recall[card] = p;
      cost[card] = p * seconds.recalled + (1 - p) * seconds.missed;
      one = readTable(seen, x, y, elapsed);
    }
    value[card] = deck.worth[card]! * one;
    if (value[card]! > 0) order.push(card);
  }
  return { order: spreadNew(deck, bestFirst(order, value)), value, cost, recall };
}

const [inOrder, sampled] = [3000, 2000];

/** To sort all of a hundred thousand would take longer than the rest of the plan. */
function bestFirst(places: readonly number[], value: Float64Array): number[] {
  const byValue = (a: number, b: number) => value[b]! - value[a]! || a - b;
  if (places.length <= 3 * inOrder) return places.toSorted(byValue);
  const stride = Math.floor(places.length / sampled);
  const sample = Float64Array.from({ length: sampled }, (_, at) => value[places[at * stride]!]!);
  const least = sample.toSorted()[Math.floor(sampled * (1 - (2 * inOrder) / places.length))]!;
  const best: number[] = [];
  const rest: number[] = [];
  for (const place of places) (value[place]! >= least ? best : rest).push(place);
  return best.toSorted(byValue).concat(rest);
}
