import type { Item } from "./item";
import { logistic } from "./normal";
import { ruleFor } from "./quadrature";

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

/** The curve's values at abilities higher by `by`, by Catmull-Rom interpolation; flat beyond the grid. */
export function shifted(curve: Float64Array, by: number, step: number): Float64Array {
  const last = curve.length - 1;
  const whole = Math.floor(by / step);
  const t = by / step - whole;
  const at = (i: number) => curve[Math.min(last, Math.max(0, i))]!;
  return curve.map((_, k) => {
    const i = k + whole;
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const bend = 2 * before - 5 * from + 4 * to - after + t * (3 * (from - to) + after - before);
    return from + 0.5 * t * (to - before + t * bend);
  });
}
