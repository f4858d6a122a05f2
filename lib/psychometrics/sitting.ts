import type { Blueprint } from "@/lib/content/pack";

import { filtered, filterFor } from "./curves";
import { normalise } from "./normal";
import type { Normal } from "./parameters";
import type { Posterior } from "./posterior";
import { ruleFor } from "./quadrature";

/** Scored questions per domain, shared out by weight (largest remainder). */
export function formOf({ form, domains }: Pick<Blueprint, "form" | "domains">): number[] {
  const exact = domains.map(({ weight }) => weight * form.scored);
  const counts = exact.map(Math.floor);
  const left = form.scored - counts.reduce((sum, n) => sum + n, 0);
  [...exact.keys()]
    .toSorted((a, b) => exact[b]! - counts[b]! - (exact[a]! - counts[a]!))
    .slice(0, left)
    .forEach((domain) => counts[domain]!++);
  return counts;
}

/** Chance of each number of right answers, from none to all, in a real sitting today. */
export function sittingDistribution(
  { frame, level }: Posterior,
  conditional: readonly Float64Array[],
  shareRight: Float64Array,
  form: readonly number[],
  examDay: Normal,
): Float64Array {
  const size = frame.thetas.length;
  const step = frame.thetas[1]! - frame.thetas[0]!;
  const day = ruleFor(examDay.mean, examDay.sd, 5);
  const mixed = new Float64Array(form.reduce((sum, n) => sum + n, 1));
  day.nodes.forEach((shift, j) => {
    const filter = filterFor({ nodes: [shift], weights: [1] }, step);
    const counts = form.map((n, domain) =>
      binomials(n, filtered(shareRight.subarray(domain * size, (domain + 1) * size), filter)),
    );
    level.forEach((p, g) => {
      if (p < 1e-7) return;
      const chances = conditional
        .map((rows, domain) =>
          countChances(counts[domain]!, rows.subarray(g * size, (g + 1) * size)),
        )
        .reduce(added);
      chances.forEach((chance, right) => (mixed[right]! += p * day.weights[j]! * chance));
    });
  });
  return normalise(mixed);
}

/** Chances of 0 to n right, for each share right. */
const binomials = (n: number, shares: Float64Array) => Array.from(shares, (p) => binomial(n, p));

function binomial(n: number, p: number): Float64Array {
  let chances = new Float64Array(n + 1);
  chances[0] = 1;
  for (let asked = 1; asked <= n; asked++) {
    for (let right = asked; right >= 0; right--) {
      chances[right] = chances[right]! * (1 - p) + (right ? chances[right - 1]! * p : 0);
    }
  }
  return chances;
}

function countChances(counts: readonly Float64Array[], row: Float64Array): Float64Array {
  const chances = new Float64Array(counts[0]!.length);
  row.forEach((p, k) => {
    if (p < 1e-9) return;
    for (let right = 0; right < chances.length; right++) chances[right]! += p * counts[k]![right]!;
  });
  return chances;
}

function added(a: Float64Array, b: Float64Array): Float64Array {
  const sum = new Float64Array(a.length + b.length - 1);
  a.forEach((chance, i) => {
    for (let j = 0; j < b.length; j++) sum[i + j]! += chance * b[j]!;
  });
  return sum;
}

/** Chance that enough are right, when the share that is enough is itself not known for sure. */
export function passChance(sitting: Float64Array, cutShare: number, cutShareSd: number): number {
  const cut = ruleFor(cutShare, cutShareSd, 5);
  const questions = sitting.length - 1;
  return cut.nodes.reduce((sum, share, j) => {
    const enough = Math.ceil(questions * share - 1e-9);
    const above = sitting.reduce((part, chance, right) => part + (right < enough ? 0 : chance), 0);
    return sum + cut.weights[j]! * above;
  }, 0);
}
