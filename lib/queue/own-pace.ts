import type { Grade } from "@/lib/cards/card-state";

import type { SecondsPerAnswer } from "./plan-types";
import { priorPace } from "./prior-pace";

/** An answer as the log has it. */
export interface TimedAnswer {
  /** Whether the card was seen for the first time. */
  readonly first: boolean;
  readonly grade: Grade;
  readonly ms: number;
}

/** As many answers as the prior counts for. */
const priorAnswers = 15;
/** Longer than that the learner was elsewhere. */
const longest = 120;

/**
 * The learner's own median seconds by kind of answer, drawn towards the prior while there are few:
 * a weighted mean, on the scale of logarithms, of the logarithms of median and prior.
 */
export function ownPace(answers: readonly TimedAnswer[]): SecondsPerAnswer {
  const kinds = Map.groupBy(answers, kindOf);
  const own = (kind: keyof SecondsPerAnswer) => {
    const seconds = (kinds.get(kind) ?? []).map(({ ms }) => Math.min(longest, ms / 1000));
    const timed = seconds.filter((one) => one > 0).toSorted((a, b) => a - b);
    if (timed.length === 0) return priorPace[kind];
    const share = timed.length / (timed.length + priorAnswers);
    return Math.exp(share * Math.log(median(timed)) + (1 - share) * Math.log(priorPace[kind]));
  };
  return { new: own("new"), recalled: own("recalled"), missed: own("missed") };
}

const priorKnown = 0.3;
const priorFirsts = 20;

/** Share of new cards known at first sight, drawn towards three in ten while few were seen. */
export function ownKnown(answers: readonly TimedAnswer[]): number {
  const firsts = answers.filter(({ first }) => first);
  const known = firsts.filter(({ grade }) => grade !== "again").length;
  return (known + priorKnown * priorFirsts) / (firsts.length + priorFirsts);
}

function kindOf({ first, grade }: TimedAnswer): keyof SecondsPerAnswer {
  if (first) return "new";
  return grade === "again" ? "missed" : "recalled";
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
