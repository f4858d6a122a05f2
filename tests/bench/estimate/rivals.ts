import { knownCurve } from "@/lib/psychometrics/curves";
import type { Item } from "@/lib/psychometrics/item";
import { itemsOf } from "@/lib/psychometrics/item";
import { bell, logistic } from "@/lib/psychometrics/normal";
import type { ModelParameters } from "@/lib/psychometrics/parameters";
import { seededRandom } from "@/lib/psychometrics/random";

import { type Learner, trueScore } from "./learner.ts";
import type { Verdict } from "./metrics.ts";
import { truthOf } from "./product.ts";
import { cutShare, weights, type World } from "./world.ts";

/** Questions drawn at random, domains in proportion (largest remainder). */
export function randomForm({ bank }: World, questions: number, seed: string): number[] {
  const random = seededRandom(seed);
  const exact = weights.map((w) => w * questions);
  const counts = exact.map(Math.floor);
  const order = [...exact.keys()].toSorted((a, b) => (exact[b]! % 1) - (exact[a]! % 1));
  const left = questions - counts.reduce((sum, n) => sum + n, 0);
  for (const domain of order.slice(0, left)) counts[domain]!++;
  return counts.flatMap((n, domain) => {
    const places = [...bank.keys()].filter((place) => bank[place]!.domain === domain);
    return Array.from(
      { length: n },
      () => places.splice(Math.floor(random() * places.length), 1)[0]!,
    );
  });
}

/** What practice sites do: percent right by domain, weighted, with a fixed band of 80 points. */
export function naive(world: World, learner: Learner, form: readonly number[]): Verdict {
  const shares = weights.map((_, domain) => {
    const own = form.filter((place) => world.bank[place]!.domain === domain);
    return own.filter((place) => learner.reply(place).correct).length / own.length;
  });
  const share = weights.reduce((sum, w, domain) => sum + w * shares[domain]!, 0);
  const score = trueScore(share);
  const error = Math.sqrt(Math.max(share * (1 - share), 0.02) / form.length);
  const pPass = normalCdf((share - cutShare) / error);
  return {
    score,
    ranges: [42, 80, 103].map((half) => [score - half, score + half] as const),
    pPass,
    pMastery: pPass,
    weakest: lowest(shares),
    truth: truthOf(world, learner),
  };
}

/** All chance on the lowest, less and less on the others. */
function lowest(shares: readonly number[]): number[] {
  const order = [...shares.keys()].toSorted((a, b) => shares[a]! - shares[b]!);
  return shares.map((_, domain) => [0.6, 0.3, 0.1, 0][order.indexOf(domain)] ?? 0);
}

export interface Unidimensional {
  readonly items: readonly Item[];
  /** Share right by ability, over the same grid as the prior. */
  readonly shares: Float64Array;
}

const grid = Float64Array.from({ length: 121 }, (_, i) => -6 + i / 10);

export function unidimensionalFor(
  { bank, ratings }: World,
  model: ModelParameters,
): Unidimensional {
  const believed = { ...model.item, ratingError: { shared: 0, own: 0 } };
  const rated = bank.map(({ domain, multiple }, i) => ({
    domain,
    options: multiple ? 5 : 4,
    keys: multiple ? 2 : 1,
    shares: [ratings[i]!.reduce((sum, share) => sum + share, 0) / ratings[i]!.length],
  }));
  const items = itemsOf(rated, believed).map(({ domain, a, b, c, d }) => ({ domain, a, b, c, d }));
  const shares = new Float64Array(grid.length);
  items.forEach((item) => {
    const peers = items.filter(({ domain }) => domain === item.domain).length;
    knownCurve(item, grid).forEach((known, k) => {
      shares[k]! += (weights[item.domain]! * (item.c + (item.d - item.c) * known)) / peers;
    });
  });
  return { items, shares };
}

/**
 * The method of jsCAT 5.2.3 (EAP on [-6, 6] in steps of .1 under N(0, 1), most Fisher information next,
 * standard error from the information alone), written anew: npm can't install the package without git,
 * for a dependency that EAP does not use. The package's own code gives the same scores to 1e-12.
 * Yields a verdict after each answer.
 */
export function* jscat(world: World, learner: Learner, model: Unidimensional): Generator<Verdict> {
  const { items } = model;
  const open = new Set(items.keys());
  const asked: number[] = [];
  let posterior = grid.map(bell);
  let theta = 0;
  while (open.size > 0) {
    const place = best([...open], (i) => information(items[i]!, theta));
    open.delete(place);
    asked.push(place);
    const { correct } = learner.reply(place);
    posterior = posterior.map((p, k) => {
      const right = chanceRight(items[place]!, grid[k]!);
      return p * (correct ? right : 1 - right);
    });
    const total = posterior.reduce((sum, p) => sum + p, 0);
    theta = posterior.reduce((sum, p, k) => sum + (p * grid[k]!) / total, 0);
    const told = asked.reduce((sum, i) => sum + information(items[i]!, theta), 0);
    yield unidimensionalVerdict(world, learner, model, asked, theta, 1 / Math.sqrt(told));
  }
}

const chanceRight = ({ a, b, c, d }: Item, theta: number) =>
  c + (d - c) * logistic(a * (theta - b));

/** As in the package, which leaves out the upper asymptote. */
function information(item: Item, theta: number): number {
  const p = chanceRight(item, theta);
  return (item.a ** 2 * ((1 - p) / p) * (p - item.c) ** 2) / (1 - item.c) ** 2;
}

function best(places: readonly number[], value: (place: number) => number): number {
  let [found, most] = [places[0]!, -Infinity];
  for (const place of places) {
    const own = value(place);
    if (own > most) [found, most] = [place, own];
  }
  return found;
}

function unidimensionalVerdict(
  world: World,
  learner: Learner,
  { shares, items }: Unidimensional,
  asked: readonly number[],
  theta: number,
  error: number,
): Verdict {
  const score = (x: number) => trueScore(shareAt(shares, x));
  const range = (z: number) => [score(theta - z * error), score(theta + z * error)] as const;
  const cut = grid[shares.findIndex((share) => share >= cutShare)]!;
  const pPass = normalCdf((theta - cut) / error);
  const right = weights.map((_, domain) => {
    const own = asked.filter((place) => items[place]!.domain === domain);
    const all = own.length ? own : asked;
    return all.filter((place) => learner.reply(place).correct).length / all.length;
  });
  return {
    score: score(theta),
    ranges: [range(0.674), range(1.282), range(1.645)],
    pPass,
    pMastery: pPass,
    weakest: lowest(right),
    truth: truthOf(world, learner),
  };
}

function shareAt(shares: Float64Array, theta: number): number {
  const place = Math.min(119.999, Math.max(0, (theta + 6) * 10));
  const whole = Math.floor(place);
  return shares[whole]! + (place - whole) * (shares[whole + 1]! - shares[whole]!);
}

/** The standard normal distribution function, to 1.5e-7 (Abramowitz & Stegun 7.1.26). */
function normalCdf(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.327_591_1 * x);
  const terms = [1.061_405_429, -1.453_152_027, 1.421_413_741, -0.284_496_736, 0.254_829_592];
  const tail = (terms.reduce((sum, term) => sum * t + term, 0) * t * Math.exp(-(x ** 2))) / 2;
  return z > 0 ? 1 - tail : tail;
}
