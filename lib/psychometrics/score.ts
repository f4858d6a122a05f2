import type { Blueprint } from "@/lib/content/pack";

import { bin } from "./composite";
import { bell, clamp } from "./normal";

/** The scale of scores, and the share right at which its cut lies. */
export interface Scale extends Pick<Blueprint["scale"], "min" | "cut" | "max"> {
  readonly cutShare: number;
}

/** Straight from (0, min) to (cutShare, cut), then to (1, max). */
export function scoreOf(share: number, { min, cut, max, cutShare }: Scale): number {
  return share < cutShare
    ? min + ((cut - min) * share) / cutShare
    : cut + ((max - cut) * (share - cutShare)) / (1 - cutShare);
}

/** Scores to the nearest ten: closer would be a claim that nobody can hold. */
export const rounded = (score: number) => Math.round(score / 10) * 10;

/** Scaled points per point of share just below the cut. */
export const pointsPerShare = ({ min, cut, cutShare }: Scale) => (cut - min) / cutShare;

/** Height of the hill per scaled point, at even steps from one end of the scale to the other. */
export interface Density {
  readonly scores: readonly number[];
  readonly heights: readonly number[];
}

const steps = 90;

/** Smooths with a normal kernel: the scale bends at the cut, which would show as a step. */
export function densityOf(distribution: Float64Array, scale: Scale, kernelSd = 20): Density {
  const stride = (scale.max - scale.min) / steps;
  const heights = new Array<number>(steps + 1).fill(0);
  distribution.forEach((chance, i) => {
    if (chance < 1e-9) return;
    const score = scoreOf(clamp(i * bin, 0, 1), scale);
    for (const [place, part] of kernelAt((score - scale.min) / stride, kernelSd / stride)) {
      heights[place]! += (chance * part) / stride;
    }
  });
  return { scores: heights.map((_, place) => scale.min + place * stride), heights };
}

/** Places near `centre` with their parts, which sum to one also at the ends of the scale. */
function kernelAt(centre: number, sd: number): [number, number][] {
  const from = Math.max(0, Math.ceil(centre - 4 * sd));
  const to = Math.min(steps, Math.floor(centre + 4 * sd));
  const parts: [number, number][] = [];
  for (let place = from; place <= to; place++) parts.push([place, bell((place - centre) / sd)]);
  const total = parts.reduce((sum, [, part]) => sum + part, 0);
  return parts.map(([place, part]) => [place, part / total]);
}
