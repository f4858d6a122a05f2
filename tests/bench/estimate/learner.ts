import { logistic } from "@/lib/psychometrics/normal";

import { type Chance, chanceFrom } from "./chance.ts";
import base from "./world.json" with { type: "json" };
import { chanceRight, cutShare, weights, type World } from "./world.ts";

export interface Reply {
  readonly correct: boolean;
  readonly sure: boolean;
}

/** A simulated person, who answers each question always in the same way at the same ability. */
export interface Learner {
  readonly thetas: readonly number[];
  readonly passes: boolean;
  /** Ability read off the cards per domain. */
  readonly cards: readonly number[];
  readonly selfReport: 0 | 1 | 2;
  /** Growth per week in each domain, in logits, for a person of these means and spreads. */
  growth(mean: number, sd: number): readonly number[];
  reply(place: number, thetas?: readonly number[]): Reply;
}

export function createLearner(world: World, seed: string): Learner {
  const chance = chanceFrom(`${seed} learner`);
  const { mu, sd, loadings } = world.variant;
  const common = chance.normal(0, 1);
  const thetas = loadings.map(
    (lam) => mu + sd * (lam * common + Math.sqrt(1 - lam ** 2) * chance.normal(0, 1)),
  );
  return {
    thetas,
    passes: sitsExam(world, thetas, chance),
    cards: cardsOf(world, thetas, chance),
    selfReport: reportOf(world, common, chance),
    growth: growthFrom(chance),
    reply: replyFrom(world, thetas, chance),
  };
}

function growthFrom(chance: Chance): Learner["growth"] {
  const own = chance.normal(0, 1);
  const each = weights.map(() => chance.normal(0, 1));
  return (mean, sd) => each.map((z) => Math.max(0, mean + sd * own) + (sd / 2) * z);
}

function replyFrom({ bank }: World, own: readonly number[], chance: Chance): Learner["reply"] {
  const { sureIfKnown, sureIfNotKnown } = base.guessOrSureMark;
  const draw = (mean: number, size: number) => chance.beta(mean * size, (1 - mean) * size);
  const sureKnown = draw(sureIfKnown.mean, sureIfKnown.sampleSize);
  const sureUnknown = draw(sureIfNotKnown.mean, sureIfNotKnown.sampleSize);
  const draws = bank.map(() => [chance.uniform(), chance.uniform(), chance.uniform()] as const);
  return (place, thetas = own) => {
    const { domain, a, b, c, d } = bank[place]!;
    const [forKnown, forRight, forSure] = draws[place]!;
    const known = forKnown < logistic(a * (thetas[domain]! - b));
    return {
      correct: forRight < (known ? d : c),
      sure: forSure < (known ? sureKnown : sureUnknown),
    };
  };
}

/** What the person would score if all questions of the exam were asked. */
export function truth(world: World, thetas: readonly number[]) {
  const domainShares = thetas.map((theta, domain) => world.shareRight(domain, theta));
  const share = weights.reduce((sum, w, domain) => sum + w * domainShares[domain]!, 0);
  return { domainShares, share, score: trueScore(share) };
}

export const trueScore = (share: number) =>
  share < cutShare
    ? 100 + (600 * share) / cutShare
    : 700 + (300 * (share - cutShare)) / (1 - cutShare);

function sitsExam(world: World, thetas: readonly number[], chance: Chance): boolean {
  const { itemsPerDomain, examDayShiftLogit } = base.realSitting;
  const shift = chance.normal(examDayShiftLogit.mean, examDayShiftLogit.sd);
  let right = 0;
  itemsPerDomain.forEach((n, domain) => {
    for (let i = 0; i < n; i++) {
      const pool = world.exam[domain]!;
      const item = pool[Math.floor(chance.uniform() * pool.length)]!;
      if (chance.uniform() < chanceRight(item, thetas[domain]! + shift)) right++;
      // Equating: a form that is harder at the cut gives the points back.
      right += world.shareRight(domain, world.thetaCut) - chanceRight(item, world.thetaCut);
    }
  });
  return Math.min(50, Math.max(0, right)) / 50 >= cutShare;
}

/** One bias for all domains and an error for each, in their proportion in world.json. */
function cardsOf({ variant }: World, thetas: readonly number[], chance: Chance): number[] {
  const { mean, sd } = base.flashcards.biasPerPerson;
  // The error that leaves this correlation with an ability of variance 1.
  const error = Math.sqrt(variant.cardCorrelation ** -2 - 1) / Math.hypot(sd, noise);
  const bias = chance.normal(mean, error * sd);
  return thetas.map((theta) => theta + bias + chance.normal(0, error * noise));
}

const noise = 0.7;

/** An answer that correlates .5 with the common level, cut where a population about the cut would be. */
function reportOf({ variant }: World, common: number, chance: Chance): 0 | 1 | 2 {
  const level = variant.mu + variant.sd * 0.87 * common;
  const latent = level + chance.normal(0, 0.87 * Math.sqrt(3));
  return latent < -0.7 ? 0 : latent < 0.5 ? 1 : 2;
}
