import { blurred, clamp, convolved, normalised, total } from "./chances";
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
    const parts = abilities.map((row, domain) =>
      spread(row, shareRight[domain]!, weights[domain]!),
    );
    const start = parts.reduce((sum, part) => sum + part.start, 0);
    parts
      .map((part): Float64Array => part.chances)
      .reduce(convolved)
      .forEach((p, i) => (mixed[Math.min(bins - 1, start + i)]! += chance * p));
  }
  return normalised(mixed);
}

/** Puts each chance on the two bins next to its value; the first is bin `start`. */
function spread(chances: Float64Array, values: Float64Array, weight: number) {
  const places = values.map((value) => (weight * value) / bin);
  const counted = (p: number) => p > 1e-9;
  const start = Math.floor(places[chances.findIndex(counted)]!);
  const end = Math.floor(places[chances.findLastIndex(counted)]!);
  const histogram = new Float64Array(end - start + 2);
  chances.forEach((chance, k) => {
    if (!counted(chance)) return;
    const whole = Math.floor(places[k]!);
    const rest = places[k]! - whole;
    histogram[whole - start]! += chance * (1 - rest);
    histogram[whole - start + 1]! += chance * rest;
  });
  return { start, chances: histogram };
}

/** Widens by a normal error of the share right. */
export const widened = (distribution: Float64Array, sd: number) => blurred(distribution, sd / bin);

/** The share below which the chance is `p`; each bin's chance lies evenly about its value. */
export function quantileOf(distribution: Float64Array, p: number): number {
  let below = 0;
  const place = distribution.findIndex((chance) => (below += chance) >= p);
  if (place === -1) return 1;
  return clamp((place + 0.5 - (below - p) / distribution[place]!) * bin, 0, 1);
}

/** Chance of a share of at least `share`. */
export function chanceFrom(distribution: Float64Array, share: number): number {
  const edge = share / bin + 0.5;
  const whole = Math.floor(edge);
  return total(distribution.subarray(whole)) - (edge - whole) * distribution[whole]!;
}
