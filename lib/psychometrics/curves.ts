import { clamp } from "./chances";
import type { Item } from "./item";
import { logistic } from "./normal";
import { type Rule, ruleFor } from "./quadrature";

/**
 * The chance of knowing the answer, at each ability of the grid, averaged over what is not known of
 * the item. As each question is asked once, the average is its exact marginal likelihood.
 */
export function knownCurve(item: Item, thetas: Float64Array): Float64Array {
  const difficulties = ruleFor(item.b, item.bSd ?? 0, 9);
  const slopes = ruleFor(Math.log(item.a), item.logASd ?? 0, 5);
  const curve = new Float64Array(thetas.length);
  slopes.nodes.forEach((logA, i) => {
    const a = Math.exp(logA);
    difficulties.nodes.forEach((b, j) => {
      const weight = slopes.weights[i]! * difficulties.weights[j]!;
      for (let k = 0; k < curve.length; k++) curve[k]! += weight * logistic(a * (thetas[k]! - b));
    });
  });
  return curve;
}

/** Weights of neighbouring nodes, the first one `start` places away. */
export interface Filter {
  readonly start: number;
  readonly taps: Float64Array;
}

/** Takes a curve's mean value at abilities higher by the nodes of `rule`, by Catmull-Rom interpolation. */
export function filterFor({ nodes, weights }: Rule, step: number): Filter {
  const places = nodes.map((by) => Math.floor(by / step));
  const start = Math.min(...places) - 1;
  const taps = new Float64Array(Math.max(...places) + 3 - start);
  nodes.forEach((by, i) => {
    const t = by / step - places[i]!;
    const parts = [
      -t * (1 - t) ** 2,
      2 - 5 * t ** 2 + 3 * t ** 3,
      t * (1 + 4 * t - 3 * t ** 2),
      -(t ** 2) * (1 - t),
    ];
    parts.forEach((part, j) => (taps[places[i]! - 1 - start + j]! += (weights[i]! * part) / 2));
  });
  return { start, taps };
}

/** Beyond the grid the curve is taken to be flat. */
export function filtered(curve: Float64Array, { start, taps }: Filter): Float64Array {
  const last = curve.length - 1;
  const result = new Float64Array(curve.length);
  for (let k = 0; k <= last; k++) {
    let sum = 0;
    for (let j = 0; j < taps.length; j++) sum += taps[j]! * curve[clamp(k + start + j, 0, last)]!;
    result[k] = sum;
  }
  return result;
}
