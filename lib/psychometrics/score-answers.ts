import { dot } from "./chances";
import { knownCurve } from "./curves";
import { type DomainPrior, frameOf } from "./frame";
import type { Item } from "./item";
import { certainty, multiply, outcomeOf } from "./likelihood";
import { abilitiesOf, momentsOf } from "./moments";
import type { ModelParameters } from "./parameters";
import { levelViews, posteriorOf } from "./posterior";

export interface AbilityScores {
  /** Expected a posteriori ability and its standard error, per domain. */
  readonly abilities: readonly { readonly mean: number; readonly sd: number }[];
  /** Chance of a right answer to each item, in view of all answers given. */
  readonly chances: readonly number[];
}

/** Fine enough for five digits. */
const fineGrid: ModelParameters["grid"] = {
  theta: { reach: 6, step: 0.1 },
  level: { reach: 6, step: 0.2 },
};

/**
 * Scores answers to items of any parameters, as other programs do it: one domain is the usual
 * unidimensional EAP, several are correlated dimensions with simple structure.
 * Two domains correlate at the product of their loadings.
 * @param answers right, wrong, or null where there is none; one per item
 */
export function scoreAnswers(
  items: readonly Item[],
  answers: readonly (boolean | null)[],
  population: readonly DomainPrior[],
  grid: ModelParameters["grid"] = fineGrid,
): AbilityScores {
  const frame = frameOf(population, grid);
  const { thetas } = frame;
  const curves = items.map((item) => Float32Array.from(knownCurve(item, thetas)));
  const likelihood = certainty(frame);
  answers.forEach((correct, i) => {
    if (correct === null) return;
    multiply(likelihood[items[i]!.domain]!, curves[i]!, outcomeOf({ correct }, items[i]!));
  });
  const posterior = posteriorOf(frame, [{ logWeight: 0, likelihood }]);
  const abilities = abilitiesOf(levelViews(posterior));
  return {
    abilities: abilities.map((row) => momentsOf(row, thetas)),
    chances: items.map(({ domain, c, d }, i) =>
      dot(
        abilities[domain]!,
        Float64Array.from(curves[i]!, (known) => c + (d - c) * known),
      ),
    ),
  };
}
