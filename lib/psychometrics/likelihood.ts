import type { Bank, BankEntry } from "./bank";
import { type AnswerEvent, type EvidenceEvent, isAnswer } from "./evidence";
import type { Frame } from "./frame";
import { type Habit, unmarked } from "./marks";
import type { ModelParameters } from "./parameters";
import type { Curves } from "./posterior";

/** Likelihood in each domain, and the logarithm of what was divided out of it. */
export interface Likelihood {
  readonly values: Curves;
  readonly logScale: number;
}

/** Answers that count: to questions of the bank, and not for the third time. */
export const answersUsed = (
  events: readonly EvidenceEvent[],
  { places }: Bank,
  weight: ModelParameters["weight"],
): AnswerEvent[] =>
  events
    .filter(isAnswer)
    .filter((answer) => places.has(answer.question) && weightOf(answer, weight) > 0);

/** Likelihood of answers that were given at one time, under one habit of marking guesses. */
export function likelihoodOf(
  answers: readonly AnswerEvent[],
  bank: Bank,
  habit: Habit,
  weight: ModelParameters["weight"],
): Likelihood {
  const size = bank.frame.thetas.length;
  const values = certainty(bank.frame);
  let logScale = 0;
  for (const answer of answers) {
    const place = bank.places.get(answer.question)!;
    const entry = bank.entries[place]!;
    const curve = bank.known.subarray(place * size, (place + 1) * size);
    const outcome = outcomeOf(answer, entry, habit);
    logScale += multiply(values[entry.domain]!, curve, outcome, weightOf(answer, weight));
  }
  return { values, logScale };
}

/** An answer met before is partly memory, and one in practice was chosen and explained. */
function weightOf(
  { pool, nth }: Pick<AnswerEvent, "pool" | "nth">,
  { practice, sighting }: ModelParameters["weight"],
): number {
  if (pool === "practice") return nth === 1 ? practice : 0;
  return sighting[nth - 1] ?? 0;
}

/** Chance of what was seen for somebody who knows and for somebody who does not. */
export interface Outcome {
  readonly known: number;
  readonly unknown: number;
}

type Answered = Pick<AnswerEvent, "correct" | "guess">;

export function outcomeOf(
  { correct, guess }: Answered,
  { c, d }: Pick<BankEntry, "c" | "d">,
  habit = unmarked,
): Outcome {
  const known = correct ? d : 1 - d;
  const unknown = correct ? c : 1 - c;
  if (guess === undefined) return { known, unknown };
  const told = (sure: number) => (guess ? 1 - sure : sure);
  return { known: known * told(habit.sureKnown), unknown: unknown * told(habit.sureUnknown) };
}

/** Right and wrong, as far as an answer can be told before it is given. */
export const outcomesOf = (entry: Pick<BankEntry, "c" | "d">): Outcome[] =>
  [true, false].map((correct) => outcomeOf({ correct }, entry));

/** The likelihood of no evidence. */
export const certainty = ({ kernels, thetas }: Frame): Float64Array[] =>
  kernels.map(() => new Float64Array(thetas.length).fill(1));

/** Multiplies in place, scales the row to a peak of one, and returns the logarithm of that scale. */
export function multiply(
  row: Float64Array,
  curve: Float32Array | Float64Array,
  outcome: Outcome,
  power = 1,
): number {
  const { known, unknown } = outcome;
  let peak = 0;
  for (let k = 0; k < row.length; k++) {
    const chance = unknown + (known - unknown) * curve[k]!;
    row[k]! *= power === 1 ? chance : chance ** power;
    peak = Math.max(peak, row[k]!);
  }
  for (let k = 0; k < row.length; k++) row[k]! /= peak;
  return Math.log(peak);
}
