import type { SecondsPerAnswer } from "@/lib/queue/plan-types";

export interface TimedReview {
  readonly kind: keyof SecondsPerAnswer;
  readonly ms: number;
}

/** What learners take on average; it counts as much as so many answers of one's own. */
export const priorSeconds: SecondsPerAnswer = { new: 14, recalled: 7, missed: 13 };
const priorAnswers = 20;

/** The learner's own seconds per answer: the median of each kind, drawn to the prior while few. */
export function ownSeconds(reviews: readonly TimedReview[]): SecondsPerAnswer {
  const of = (kind: TimedReview["kind"]) => {
    const seconds = reviews.filter((one) => one.kind === kind).map(({ ms }) => ms / 1000);
    const own = seconds.length === 0 ? 0 : median(seconds) * seconds.length;
    return (own + priorSeconds[kind] * priorAnswers) / (seconds.length + priorAnswers);
  };
  return { new: of("new"), recalled: of("recalled"), missed: of("missed") };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
