import { bell, clamp, normalise } from "./normal";
import type { Posterior } from "./posterior";

/**
 * Chance of each domain to be the weakest by share right. Each domain's ability is blurred first by
 * how far the bank may be off in it, or the chances would claim too much.
 */
export function weakestChances(
  { frame, level }: Posterior,
  conditional: readonly Float64Array[],
  shareRight: Float64Array,
  offsetSd: number,
): number[] {
  const size = frame.thetas.length;
  const step = frame.thetas[1]! - frame.thetas[0]!;
  const domains = conditional.length;
  const curves = conditional.map((_, d) => shareRight.subarray(d * size, (d + 1) * size));
  const equals = curves.map((mine) => curves.map((other) => sameShare(mine, other)));
  const blur = blurKernel(offsetSd / step);
  const chances = new Float64Array(domains);
  level.forEach((p, g) => {
    if (p < 1e-7) return;
    const rows = conditional.map((all) => blurred(all.subarray(g * size, (g + 1) * size), blur));
    const above = rows.map(tail);
    rows.forEach((row, mine) => {
      row.forEach((chance, k) => {
        if (chance < 1e-9) return;
        let all = p * chance;
        for (let other = 0; other < domains; other++) {
          if (other !== mine) all *= tailAt(above[other]!, equals[mine]![other]![k]!);
        }
        chances[mine]! += all;
      });
    });
  });
  return [...normalise(chances)];
}

/** Place on the grid, between two nodes as a rule, at which `other` reaches each share of `mine`. */
function sameShare(mine: Float64Array, other: Float64Array): Float64Array {
  const last = other.length - 1;
  return mine.map((share) => {
    const after = other.findIndex((value) => value >= share);
    if (after === -1) return last;
    if (after === 0) return 0;
    return after - (other[after]! - share) / (other[after]! - other[after - 1]!);
  });
}

function blurKernel(sd: number): Float64Array {
  const reach = Math.ceil(4 * sd);
  return normalise(
    Float64Array.from({ length: 2 * reach + 1 }, (_, i) => (sd > 0 ? bell((i - reach) / sd) : 1)),
  );
}

function blurred(row: Float64Array, kernel: Float64Array): Float64Array {
  const reach = (kernel.length - 1) / 2;
  const wide = new Float64Array(row.length);
  row.forEach((chance, k) => {
    if (chance < 1e-12) return;
    kernel.forEach((part, j) => (wide[clamp(k + j - reach, 0, row.length - 1)]! += chance * part));
  });
  return wide;
}

/** Chance to lie above the lower edge of each node's cell. */
function tail(row: Float64Array): Float64Array {
  const above = new Float64Array(row.length + 1);
  for (let k = row.length - 1; k >= 0; k--) above[k] = above[k + 1]! + row[k]!;
  return above;
}

function tailAt(above: Float64Array, place: number): number {
  const edge = clamp(place + 0.5, 0, above.length - 1);
  const whole = Math.min(Math.floor(edge), above.length - 2);
  return above[whole]! + (edge - whole) * (above[whole + 1]! - above[whole]!);
}

export type WeakestVerdict =
  | { readonly kind: "none" }
  | { readonly kind: "named" | "unclear"; readonly domains: readonly number[] };

/** Answers below which nothing is said of a weakest domain. */
const leastAnswers = 8;

/** The weakest domain as far as the evidence carries: one, a choice of two, or nothing. */
export function weakestVerdict(chances: readonly number[], answers: number): WeakestVerdict {
  if (answers < leastAnswers || chances.length < 2) return { kind: "none" };
  const order = [...chances.keys()].toSorted((a, b) => chances[b]! - chances[a]!);
  if (chances[order[0]!]! >= 0.6) return { kind: "named", domains: order.slice(0, 1) };
  return { kind: "unclear", domains: order.slice(0, 2) };
}
