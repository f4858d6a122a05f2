import { add, dot, normalised } from "./chances";
import { knownCurve } from "./curves";
import { type DomainPrior, frameOf } from "./frame";
import type { Item } from "./item";
import { cholesky, latticeAbout, type Place, placeOf } from "./lattice";
import { certainty, multiply, outcomeOf } from "./likelihood";
import { abilitiesOf, momentsOf } from "./moments";
import { logistic } from "./normal";
import type { ModelParameters } from "./parameters";
import { levelViews, posteriorOf } from "./posterior";
import type { Rule } from "./quadrature";

/**
 * An item that may ask for several abilities at once: right with chance
 * `c + (d - c) logistic(slopes · abilities + intercept)`, as mirt writes it.
 */
export interface CompoundItem {
  readonly slopes: readonly number[];
  readonly intercept: number;
  readonly c: number;
  readonly d: number;
}

/** Abilities that are normal together in the population; the covariance must be positive definite. */
export interface NormalPopulation {
  readonly mean: readonly number[];
  readonly covariance: readonly (readonly number[])[];
}

/** What is believed before the answers: see `scoreAnswers`. */
export type Population = Rule | NormalPopulation | readonly DomainPrior[];

export interface AbilityScores {
  /** Expected a posteriori ability and its standard error, per domain. */
  readonly abilities: readonly { readonly mean: number; readonly sd: number }[];
  /** Chance of a right answer to each item, in view of all answers given. */
  readonly chances: readonly number[];
}

/**
 * Scores answers to items of any given parameters by their expectation a posteriori
 * (EAP: Bock & Mislevy 1982), as other programs do it. Three kinds of population:
 * - a `Rule`, nodes and weights: one ability, with any prior and any quadrature;
 * - mean and covariance: one to four abilities with any correlations, integrated over a lattice that
 *   is laid about the posterior; exact to 1e-5, four of them in about half a second;
 * - a `DomainPrior` for each domain: the product's own quadrature. Two domains correlate at the product
 *   of their loadings. Exact to 1e-5 for slopes up to 2.5. For items of one domain each alone.
 * @param answers right, wrong, or null where there is none; one per item
 */
export function scoreAnswers(
  items: Items,
  answers: Answers,
  population: Population,
): AbilityScores {
  if ("nodes" in population) return onRule(items, answers, population);
  if ("covariance" in population) return onLattice(items, answers, population);
  return byLevels(items as readonly Item[], answers, population);
}

type Items = readonly (Item | CompoundItem)[];
type Answers = readonly (boolean | null)[];

function onRule(items: Items, answers: Answers, { nodes, weights }: Rule): AbilityScores {
  return onPoints([Float64Array.from(nodes)], Float64Array.from(weights), items, answers).scores;
}

function onLattice(
  items: Items,
  answers: Answers,
  { mean, covariance }: NormalPopulation,
): AbilityScores {
  const prior = { mean, root: cholesky(covariance) };
  const about = (place: Place) => {
    const { points, density } = latticeAbout(place, prior);
    const { scores, chances } = onPoints(points, density, items, answers);
    return { scores, place: placeOf(points, chances) };
  };
  // Where the posterior lies is known only roughly from the prior's own lattice.
  return about(about(about(prior).place).place).scores;
}

/** Scores by sums over points, which have these weights before the answers. */
function onPoints(
  points: readonly Float64Array[],
  weights: Float64Array,
  items: Items,
  answers: Answers,
) {
  const curves = items.map((item) => curveOver(points, item));
  const likelihood = weights.slice();
  answers.forEach((correct, i) => {
    if (correct !== null) multiply(likelihood, curves[i]!, outcomeOf({ correct }, items[i]!));
  });
  const chances = normalised(likelihood);
  const scores = {
    abilities: points.map((values) => momentsOf(chances, values)),
    chances: items.map(({ c, d }, i) => c + (d - c) * dot(chances, curves[i]!)),
  };
  return { chances, scores };
}

/** Chance of knowing the answer at each point. */
function curveOver(points: readonly Float64Array[], item: Item | CompoundItem): Float64Array {
  if ("domain" in item) return knownCurve(item, points[item.domain]!);
  const sums = new Float64Array(points[0]!.length).fill(item.intercept);
  item.slopes.forEach((slope, d) => add(sums, points[d]!, slope));
  return sums.map(logistic);
}

/** Fine enough for five digits. */
const fineGrid: ModelParameters["grid"] = {
  theta: { reach: 9, step: 0.1 },
  level: { reach: 7, step: 0.2 },
};

function byLevels(
  items: readonly Item[],
  answers: Answers,
  population: readonly DomainPrior[],
): AbilityScores {
  const frame = frameOf(population, fineGrid);
  const { thetas } = frame;
  const curves = items.map((item) => knownCurve(item, thetas));
  const likelihood = certainty(frame);
  answers.forEach((correct, i) => {
    if (correct === null) return;
    multiply(likelihood[items[i]!.domain]!, curves[i]!, outcomeOf({ correct }, items[i]!));
  });
  const abilities = abilitiesOf(levelViews(posteriorOf(frame, [{ logWeight: 0, likelihood }])));
  return {
    abilities: abilities.map((row) => momentsOf(row, thetas)),
    chances: items.map(({ domain, c, d }, i) => c + (d - c) * dot(abilities[domain]!, curves[i]!)),
  };
}
