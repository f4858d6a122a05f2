import { curvesOf } from "./bank";
import { frameOf, thetasOf } from "./frame";
import type { Item } from "./item";
import { domainMoments } from "./moments";
import type { ModelParameters } from "./parameters";
import { conditionals, posteriorOf } from "./posterior";

export interface AbilityScores {
  /** Expected a posteriori ability and its standard error, per domain. */
  readonly abilities: readonly { readonly mean: number; readonly sd: number }[];
  /** Chance of a right answer to each item, in view of all answers given. */
  readonly chances: readonly number[];
}

/** A population: mean, spread and loading on the common factor of each domain. */
export type Population = readonly {
  readonly mean: number;
  readonly sd: number;
  /** Square root of the share of variance in common; two domains correlate at the product of theirs. */
  readonly loading: number;
}[];

/** Fine enough for five digits. */
const fineGrid: ModelParameters["grid"] = {
  theta: { reach: 6, step: 0.1 },
  level: { reach: 6, step: 0.2 },
};

/**
 * Scores answers to items of any parameters, as other programs do it: one domain is the usual
 * unidimensional EAP, several are correlated dimensions with simple structure.
 * @param answers right, wrong, or null where there is none; one per item
 */
export function scoreAnswers(
  items: readonly Item[],
  answers: readonly (boolean | null)[],
  population: Population,
  grid: ModelParameters["grid"] = fineGrid,
): AbilityScores {
  const thetas = thetasOf(grid);
  const size = thetas.length;
  const known = curvesOf(items, thetas);
  const right = (item: number, k: number) => {
    const { c, d } = items[item]!;
    return c + (d - c) * known[item * size + k]!;
  };

  const logs = new Float64Array(population.length * size);
  answers.forEach((correct, item) => {
    if (correct === null) return;
    for (let k = 0; k < size; k++) {
      const p = right(item, k);
      logs[items[item]!.domain * size + k]! += Math.log(correct ? p : 1 - p);
    }
  });
  const likelihood = new Float64Array(logs.length);
  for (let at = 0; at < logs.length; at += size) {
    const row = logs.subarray(at, at + size);
    const peak = Math.max(...row);
    likelihood.set(
      row.map((log) => Math.exp(log - peak)),
      at,
    );
  }

  const frame = frameOf(population, {
    grid,
    ability: { mean: 0, sd: 1, loading: 1, tail: { share: 0, times: 1 } },
  });
  const posterior = posteriorOf(frame, [{ logWeight: 0, likelihood }]);
  const given = conditionals(posterior);
  const own = Float64Array.from(logs, (_, i) => thetas[i % size]!);
  return {
    abilities: domainMoments(posterior, given, own),
    chances: items.map(({ domain }, item) => {
      const curve = Float64Array.from(logs, (_, i) => right(item, i % size));
      return domainMoments(posterior, given, curve)[domain]!.mean;
    }),
  };
}
