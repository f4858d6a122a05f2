import type { Blueprint, DomainId } from "@/lib/content/pack";

import type { Bank } from "./bank";
import { dot } from "./chances";
import { bin, chanceFrom, quantileOf, shareDistribution, widened } from "./composite";
import { type AnswerEvent, type EvidenceEvent, isCards, isSelfReport } from "./evidence";
import { farBelowChances } from "./far-below";
import { infer } from "./infer";
import { answersUsed } from "./likelihood";
import { abilitiesOf, momentsOf, sharedVariance, slopeOf } from "./moments";
import { modelVersion, type ModelParameters } from "./parameters";
import { type Curves, levelViews, type LevelView, type Posterior } from "./posterior";
import { type Density, densityOf, pointsPerShare, rounded, type Scale, scoreOf } from "./score";
import { formOf, passChance, sittingDistribution } from "./sitting";
import { weakestChances, type WeakestVerdict, weakestVerdict } from "./weakest";

export interface DomainEstimate {
  readonly domain: DomainId;
  /** Mean and 80 % range on the scale of scores; no range where there is too little evidence. */
  readonly mean: number;
  readonly range: readonly [number, number] | null;
  readonly answers: number;
  /** Scaled points to win by studying the domain up to the aim. */
  readonly expectedPoints: number;
  /** Chance that the share right is more than 8 points below the learner's own mean. */
  readonly pFarBelow: number;
}

/** What the figures stand on. */
export interface EvidenceSummary {
  readonly assessmentAnswers: number;
  readonly practiceAnswers: number;
  /** Times of the first and last answer used, in milliseconds. */
  readonly from: number | null;
  readonly to: number | null;
  readonly cards: boolean;
  readonly selfReport: boolean;
  readonly marks: boolean;
}

export interface ScoreEstimate {
  readonly density: Density;
  /** The score below which the estimate lies with chance `p`. */
  quantile(p: number): number;
  readonly mean: number;
  readonly sd: number;
  readonly band80: readonly [number, number];
  /** Chance to pass a real sitting today, nerves and luck included. */
  readonly pPass: number;
  /** Chance that the score is at the cut or above. */
  readonly pMastery: number;
  /** Chance of each number of right answers in a real sitting. */
  readonly sitting: Float64Array;
  readonly domains: readonly DomainEstimate[];
  readonly weakest: {
    readonly probabilities: readonly number[];
    readonly verdict: WeakestVerdict;
  };
  readonly answersUsed: number;
  readonly evidence: EvidenceSummary;
  readonly modelVersion: string;
}

/** The score that a learner would get today, as far as the evidence tells; the same for the same events. */
export function estimate(
  events: readonly EvidenceEvent[],
  bank: Bank,
  blueprint: Blueprint,
  now: number,
  parameters: ModelParameters,
): ScoreEstimate {
  const ids = blueprint.domains.map(({ id }) => id);
  const posterior = infer(events, bank, ids, now, parameters);
  return report(posterior, events, bank, blueprint, parameters);
}

export const scaleOf = ({ scale }: Blueprint, { cutShare }: Bank): Scale => ({
  ...scale,
  cutShare,
});

