import type { Blueprint } from "@/lib/content/pack";

import type { Bank } from "./bank";
import { bin, chanceFrom, quantileOf, shareDistribution, widened } from "./composite";
import { domainEstimates, type DomainEstimate } from "./domain-estimates";
import { type AnswerEvent, type EvidenceEvent, isCards, isSelfReport } from "./evidence";
import { infer } from "./infer";
import { answersUsed } from "./likelihood";
import { abilitiesOf, momentsOf, sharedVariance, slopeOf } from "./moments";
import { modelVersion, type ModelParameters } from "./parameters";
import { levelViews, type Posterior } from "./posterior";
import { type Density, densityOf, rounded, type Scale, scoreOf } from "./score";
import { formOf, passChance, sittingDistribution } from "./sitting";
import { weakestChances, type WeakestVerdict, weakestVerdict } from "./weakest";

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

const scaleOf = ({ scale }: Blueprint, { cutShare }: Bank): Scale => ({
  ...scale,
  cutShare,
});

/** Both score and sitting are widened by what branches share; the score by what no answer tells, too. */
function report(
  posterior: Posterior,
  events: readonly EvidenceEvent[],
  bank: Bank,
  blueprint: Blueprint,
  parameters: ModelParameters,
): ScoreEstimate {
  const { shareRight, weights, frame } = bank;
  const scale = scaleOf(blueprint, bank);
  const views = levelViews(posterior, 1e-5);
  const abilities = abilitiesOf(views);
  const shared = sharedVariance(posterior, shareRight, weights);
  const slope = slopeOf(abilities, shareRight, weights, frame.step);
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
