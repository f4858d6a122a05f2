import type { Blueprint } from "@/lib/content/pack";

import { add, convolved, dot, normalised, total } from "./chances";
import { filtered, filterFor } from "./curves";
import { normalCdf } from "./normal";
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
  const day = ruleFor(examDay.mean, examDay.sd, 3);
  const mixed = new Float64Array(total(form) + 1);
  day.nodes.forEach((shift, j) => {
    const filter = filterFor(ruleFor(shift, 0, 3), step);
    const counts = form.map((n, domain) => binomials(n, filtered(shareRight[domain]!, filter)));
    for (const { chance, abilities } of views) {
      const right = abilities.map((row, domain): Float64Array =>
        Float64Array.from(counts[domain]!, (chances) => dot(row, chances)),
      );
      add(mixed, right.reduce(convolved), chance * day.weights[j]!);
    }
  });
  return normalised(mixed);
}

/** Chances of 0 to n right, each at all shares. */
function binomials(n: number, shares: Float64Array): Float64Array[] {
  let chances = shares.map((p) => (1 - p) ** n);
  const all = [chances];
  for (let right = 1; right <= n; right++) {
    const ways = (n - right + 1) / right;
    chances = chances.map((before, k) => (before * ways * shares[k]!) / (1 - shares[k]!));
    all.push(chances);
  }
  return all;
}

/**
 * Chance that enough are right. The share that is enough is not known for sure, and forms are equated,
 * so it need not be a whole number of questions: what lies just at the mean cut passes half the time.
 */
export function passChance(sitting: Float64Array, cutShare: number, cutShareSd: number): number {
  const questions = sitting.length - 1;
  // With a cut that is known, just enough is enough.
  const passes = sitting.map((_, right) =>
    normalCdf((right / questions - cutShare + 1e-9) / cutShareSd),
  );
  return dot(sitting, passes);
}