function report(
  posterior: Posterior,
  events: readonly EvidenceEvent[],
  bank: Bank,
  blueprint: Blueprint,
  parameters: ModelParameters,
): ScoreEstimate {
  const { shareRight, weights, frame } = bank;
  const scale = scaleOf(blueprint, bank);
  const views = levelViews(posterior);
  const abilities = abilitiesOf(views);
  const shared = sharedVariance(posterior, shareRight, weights);
  const slope = slopeOf(abilities, shareRight, weights, frame.step);
  // Widened by what branches share, and by what answers to this bank can never tell.
  const distribution = widened(
    shareDistribution(views, shareRight, weights),
    Math.sqrt(shared + (parameters.examOffsetSd * slope) ** 2),
  );
  const { mean, sd } = parameters.examDay;
  const examDay = { mean, sd: Math.hypot(sd, Math.sqrt(shared) / slope) };
  const sitting = sittingDistribution(views, shareRight, formOf(blueprint), examDay, frame.step);
  const quantile = (p: number) => scoreOf(quantileOf(distribution, p), scale);
  const answers = answersUsed(events, bank, parameters.weight);
  const offset = parameters.domainOffsetSd / frame.step;
  const probabilities = weakestChances(views, shareRight, offset);
  return {
    density: densityOf(distribution, scale),
    quantile,
    ...momentsOf(
      distribution,
      distribution.map((_, i) => scoreOf(i * bin, scale)),
    ),
    band80: [rounded(quantile(0.1)), rounded(quantile(0.9))],
    pPass: passChance(sitting, scale.cutShare, parameters.cutShareSd),
    pMastery: chanceFrom(distribution, scale.cutShare),
    sitting,
    domains: domainEstimates({ views, abilities, bank, scale }, answers, blueprint, parameters),
    weakest: { probabilities, verdict: weakestVerdict(probabilities, answers.length) },
    answersUsed: answers.length,
    evidence: summaryOf(answers, events),
    modelVersion,
  };
}

/** What the parts of a report are made from. */
interface View {
  readonly views: readonly LevelView[];
  readonly abilities: Curves;
  readonly bank: Bank;
  readonly scale: Scale;
}

/** Fewer answers than this, or a wider range, and a domain gets no range: two answers tell nothing. */
const leastDomainAnswers = 3;
const widestRange = 350;

function domainEstimates(
  { views, abilities, bank, scale }: View,
  used: readonly AnswerEvent[],
  { domains }: Blueprint,
  parameters: ModelParameters,
): DomainEstimate[] {
  const { shareRight, weights, frame } = bank;
  const offset = { sd: parameters.domainOffsetSd, step: frame.step };
  const far = farBelowChances(views, shareRight, weights);
  return domains.map(({ id }, d) => {
    const [ability, shares] = [abilities[d]!, shareRight[d]!];
    const answers = used.filter(({ question }) => domainOf(question, bank) === d).length;
    const short = dot(
      ability,
      shares.map((share) => Math.max(0, parameters.aim - share)),
    );
    return {
      domain: id,
      mean: scoreOf(dot(ability, shares), scale),
      range: answers < leastDomainAnswers ? null : rangeOf(ability, shares, scale, offset),
      answers,
      expectedPoints: weights[d]! * short * pointsPerShare(scale),
      pFarBelow: far[d]!,
    };
  });
}

/** Wider than ability alone: the bank may be off in one domain more than in all together. */
function rangeOf(ability: Float64Array, shares: Float64Array, scale: Scale, offset: Offset) {
  const alone = [[ability], [shares], [1]] as const;
  const distribution = widened(
    shareDistribution([{ chance: 1, abilities: alone[0] }], alone[1], alone[2]),
    offset.sd * slopeOf(...alone, offset.step),
  );
  const end = (p: number) => rounded(scoreOf(quantileOf(distribution, p), scale));
  const [low, high] = [end(0.1), end(0.9)];
  return high - low > widestRange ? null : ([low, high] as const);
}

interface Offset {
  readonly sd: number;
  readonly step: number;
}

const domainOf = (question: string, { places, entries }: Bank) =>
  entries[places.get(question)!]!.domain;

function summaryOf(
  answers: readonly AnswerEvent[],
  events: readonly EvidenceEvent[],
): EvidenceSummary {
  const times = answers.map(({ at }) => at).toSorted((a, b) => a - b);
  const assessmentAnswers = answers.filter(({ pool }) => pool === "assessment").length;
  return {
    assessmentAnswers,
    practiceAnswers: answers.length - assessmentAnswers,
    from: times[0] ?? null,
    to: times.at(-1) ?? null,
    cards: events.some(isCards),
    selfReport: events.some(isSelfReport),
    marks: answers.some(({ guess }) => guess !== undefined),
  };
}
