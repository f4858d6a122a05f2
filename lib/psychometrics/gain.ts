import { dot, total } from "./chances";
import type { Outcome } from "./likelihood";
import { branchMeans, type Curves, type Posterior } from "./posterior";

/**
 * What a next answer in a domain would move: at each ability of the grid its chance, and its chance
 * times the mean of the weighted share right, both over all levels and branches.
 */
export interface Outlook {
  readonly chance: Float64Array;
  readonly moment: Float64Array;
  readonly totals: { readonly chance: number; readonly moment: number };
}

export function outlookOf(
  posterior: Posterior,
  shareRight: Curves,
  weights: readonly number[],
): Outlook[] {
  const { frame, branches, level } = posterior;
  const means = branchMeans(posterior, shareRight);
  return frame.kernels.map((rows, domain) => {
    const own = shareRight[domain]!.map((share) => share * weights[domain]!);
    const chance = new Float64Array(own.length);
    const moment = new Float64Array(own.length);
    branches.forEach(({ joint, chances, likelihood }, branch) => {
      for (let g = 0; g < level.length; g++) {
        if (!joint[g]) continue;
        const scale = joint[g]! / chances[domain]![g]!;
        const at = means[branch]!.map((row) => row[g]!);
        const others = dot(weights, at) - weights[domain]! * at[domain]!;
        for (let k = 0; k < own.length; k++) {
          const p = scale * rows[g]![k]! * likelihood[domain]![k]!;
          chance[k]! += p;
          moment[k]! += p * (others + own[k]!);
        }
      }
    });
    return { chance, moment, totals: { chance: total(chance), moment: total(moment) } };
  });
}

/**
 * Expected drop of the variance of the weighted share right when a question is answered, one step
 * ahead and exact (c-optimality for a composite: van der Linden 1999).
 * @param known chance of knowing the answer at each ability
 */
export function gainOf(
  { chance, moment, totals }: Outlook,
  known: Float32Array,
  outcomes: readonly Outcome[],
): number {
  let [chanceKnown, momentKnown] = [0, 0];
  for (let k = 0; k < known.length; k++) {
    chanceKnown += chance[k]! * known[k]!;
    momentKnown += moment[k]! * known[k]!;
  }
  let square = 0;
  for (const outcome of outcomes) {
    const slope = outcome.known - outcome.unknown;
    const mean = outcome.unknown * totals.moment + slope * momentKnown;
    square += mean ** 2 / (outcome.unknown * totals.chance + slope * chanceKnown);
  }
  return square - totals.moment ** 2 / totals.chance;
}
