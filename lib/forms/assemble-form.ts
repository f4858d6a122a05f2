import type { Blueprint, QuestionId } from "@/lib/content/pack";
import { seededRandom } from "@/lib/psychometrics/random";
import { shuffled } from "@/lib/study/shuffled";

import { type DomainCount, formPlan } from "./form-plan";
import type { FormQuestion } from "./form-question";
import { bySighting, type LastSeen } from "./last-seen";
import { pickBalanced } from "./pick-balanced";

/** A form as it is sat: its questions in order, and which of them do not count. */
export interface AssembledForm {
  readonly items: readonly QuestionId[];
  /** Places in `items`, counted from 0, ascending. */
  readonly unscored: readonly number[];
  readonly minutes: number;
}

/**
 * A full or half form, the same for the same seed. It takes assessment questions alone, those never
 * seen first and then those seen longest ago, and is as hard as any other form.
 * Shorter where a domain has too few questions.
 */
export function assembleForm(
  kind: "full" | "half",
  bank: readonly FormQuestion[],
  blueprint: Blueprint,
  lastSeen: LastSeen,
  seed: string,
): AssembledForm {
  const pool = bank.filter((question) => question.pool === "assessment");
  const plan = formPlan(kind, blueprint);
  const draws = plan.domains.map((count) => {
    const own = pool.filter(({ domain }) => domain === count.domain);
    return { count, mean: meanDifficulty(own), drawn: drawDomain(own, count, lastSeen, seed) };
  });
  const unscored = drawUnscored(draws, seed);
  const form = shuffled(
    draws.flatMap(({ drawn }) => drawn),
    `${seed} order`,
  );
  return {
    items: form.map(({ id }) => id),
    unscored: form.flatMap((question, place) => (unscored.has(question) ? [place] : [])),
    minutes: plan.minutes,
  };
}

/** Groups of one day are taken whole, the longest unseen first; the last one leaves a choice. */
function drawDomain(
  questions: readonly FormQuestion[],
  { domain, scored, unscored }: DomainCount,
  lastSeen: LastSeen,
  seed: string,
): FormQuestion[] {
  const target = meanDifficulty(questions);
  const drawn: FormQuestion[] = [];
  for (const group of bySighting(questions, lastSeen)) {
    const need = scored + unscored - drawn.length;
    if (need === 0) break;
    const open = (scored + unscored) * target - sumOf(drawn);
    const random = seededRandom(`${seed} ${domain} ${drawn.length}`);
    drawn.push(...pickBalanced(group, need, open / need, random));
  }
  return drawn;
}

interface Draw {
  readonly count: DomainCount;
  /** Mean difficulty of all assessment questions of the domain. */
  readonly mean: number;
  readonly drawn: readonly FormQuestion[];
}

const tries = 64;

/** Drawn at random, again and again, until the scored rest is as hard as that of any other form. */
function drawUnscored(draws: readonly Draw[], seed: string): ReadonlySet<FormQuestion> {
  const aim = draws.reduce((sum, { count, mean }) => sum + count.unscored * mean, 0);
  const lots = Array.from({ length: tries }, (_, place) => lotOf(draws, `${seed} lot ${place}`));
  const off = (lot: readonly FormQuestion[]) => Math.abs(sumOf(lot) - aim);
  return new Set(lots.reduce((best, lot) => (off(lot) < off(best) ? lot : best)));
}

/** A domain that is short of questions keeps its scored ones. */
const lotOf = (draws: readonly Draw[], seed: string): FormQuestion[] =>
  draws.flatMap(({ count, drawn }) =>
    shuffled(drawn, `${seed} ${count.domain}`).slice(count.scored),
  );

const sumOf = (questions: readonly FormQuestion[]): number =>
  questions.reduce((sum, { difficulty }) => sum + difficulty, 0);

const meanDifficulty = (questions: readonly FormQuestion[]): number =>
  sumOf(questions) / (questions.length || 1);
