import { total } from "./chances";
import { type Filter, filtered, filterFor } from "./curves";
import { type AnswerEvent, day, type EvidenceEvent } from "./evidence";
import type { Likelihood } from "./likelihood";
import type { ModelParameters } from "./parameters";
import { type Curves, products } from "./posterior";
import { type Rule, ruleFor } from "./quadrature";

const week = 7 * day;

/** Answers given together, and the time from then to the next sitting or to now. */
export interface Sitting {
  readonly answers: readonly AnswerEvent[];
  readonly pause: Pause;
}

/** Weeks with study in them, and weeks without. */
export interface Pause {
  readonly active: number;
  readonly idle: number;
}

/** Splits answers into sittings, oldest first; half a day without an answer ends one. */
export function sittingsOf(
  answers: readonly AnswerEvent[],
  events: readonly EvidenceEvent[],
  now: number,
): Sitting[] {
  const studied = events.flatMap((event) => ("at" in event ? [event.at] : []));
  const sorted = answers.toSorted((a, b) => a.at - b.at);
  const starts = [...sorted.keys()].filter(
    (i) => sorted[i]!.at - (sorted[i - 1]?.at ?? -Infinity) > day / 2,
  );
  return starts.map((start, i) => {
    const together = sorted.slice(start, starts[i + 1]);
    const { at } = together.at(-1)!;
    const next = sorted[starts[i + 1] ?? -1]?.at ?? Math.max(now, at);
    return { answers: together, pause: pauseBetween(at, next, studied) };
  });
}

/** A week after any study still counts as a week of study. */
function pauseBetween(from: number, to: number, studied: readonly number[]): Pause {
  const stops = [...studied.filter((at) => at > from && at < to), to].toSorted((a, b) => a - b);
  const active = total(stops.map((stop, i) => Math.min(stop - (stops[i - 1] ?? from), week)));
  return { active: active / week, idle: (to - from - active) / week };
}

/** Rates of growth that a learner may have; with less than half a week, growth cannot show yet. */
export function growthsOf(
  sittings: readonly Sitting[],
  { growth }: ModelParameters["trend"],
): Rule {
  const elapsed = total(sittings.map(({ pause }) => pause.active + pause.idle));
  return ruleFor(growth.mean, elapsed < 0.5 ? 0 : growth.sd, 5);
}

/**
 * What answers over time say of ability now: each sitting's likelihood is moved by the growth since,
 * and blurred by what time alone makes uncertain.
 * @param step of the grid of abilities
 */
export function carriedOver(
  sittings: readonly { readonly likelihood: Likelihood; readonly pause: Pause }[],
  rate: number,
  { idle, blur }: ModelParameters["trend"],
  step: number,
): Likelihood {
  let values: Curves | undefined;
  let logScale = 0;
  for (const { likelihood, pause } of sittings) {
    values = values ? products(values, likelihood.values) : likelihood.values;
    logScale += likelihood.logScale;
    const grown = rate * pause.active + idle * pause.idle;
    const sd = blur * Math.sqrt(pause.active + pause.idle);
    if (sd > 0.01) values = later(values, filterFor(ruleFor(-grown, sd, 3), step));
  }
  return { values: values!, logScale };
}

/** Likelihood of ability now, from that of ability before. */
const later = (values: Curves, filter: Filter) =>
  values.map((row) => {
    const moved = filtered(row, filter);
    // Interpolation may dip below zero next to a steep rise.
    for (let k = 0; k < moved.length; k++) moved[k] = Math.max(moved[k]!, 1e-12);
    return moved;
  });
