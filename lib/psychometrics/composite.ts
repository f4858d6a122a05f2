import { add, blurred, clamp, convolved, normalised, total } from "./chances";
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
    add(mixed, parts.map((part): Float64Array => part.chances).reduce(convolved), chance, start);
  }
  return normalised(mixed);
}

/** Distribution of one domain's weighted share right; the first bin is bin `start`. */
const spread = (chances: Float64Array, shares: Float64Array, weight: number) =>
  histogramOf(
    chances,
    shares.map((share) => (weight * share) / bin),
  );

/** Puts each chance on the two whole numbers next to its place; the first is `start`. */
export function histogramOf(chances: Float64Array, places: Float64Array) {
  const counted = (p: number) => p > 1e-9;
  const start = Math.floor(places[chances.findIndex(counted)]!);
  const end = Math.floor(places[chances.findLastIndex(counted)]!);
  const histogram = new Float64Array(end - start + 2);
  chances.forEach((chance, k) => {
    if (!counted(chance)) return;
    const whole = Math.floor(places[k]!);
    const rest = chance * (places[k]! - whole);
    histogram[whole - start]! += chance - rest;
    histogram[whole - start + 1]! += rest;
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
