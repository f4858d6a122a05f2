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
  const own = Math.max(model.ratingError.own ** 2, disagreement(questions, model));
  const kinds = Map.groupBy(questions, ({ domain, keys }) => `${domain} ${keys > 1}`);
  const believed = new Map<RatedQuestion, Item>();
  for (const kind of kinds.values()) {
    const rated = kind.map((question) => ({ question, ...readRating(question, model, own) }));
    for (const one of shrunk(rated, model)) believed.set(one.question, one.item);
  }
  return questions.map((question) => believed.get(question)!);
}

interface Reading {
  readonly b: number;
  /** Variance of the judges' error. */
  readonly error: number;
}

const unknown = 1e9;

function readRating(question: RatedQuestion, model: ModelParameters["item"], own: number): Reading {
  const readings = difficulties(question, model);
  if (readings.length === 0) return { b: model.unrated, error: unknown };
  return { b: average(readings), error: model.ratingError.shared ** 2 + own / readings.length };
}

function difficulties(question: RatedQuestion, { slip }: ModelParameters["item"]): number[] {
  const c = guessing(question.options, question.keys);
  return question.shares.map(
    (share) => -logit((clamp(share, c + 0.03, slip - 0.03) - c) / (slip - c)),
  );
}

/** Variance among judges of one question, as far as the ratings show it. */
function disagreement(questions: readonly RatedQuestion[], model: ModelParameters["item"]): number {
  const several = questions
    .map((question) => difficulties(question, model))
    .filter((readings) => readings.length > 1);
  const squares = several.map((readings) => variance(readings) * readings.length);
  const freedom = several.reduce((sum, readings) => sum + readings.length - 1, 0);
  return freedom ? total(squares) / freedom : 0;
}

type Rated = Reading & { readonly question: RatedQuestion };

function shrunk(kind: readonly Rated[], model: ModelParameters["item"]) {
  const read = kind.filter(({ error }) => error < unknown);
  const mean = read.length ? average(read.map(({ b }) => b)) : model.unrated;
  const noise = read.length ? average(read.map(({ error }) => error)) : 0;
  const spread = Math.max(variance(read.map(({ b }) => b)) - noise, model.leastVariance);
  return kind.map(({ question, b, error }) => {
    const reliability = spread / (spread + error);
    const item: Item = {
      domain: question.domain,
      a: 1,
      b: mean + reliability * (b - mean),
      c: guessing(question.options, question.keys),
      d: model.slip,
      logASd: model.logDiscriminationSd,
      bSd: Math.sqrt(spread * (1 - reliability)),
    };
    return { question, item };
  });
}

const average = (numbers: readonly number[]) => total(numbers) / numbers.length;

function variance(numbers: readonly number[]): number {
  if (numbers.length === 0) return 0;
  const mean = average(numbers);
  return average(numbers.map((n) => (n - mean) ** 2));
}
