import { blurred, convolved, normalised } from "./chances";
import type { Curves, LevelView } from "./posterior";

/** Width of a bin of the share right. */
export const bin = 0.0025;
const bins = Math.round(1 / bin) + 1;

/**
 * Distribution of the weighted share right over bins from 0 to 1: exact up to the grid, as it adds up
 * the domains level by level, where they are independent.
 */
export function shareDistribution(
  views: readonly LevelView[],
  shareRight: Curves,
  weights: readonly number[],
): Float64Array {
  const mixed = new Float64Array(bins);
  for (const { chance, abilities } of views) {
    const parts = abilities.map((row, domain) => spread(row, shareRight[domain]!, weights[domain]!));
    const start = parts.reduce((sum, part) => sum + part.start, 0);
    parts
      .map((part): Float64Array => part.chances)
      .reduce(convolved)
      .forEach((p, i) => (mixed[Math.min(bins - 1, start + i)]! += chance * p));
  }
  return normalised(mixed);
}

/** Spreads each chance evenly from half way to the value before to half way to the next. */
function spread(chances: Float64Array, values: Float64Array, weight: number) {
  const place = (k: number) => (weight * (values[k] ?? values.at(-1)!)) / bin;
  const from = chances.findIndex(counts);
  const to = chances.findLastIndex(counts);
  const start = Math.floor(place(Math.max(0, from - 1)));
  const histogram = new Float64Array(Math.floor(place(to + 1)) - start + 2);
  for (let k = from; k <= to; k++) {
    const low = (place(Math.max(0, k - 1)) + place(k)) / 2 - start;
    const width = (place(k) + place(k + 1)) / 2 - start - low;
    for (let i = 0.5; i < pieces; i++) {
      const exact = low + (width * i) / pieces;
      const whole = Math.floor(exact);
      histogram[whole]! += (chances[k]! / pieces) * (whole + 1 - exact);
      histogram[whole + 1]! += (chances[k]! / pieces) * (exact - whole);
    }
  }
  return { start, chances: histogram };
}

const counts = (chance: number) => chance > 1e-9;
const pieces = 10;

/** Widens by a normal error of the share right. */
export const widened = (distribution: Float64Array, sd: number) => blurred(distribution, sd / bin);

/** The share below which the chance is `p`; each bin's chance lies evenly about its value. */
export function quantileOf(distribution: Float64Array, p: number): number {
  let below = 0;
  for (let i = 0; i < distribution.length; i++) {
    const chance = distribution[i]!;
    if (chance > 0 && below + chance >= p) {
      return Math.max(0, Math.min(1, (i - 0.5 + (p - below) / chance) * bin));
    }
    below += chance;
  }
  return 1;
}

/** Chance of a share of at least `share`. */
export function chanceFrom(distribution: Float64Array, share: number): number {
  const edge = share / bin + 0.5;
  const whole = Math.floor(edge);
  return distribution.reduce(
    (sum, chance, i) => sum + (i > whole ? chance : i === whole ? chance * (whole + 1 - edge) : 0),
    0,
  );
}
