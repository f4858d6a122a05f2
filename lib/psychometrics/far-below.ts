import { dot } from "./chances";
import { type Curves, type LevelView, meansAt } from "./posterior";

/** How much lower a domain's share right must be than the learner's own mean to be far below it. */
const far = 0.08;

/** Chance of each domain to lie far below the mean of all; the others count by their means at a level. */
export function farBelowChances(
  views: readonly LevelView[],
  shareRight: Curves,
  weights: readonly number[],
): number[] {
  const sums = weights.map(() => 0);
  for (const view of views) {
    const means = meansAt(view, shareRight);
    const all = dot(weights, means);
    view.abilities.forEach((row, d) => {
      const most = (all - weights[d]! * means[d]! - far) / (1 - weights[d]!);
      row.forEach((p, k) => {
        if (shareRight[d]![k]! < most) sums[d]! += view.chance * p;
      });
    });
  }
  return sums;
}
