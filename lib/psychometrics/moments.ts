import { branchMeans, type Posterior } from "./posterior";

export interface Moments {
  readonly mean: number;
  readonly sd: number;
}

/** Mean and spread of a function of ability in each domain (the scale of ability, or share right). */
export function domainMoments(
  { frame, level }: Posterior,
  conditional: readonly Float64Array[],
  values: Float64Array,
): Moments[] {
  const size = frame.thetas.length;
  return conditional.map((rows, domain) => {
    let [mean, square] = [0, 0];
    for (let i = 0; i < rows.length; i++) {
      const value = values[domain * size + (i % size)]!;
      const chance = level[Math.floor(i / size)]! * rows[i]!;
      mean += chance * value;
      square += chance * value ** 2;
    }
    return { mean, sd: Math.sqrt(Math.max(0, square - mean ** 2)) };
  });
}

/** Ability in each domain, all levels mixed: a row of abilities per domain, summing to one. */
export function abilities({ frame, level }: Posterior, conditional: readonly Float64Array[]) {
  const size = frame.thetas.length;
  return conditional.map((rows) => {
    const marginal = new Float64Array(size);
    rows.forEach((chance, i) => (marginal[i % size]! += level[Math.floor(i / size)]! * chance));
    return marginal;
  });
}

/**
 * Variance of the weighted sum of `values` that is lost when branches are mixed domain by domain:
 * a fast-growing learner, say, is better than thought in all domains at once.
 */
export function sharedVariance(
  posterior: Posterior,
  values: Float64Array,
  weights: readonly number[],
): number {
  const { branches, level, frame } = posterior;
  if (branches.length < 2) return 0;
  const levels = frame.levels.length;
  const means = branchMeans(posterior, values);
  const shared = (part: (branch: number, g: number) => number) =>
    level.reduce((sum, p, g) => {
      if (p === 0) return sum;
      let [mean, square] = [0, 0];
      branches.forEach(({ joint }, branch) => {
        const value = part(branch, g);
        mean += (joint[g]! / p) * value;
        square += (joint[g]! / p) * value ** 2;
      });
      return sum + p * (square - mean ** 2);
    }, 0);
  const one = (domain: number) => (branch: number, g: number) =>
    weights[domain]! * means[branch]![domain * levels + g]!;
  const all = (branch: number, g: number) =>
    weights.reduce((sum, _, domain) => sum + one(domain)(branch, g), 0);
  return shared(all) - weights.reduce((sum, _, domain) => sum + shared(one(domain)), 0);
}

/** Rise of the weighted share right per logit, about where the learner stands. */
export function slopeAt(
  ability: readonly Float64Array[],
  shareRight: Float64Array,
  weights: readonly number[],
  step: number,
): number {
  return ability.reduce((sum, chances, domain) => {
    const size = chances.length;
    const row = shareRight.subarray(domain * size, (domain + 1) * size);
    const rise = chances.reduce(
      (part, p, k) => part + p * ((row[k + 1] ?? row[k]!) - (row[k - 1] ?? row[k]!)),
      0,
    );
    return sum + (weights[domain]! * rise) / (2 * step);
  }, 0);
}
