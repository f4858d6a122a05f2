import type { Posterior } from "./posterior";

/** How much lower a domain's share right must be than the learner's own mean to be far below it. */
const far = 0.08;

/** Chance of each domain to lie far below the mean of all; the others count by their means at a level. */
export function farBelowChances(
  { frame, level }: Posterior,
  conditional: readonly Float64Array[],
  shareRight: Float64Array,
  weights: readonly number[],
): number[] {
  const size = frame.thetas.length;
  const share = (domain: number, k: number) => shareRight[domain * size + k]!;
  const chances = weights.map(() => 0);
  level.forEach((p, g) => {
    if (p < 1e-7) return;
    const rows = conditional.map((all) => all.subarray(g * size, (g + 1) * size));
    const means = rows.map((row, d) => row.reduce((sum, q, k) => sum + q * share(d, k), 0));
    const all = means.reduce((sum, mean, d) => sum + weights[d]! * mean, 0);
    rows.forEach((row, d) => {
      const rest = all - weights[d]! * means[d]!;
      row.forEach((q, k) => {
        if ((1 - weights[d]!) * share(d, k) < rest - far) chances[d]! += p * q;
      });
    });
  });
  return chances;
}
