import { dot, total } from "./chances";
import { branchMeans, type Curves, type LevelView, type Posterior } from "./posterior";

export interface Moments {
  readonly mean: number;
  readonly sd: number;
}

/** Ability in each domain, all levels mixed; each row sums to one. */
export function abilitiesOf(views: readonly LevelView[]): Float64Array[] {
  return views[0]!.abilities.map((first, domain) =>
    first.map((_, k) =>
      views.reduce((sum, { chance, abilities }) => sum + chance * abilities[domain]![k]!, 0),
    ),
  );
}

/** Mean and spread of something that comes with these chances. */
export function momentsOf(chances: Float64Array, values: Float64Array): Moments {
  const mean = dot(chances, values);
  const variance = chances.reduce((sum, p, i) => sum + p * (values[i]! - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(variance) };
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
    return chance * (dot(share, own.map(products)) - products(mixed));
  });
  return Math.max(0, total(parts));
}

/** Sum of the products of any two. */
const products = (numbers: readonly number[]) => total(numbers) ** 2 - dot(numbers, numbers);

/** Rise of the weighted share right per logit, about where the learner stands. */
export function slopeOf(
  abilities: Curves,
  shareRight: Curves,
  weights: readonly number[],
  step: number,
): number {
  const rises = abilities.map((chances, domain) => {
    const row = shareRight[domain]!;
    const at = (k: number) => row[k] ?? row.at(-1)!;
    return dot(
      chances,
      row.map((share, k) => (at(k + 1) - share) / step),
    );
  });
  return dot(rises, weights);
}
