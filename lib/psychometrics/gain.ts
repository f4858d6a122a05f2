import { add, total } from "./chances";
import type { Kernel } from "./frame";
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
  const { frame, branches } = posterior;
  const means = branchMeans(posterior, shareRight);
  return frame.kernels.map((bands, domain) => {
    const chance = new Float64Array(frame.thetas.length);
    const moment = new Float64Array(frame.thetas.length);
    branches.forEach((branch, b) => {
      const others = othersOf(means[b]!, weights, domain);
      const here = beforeAnswers(
        chance.length,
        bands,
        branch.joint,
        branch.chances[domain]!,
        others,
      );
      const likelihood = branch.likelihood[domain]!;
      for (let k = 0; k < chance.length; k++) {
        const own = weights[domain]! * shareRight[domain]![k]!;
        const p = likelihood[k]! * here.chance[k]!;
        chance[k]! += p;
        moment[k]! += likelihood[k]! * here.moment[k]! + p * own;
      }
    });
    return { chance, moment, totals: { chance: total(chance), moment: total(moment) } };
  });
}

/** Mean of the weighted share right in all domains but one, at each level. */
function othersOf(means: Curves, weights: readonly number[], domain: number): Float64Array {
  const sums = new Float64Array(means[0]!.length);
  means.forEach((row, d) => d === domain || add(sums, row, weights[d]!));
  return sums;
}

/** Chance of each ability, and that times what the others bring, but for the domain's own answers. */
function beforeAnswers(
  size: number,
  bands: Kernel,
  joint: Float64Array,
  evidence: Float64Array,
  others: Float64Array,
) {
  const chance = new Float64Array(size);
  const moment = new Float64Array(size);
  bands.forEach(({ start, chances }, g) => {
    if (joint[g]! < 1e-9) return;
    const scale = joint[g]! / evidence[g]!;
    add(chance, chances, scale, start);
    add(moment, chances, scale * others[g]!, start);
  });
  return { chance, moment };
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
