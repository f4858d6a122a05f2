import { add, dot, total } from "./chances";
import { branchMeans, type Curves, type LevelView, type Posterior } from "./posterior";

export interface Moments {
  readonly mean: number;
  readonly sd: number;
}

/** Ability in each domain, all levels mixed; each row sums to one. */
export function abilitiesOf(views: readonly LevelView[]): Float64Array[] {
  return views[0]!.abilities.map((first, domain) => {
    const mixed = new Float64Array(first.length);
    for (const { chance, abilities } of views) add(mixed, abilities[domain]!, chance);
    return mixed;
  });
}

/** Mean and spread of something that comes with these chances. */
export function momentsOf(chances: Float64Array, values: Float64Array): Moments {
  const mean = dot(chances, values);
  const squares = values.map((value) => (value - mean) ** 2);
  return { mean, sd: Math.sqrt(dot(chances, squares)) };
}

/**
 * Variance of the weighted sum of `values` that is lost when branches are mixed domain by domain:
 * a fast-growing learner, say, is better than thought in all domains at once.
 */
export function sharedVariance(
  posterior: Posterior,
  values: Curves,
  weights: readonly number[],
): number {
  const { branches, level } = posterior;
  const means = branchMeans(posterior, values);
  const parts = level.map((chance, g) => {
    const own = means.map((rows) => rows.map((row, d) => weights[d]! * row[g]!));
    const share = branches.map(({ joint }) => joint[g]! / (chance || 1));
    const mixed = weights.map((_, d) => own.reduce((sum, row, b) => sum + share[b]! * row[d]!, 0));
    return chance * (dot(share, own.map(crossTerms)) - crossTerms(mixed));
  });
  return Math.max(0, total(parts));
}

/** Sum of the products of any two. */
const crossTerms = (numbers: readonly number[]) => total(numbers) ** 2 - dot(numbers, numbers);

/** Rise of the weighted share right per logit, about where the learner stands. */
export function slopeOf(
  abilities: Curves,
  shareRight: Curves,
  weights: readonly number[],
  step: number,
): number {
  const rises = abilities.map((chances, domain) => {
    const row = shareRight[domain]!;
    return dot(
      chances,
      row.map((share, k) => ((row[k + 1] ?? share) - share) / step),
    );
  });
  return dot(rises, weights);
}
