import { bell, clamp, normalise } from "./normal";
import type { Posterior } from "./posterior";

/** Width of a bin of the share right. */
export const bin = 0.0025;
const bins = Math.round(1 / bin) + 1;

/** Chances of values that lie `bin` apart. */
interface Histogram {
  /** Place of the first value, in bins. */
  readonly start: number;
  readonly chances: Float64Array;
}

/**
 * Distribution of the weighted share right over bins from 0 to 1: exact up to the grid, as it adds up
 * the domains level by level, where they are independent.
 */
export function shareDistribution(
  { frame, level }: Posterior,
  conditional: readonly Float64Array[],
  shareRight: Float64Array,
  weights: readonly number[],
): Float64Array {
  const size = frame.thetas.length;
  const mixed = new Float64Array(bins);
  level.forEach((p, g) => {
    if (p < 1e-7) return;
    const domains = conditional.map((rows, domain) =>
      spread(
        rows.subarray(g * size, (g + 1) * size),
        shareRight.subarray(domain * size, (domain + 1) * size),
        weights[domain]!,
      ),
    );
    const { start, chances } = domains.reduce(convolve);
    chances.forEach((chance, i) => (mixed[Math.min(bins - 1, start + i)]! += p * chance));
  });
  return normalise(mixed);
}

/** Puts each chance on the two bins next to its value. */
function spread(chances: Float64Array, values: Float64Array, weight: number): Histogram {
  const from = chances.findIndex((p) => p > 1e-9);
  const to = chances.findLastIndex((p) => p > 1e-9);
  const place = (k: number) => (weight * values[k]!) / bin;
  const start = Math.floor(place(from));
  const histogram = new Float64Array(Math.floor(place(to)) - start + 2);
  for (let k = from; k <= to; k++) {
    const whole = Math.floor(place(k));
    const rest = place(k) - whole;
    histogram[whole - start]! += chances[k]! * (1 - rest);
    histogram[whole - start + 1]! += chances[k]! * rest;
  }
  return { start, chances: histogram };
}

function convolve(a: Histogram, b: Histogram): Histogram {
  const sum = new Float64Array(a.chances.length + b.chances.length - 1);
  for (let i = 0; i < a.chances.length; i++) {
    const chance = a.chances[i]!;
    if (chance === 0) continue;
    for (let j = 0; j < b.chances.length; j++) sum[i + j]! += chance * b.chances[j]!;
  }
  return { start: a.start + b.start, chances: sum };
}

/** Widens by a normal error of deviation `sd`; what would leave the range piles up at its end. */
export function widened(distribution: Float64Array, sd: number): Float64Array {
  const reach = Math.ceil((4 * sd) / bin);
  if (reach === 0) return distribution;
  const kernel = normalise(
    Float64Array.from({ length: 2 * reach + 1 }, (_, i) => bell(((i - reach) * bin) / sd)),
  );
  const wide = new Float64Array(distribution.length);
  distribution.forEach((chance, i) => {
    kernel.forEach((part, j) => {
      wide[clamp(i + j - reach, 0, wide.length - 1)]! += chance * part;
    });
  });
  return wide;
}

/** The share below which the chance is `p`; each bin's chance lies evenly about its value. */
export function quantileOf(distribution: Float64Array, p: number): number {
  let below = 0;
  for (let i = 0; i < distribution.length; i++) {
    const chance = distribution[i]!;
    if (chance > 0 && below + chance >= p) return (i - 0.5 + (p - below) / chance) * bin;
    below += chance;
  }
  return 1;
}

/** Chance of a share of at least `share`. */
export function chanceFrom(distribution: Float64Array, share: number): number {
  const edge = share / bin + 0.5;
  const whole = Math.floor(edge);
  let above = (distribution[whole] ?? 0) * (whole + 1 - edge);
  for (let i = whole + 1; i < distribution.length; i++) above += distribution[i]!;
  return above;
}
