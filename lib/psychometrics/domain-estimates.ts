import type { Blueprint, DomainId } from "@/lib/content/pack";

import type { Bank } from "./bank";
import { dot } from "./chances";
import { quantileOf, shareDistribution, widened } from "./composite";
import type { AnswerEvent } from "./evidence";
import { farBelowChances } from "./far-below";
import { slopeOf } from "./moments";
import type { ModelParameters } from "./parameters";
import type { Curves, LevelView } from "./posterior";
import { pointsPerShare, rounded, type Scale, scoreOf } from "./score";

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

/** What the parts of a report are made from. */
export interface View {
  readonly views: readonly LevelView[];
  readonly abilities: Curves;
  readonly bank: Bank;
  readonly scale: Scale;
}

/** Fewer answers than this, or a wider range, and a domain gets no range: two answers tell nothing. */
export const leastDomainAnswers = 3;
const widestRange = 350;

export function domainEstimates(
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
  const abilities = [ability];
  const distribution = widened(
    shareDistribution([{ chance: 1, abilities }], [shares], [1]),
    offset.sd * slopeOf(abilities, [shares], [1], offset.step),
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
