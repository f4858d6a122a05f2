import { defaultWeights } from "@/lib/scheduling/scheduler";

import { type Draws, normalOf } from "./draws.ts";
import { createFsrs } from "./fsrs.ts";

/** What a learner truly remembers, hidden from every policy but the bound. Grades are 1 to 4. */
export interface TrueMemory {
  /** Chance of recall on `day`; of a card never seen, what was known before. */
  recall(card: number, day: number): number;
  /** Takes in that the card was asked on `day` and what came of it. */
  ask(card: number, day: number, grade: number): void;
  /** What `recall` will be on `exam` if the card is asked on `day`, the answer not known yet. */
  afterAsking(card: number, day: number, exam: number): number;
}

export const worlds = ["fsrs", "other-memory"] as const;
export type World = (typeof worlds)[number];

export interface Prior {
  /** Whether the card was known before the first day. */
  knows(card: number): boolean;
}

export function createMemory(world: World, cards: number, prior: Prior, draw: Draws): TrueMemory {
  return world === "fsrs" ? fsrsMemory(cards, prior, draw) : actrMemory(cards, prior, draw);
}

const draws = { parameter: 100, stability: 101, speed: 102, ease: 103 };

/** Spread of the parameters among people, as published with the optimiser of FSRS-6. */
const spread = [
  6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25,
  1.03, 0.31, 0.32, 0.14, 0.27,
];

/** The bounds of FSRS-6 for its parameters. */
const bounds: readonly (readonly [number, number])[] = [
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [1, 10],
  [0.001, 4],
  [0.001, 4],
  [0.001, 0.75],
  [0, 4.5],
  [0, 0.8],
  [0.001, 3.5],
  [0.001, 5],
  [0.001, 0.25],
  [0.001, 0.9],
  [0, 4],
  [0, 1],
  [1, 6],
  [0, 2],
  [0, 2],
  [0, 0.8],
  [0.1, 0.8],
];

/**
 * One person's parameters: log-normal with the default as median and the published spread as
 * standard deviation. The four first stabilities share one draw, so that they keep their order.
 */
export function drawWeights(draw: Draws): Float64Array {
  const weights = defaultWeights.map((median, index) => {
    const z = normalOf(draw(draws.parameter, index < 4 ? 0 : index));
    const [low, high] = bounds[index]!;
    return Math.min(Math.max(median * Math.exp(logSpread(median, spread[index]!) * z), low), high);
  });
  for (let grade = 1; grade < 4; grade++)
    weights[grade] = Math.max(weights[grade]!, weights[grade - 1]!);
  return Float64Array.from(weights);
}

/** The log-SD of a log-normal with this median and standard deviation. */
function logSpread(median: number, deviation: number): number {
  const x = (1 + Math.sqrt(1 + 4 * (deviation / median) ** 2)) / 2;
  return Math.sqrt(Math.log(x));
}

/** A card known before was last met five days before the start, with a stability of about 20 days. */
const known = { ago: 5, stability: 20, logSd: 0.7 };

function fsrsMemory(cards: number, prior: Prior, draw: Draws): TrueMemory {
  const fsrs = createFsrs(drawWeights(draw));
  const stability = new Float64Array(cards);
  const difficulty = new Float64Array(cards);
  const last = new Float64Array(cards);
  for (let card = 0; card < cards; card++) {
    if (!prior.knows(card)) continue;
    stability[card] =
      known.stability * Math.exp(known.logSd * normalOf(draw(draws.stability, card)));
    difficulty[card] = fsrs.firstDifficulty(3);
    last[card] = -known.ago;
  }
  const recall = (card: number, day: number) =>
    stability[card] === 0 ? 0 : fsrs.recall(stability[card]!, day - last[card]!);
  const next = (card: number, day: number, grade: number) => {
    const s = stability[card]!;
    if (s === 0) return fsrs.firstStability(grade);
    return fsrs.stabilityAfter(s, difficulty[card]!, day - last[card]!, grade);
  };
  return {
    recall,
    ask(card, day, grade) {
      const isFirst = stability[card] === 0;
      const d = isFirst
        ? fsrs.firstDifficulty(grade)
        : fsrs.difficultyAfter(difficulty[card]!, grade);
      stability[card] = next(card, day, grade);
      difficulty[card] = d;
      last[card] = day;
    },
    afterAsking(card, day, exam) {
      const p = recall(card, day);
      const missed = fsrs.recall(next(card, day, 1), exam - day);
      return p === 0 ? missed : p * fsrs.recall(next(card, day, 3), exam - day) + (1 - p) * missed;
    },
  };
}

/**
 * ACT-R's declarative memory with decay that depends on activation (Pavlik & Anderson 2005,
 * Cognitive Science 29, 559-586, their parameters): each asking leaves a trace of strength t^-d,
 * d = c·e^m + a at the activation m then; recall is logistic in m = ln Σ t^-d around a threshold.
 * Between days time counts 0.025 of its length. Whether it was recalled makes no difference to the
 * trace, so failing does no harm: it is not FSRS in any limit.
 * A person's and a card's ease are added to m. Their spread, and the mean ease at which a card read
 * once is recalled by about two in three people the next day, are ours.
 */
const actr = { c: 0.217, a: 0.177, threshold: -0.704, noise: 0.255, interference: 0.025 };
const ease = { mean: 0.9, ofPeople: 0.3, ofCards: 0.5 };
const secondsPerDay = 86_400;
/** Seconds between two askings on one day. */
const sameDay = 600;

function actrMemory(cards: number, prior: Prior, draw: Draws): TrueMemory {
  const person = ease.mean + ease.ofPeople * normalOf(draw(draws.ease));
  const easeOf = Float64Array.from(
    { length: cards },
    (_, card) => person + ease.ofCards * normalOf(draw(draws.speed, card)),
  );
  const times: number[][] = Array.from({ length: cards }, () => []);
  const decays: number[][] = Array.from({ length: cards }, () => []);
  const age = (from: number, to: number) =>
    Math.max((to - from) * secondsPerDay * actr.interference, sameDay);
  const strength = (card: number, day: number) => {
    let sum = 0;
    const [at, d] = [times[card]!, decays[card]!];
    for (let i = 0; i < at.length; i++) sum += age(at[i]!, day) ** -d[i]!;
    return sum;
  };
  const chance = (sum: number, card: number) =>
    1 / (1 + Math.exp((actr.threshold - Math.log(sum) - easeOf[card]!) / actr.noise));
  const decayAt = (sum: number) => actr.c * sum + actr.a;
  const ask = (card: number, day: number) => {
    const decay = decayAt(strength(card, day));
    times[card]!.push(day);
    decays[card]!.push(decay);
  };
  for (let card = 0; card < cards; card++) {
    if (prior.knows(card)) for (const day of [-40, -30, -15, -5]) ask(card, day);
  }
  return {
    recall: (card, day) => (times[card]!.length === 0 ? 0 : chance(strength(card, day), card)),
    ask,
    afterAsking(card, day, exam) {
      const trace = age(day, exam) ** -decayAt(strength(card, day));
      return chance(strength(card, exam) + trace, card);
    },
  };
}
