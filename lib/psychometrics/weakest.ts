import { blurred, normalised } from "./chances";
import type { Curves, LevelView } from "./posterior";

/**
 * Chance of each domain to be the weakest by share right. Each domain's ability is blurred first by
 * how far the bank may be off in it, or the chances would claim too much.
 * @param offset how far, in steps of the grid of abilities
 */
export function weakestChances(
  views: readonly LevelView[],
  shareRight: Curves,
  offset: number,
): number[] {
  const equals = shareRight.map((mine) => shareRight.map((other) => sameShare(mine, other)));
  const sums = new Float64Array(shareRight.length);
  for (const { chance, abilities } of views) {
    const rows = abilities.map((row) => blurred(row, offset));
    const above = rows.map(tail);
    rows.forEach((row, mine) => {
      row.forEach((p, k) => {
        if (p < 1e-9) return;
        sums[mine]! += above.reduce(
          (all, chances, other) =>
            other === mine ? all : all * tailAt(chances, equals[mine]![other]![k]!),
          chance * p,
        );
      });
    });
  }
  return [...normalised(sums)];
}

/** Place on the grid, between two nodes as a rule, at which `other` reaches each share of `mine`. */
function sameShare(mine: Float64Array, other: Float64Array): Float64Array {
  return mine.map((share) => {
    const after = other.findIndex((value) => value >= share);
    if (after < 1) return after && other.length;
    return after - (other[after]! - share) / (other[after]! - other[after - 1]!);
  });
}

/** Chance to lie above the lower edge of each node's cell. */
function tail(row: Float64Array): Float64Array {
  let below = 0;
  return row.map((chance) => {
    below += chance;
    return 1 - below + chance;
  });
}

function tailAt(above: Float64Array, place: number): number {
  const whole = Math.floor(place + 0.5);
  const low = above[whole] ?? 0;
  return low + (place + 0.5 - whole) * ((above[whole + 1] ?? 0) - low);
}

export type WeakestVerdict =
  | { readonly kind: "none" }
  | { readonly kind: "named" | "unclear"; readonly domains: readonly number[] };

/** Answers below which nothing is said of a weakest domain. */
export const leastAnswers = 8;
/** Chance from which one domain is named. */
export const namedFrom = 0.6;

/** The weakest domain as far as the evidence carries: one, a choice of two, or nothing. */
export function weakestVerdict(chances: readonly number[], answers: number): WeakestVerdict {
  if (answers < leastAnswers || chances.length < 2) return { kind: "none" };
  const order = [...chances.keys()].toSorted((a, b) => chances[b]! - chances[a]!);
  const named = chances[order[0]!]! >= namedFrom;
  return { kind: named ? "named" : "unclear", domains: order.slice(0, named ? 1 : 2) };
}
