import type { Blueprint, Domain, TaskId } from "./pack.ts";

export function domainOfTask(blueprint: Blueprint, task: TaskId): Domain {
  const domain = blueprint.domains.find(({ tasks }) => tasks.some(({ id }) => id === task));
  if (!domain) throw new Error(`bug: no domain of the blueprint holds task ${task}`);
  return domain;
}

/**
 * Parts `n` whole things in proportion to the weights, by largest remainder;
 * of equal remainders the earlier one wins. The weights need not sum to 1.
 */
export function countsByWeight<Key>(
  weights: ReadonlyMap<Key, number>,
  n: number,
): Map<Key, number> {
  const sum = weights.values().reduce((total, weight) => total + weight, 0);
  const quotas = [...weights].map(([key, weight]) => {
    const quota = steady((weight / sum) * n);
    return { key, whole: Math.floor(quota), rest: quota % 1 };
  });

  const left = n - quotas.reduce((total, { whole }) => total + whole, 0);
  const rounded = new Set(
    quotas
      .toSorted((a, b) => b.rest - a.rest)
      .slice(0, left)
      .map(({ key }) => key),
  );
  return new Map(quotas.map(({ key, whole }) => [key, whole + (rounded.has(key) ? 1 : 0)]));
}

/** Takes off what binary fractions add: .29 × 100 is 29, and two equal remainders stay equal. */
function steady(quota: number): number {
  return Math.round(quota * 1e9) / 1e9;
}
