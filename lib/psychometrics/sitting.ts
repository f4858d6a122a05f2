import type { Blueprint } from "@/lib/content/pack";

import { convolved, normalised, total } from "./chances";
import { filtered, filterFor } from "./curves";
import type { Normal } from "./parameters";
import type { Curves, LevelView } from "./posterior";
import { ruleFor } from "./quadrature";

/** Scored questions per domain, shared out by weight (largest remainder). */
export function formOf({ form, domains }: Pick<Blueprint, "form" | "domains">): number[] {
  const exact = domains.map(({ weight }) => weight * form.scored);
  const counts = exact.map(Math.floor);
  const rest = (domain: number) => exact[domain]! - counts[domain]!;
  const order = [...exact.keys()].toSorted((a, b) => rest(b) - rest(a));
  for (const domain of order.slice(0, form.scored - total(counts))) counts[domain]!++;
  return counts;
}

/**
 * Chance of each number of right answers, from none to all, in a real sitting today.
 * @param step of the grid of abilities
 */
export function sittingDistribution(
  views: readonly LevelView[],
  shareRight: Curves,
  form: readonly number[],
  examDay: Normal,
  step: number,
): Float64Array {
  const day = ruleFor(examDay.mean, examDay.sd, 5);
  const mixed = new Float64Array(total(form) + 1);
  day.nodes.forEach((shift, j) => {
    const filter = filterFor({ nodes: [shift], weights: [1] }, step);
    const counts = form.map((n, domain) =>
      Array.from(filtered(shareRight[domain]!, filter), (p) => binomial(n, p)),
    );
    for (const { chance, abilities } of views) {
      abilities
        .map((row, domain) => mixture(row, counts[domain]!))
        .reduce(convolved)
        .forEach((p, right) => (mixed[right]! += chance * day.weights[j]! * p));
    }
  });
  return normalised(mixed);
}

/** Chances of 0 to n right. */
function binomial(n: number, p: number): Float64Array {
  const chances = new Float64Array(n + 1);
  chances[0] = (1 - p) ** n;
  for (let right = 1; right <= n; right++) {
    chances[right] = (chances[right - 1]! * (n - right + 1) * p) / (right * (1 - p));
  }
  return chances;
}

function mixture(weights: Float64Array, parts: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(parts[0]!.length);
  weights.forEach((weight, k) => {
    if (weight < 1e-9) return;
    parts[k]!.forEach((chance, i) => (sum[i]! += weight * chance));
  });
  return sum;
}

/** Chance that enough are right, when the share that is enough is itself not known for sure. */
export function passChance(sitting: Float64Array, cutShare: number, cutShareSd: number): number {
  const { nodes, weights } = ruleFor(cutShare, cutShareSd, 5);
  const questions = sitting.length - 1;
  return nodes.reduce((sum, share, j) => {
    const enough = Math.max(0, Math.ceil(questions * share - 1e-9));
    return sum + weights[j]! * total(sitting.subarray(enough));
  }, 0);
}
