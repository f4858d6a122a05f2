import { clamp, total } from "./chances";
import { logit } from "./normal";
import type { ModelParameters } from "./parameters";

/**
 * A question as the model sees it: right with probability
 * `c + (d - c) logistic(a (theta - b))` (four parameters: Birnbaum 1968, Barton & Lord 1981),
 * where b and log a are known up to a normal error.
 */
export interface Item {
  readonly domain: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  /** Spread of log a; none if a is known. */
  readonly logASd?: number;
  readonly bSd?: number;
}

/** A question as its author leaves it. */
export interface RatedQuestion {
  readonly domain: number;
  readonly options: number;
  readonly keys: number;
  /** Of people who would just pass, the share that each judge expects to get it right. */
  readonly shares: readonly number[];
}

/** Chance of marking exactly the right options without knowing: 1 of 4 is .25, 2 of 5 is .10. */
export function guessing(options: number, keys: number): number {
  let ways = 1;
  for (let i = 1; i <= keys; i++) ways = (ways * (options - keys + i)) / i;
  return 1 / ways;
}

/**
 * Items from judges' ratings. A judge is not to be believed to the letter, so difficulties are drawn
 * to the mean of their kind and what stays open goes into `bSd` (Mislevy, Wingersky & Sheehan 1994).
 */
export function itemsOf(
  questions: readonly RatedQuestion[],
  model: ModelParameters["item"],
): Item[] {
  const readings = questions.map((question) => difficultiesOf(question, model));
  const own = Math.max(model.ratingError.own ** 2, disagreement(readings));
  const kinds = Map.groupBy(questions.keys(), (place) => kindOf(questions[place]!));
  const items: Item[] = [];
  for (const places of kinds.values()) {
    const beliefs = believed(
      places.map((place) => readings[place]!),
      own,
      model,
    );
    places.forEach(
      (place, i) => (items[place] = { ...beliefs[i]!, ...plainItem(questions[place]!, model) }),
    );
  }
  return items;
}

const kindOf = ({ domain, keys }: RatedQuestion) => `${domain} ${keys > 1}`;

const plainItem = ({ domain, options, keys }: RatedQuestion, model: ModelParameters["item"]) => ({
  domain,
  a: 1,
  c: guessing(options, keys),
  d: model.slip,
  logASd: model.logDiscriminationSd,
});

/** Difficulty by each judge: where somebody at ability 0 has the chance that the judge expects. */
function difficultiesOf(
  { options, keys, shares }: RatedQuestion,
  { slip }: ModelParameters["item"],
) {
  const c = guessing(options, keys);
  return shares.map((share) => -logit((clamp(share, c + 0.03, slip - 0.03) - c) / (slip - c)));
}

/** Variance among judges of one question, as far as the ratings show it. */
function disagreement(readings: readonly number[][]): number {
  const freedom = total(readings.map(({ length }) => Math.max(0, length - 1)));
  return freedom && total(readings.map((own) => variance(own) * own.length)) / freedom;
}

/** Difficulties of questions of one kind, as far as their judges are to be believed. */
function believed(readings: readonly number[][], own: number, model: ModelParameters["item"]) {
  const errorOf = ({ length }: number[]) => model.ratingError.shared ** 2 + own / length;
  const rated = readings.filter(({ length }) => length > 0);
  const means = rated.map(average);
  const mean = rated.length ? average(means) : model.unrated;
  const spread = Math.max(variance(means) - average(rated.map(errorOf)), model.leastVariance);
  return readings.map((one) => {
    const reliability = spread / (spread + errorOf(one));
    return {
      b: mean + reliability * (average(one) - mean),
      bSd: Math.sqrt(spread * (1 - reliability)),
    };
  });
}

/** Zero of nothing. */
const average = (numbers: readonly number[]) => total(numbers) / (numbers.length || 1);

function variance(numbers: readonly number[]): number {
  const mean = average(numbers);
  return average(numbers.map((n) => (n - mean) ** 2));
}
