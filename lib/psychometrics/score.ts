import type { Blueprint } from "@/lib/content/pack";

import { add, blurred } from "./chances";
import { bin, histogramOf } from "./composite";

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
  const places = distribution.map((_, i) => (scoreOf(i * bin, scale) - scale.min) / stride);
  const spread = histogramOf(distribution, places);
  const chances = new Float64Array(steps + 1);
  add(chances, spread.chances, 1, spread.start);
  return {
    scores: Array.from(chances, (_, place) => scale.min + place * stride),
    heights: Array.from(blurred(chances, kernelSd / stride), (chance) => chance / stride),
  };
}
