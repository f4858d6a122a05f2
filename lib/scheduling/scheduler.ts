// The only file that knows ts-fsrs. It is given days that we count, never a Date, so its own
// calendar (UTC), its fuzz, its steps and its rollback have no say.
import { FSRSAlgorithm, Rating } from "ts-fsrs";

import type { Grade, Memory } from "@/lib/cards/card-state";
import type { StudyDay } from "@/lib/time/instant";
import { daysBetween } from "@/lib/time/study-day";

/** The 21 default parameters of FSRS-6. */
export const defaultWeights: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
  0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

export interface Scheduler {
  /**
   * The memory after a review on `day`; a day before the last review counts as the same day.
   * At first sight Easy counts as Good: one look cannot tell what is easy from what was just read.
   */
  next(memory: Memory | null, grade: Grade, day: StudyDay): Memory;
  /** The chance, from 0 to 1, of recall `days` after the last review; fractions of days count. */
  retrievability(memory: Memory, days: number): number;
  /** Whole days, at least 1, until the chance of recall has fallen to `desiredRetention`. */
  intervalFor(stability: number, desiredRetention: number): number;
}

/** Days; what ts-fsrs takes for the longest, but for us it holds. */
const longestInterval = 36_500;

const ratings = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
} as const satisfies Record<Grade, Rating>;

export function createScheduler(weights: readonly number[] = defaultWeights): Scheduler {
  const algorithm = new FSRSAlgorithm({ w: [...weights], enable_short_term: true });
  // Read back, since ts-fsrs clips what is out of range.
  const decay = -algorithm.parameters.w[20]!;
  const factor = 0.9 ** (1 / decay) - 1;

  return {
    next(memory, grade, day) {
      const elapsed = memory ? Math.max(0, daysBetween(memory.reviewedOn, day)) : 0;
      const given = memory === null && grade === "easy" ? "good" : grade;
      const { stability, difficulty } = algorithm.next_state(memory, elapsed, ratings[given]);
      return {
        stability,
        difficulty,
        reviewedOn: memory && memory.reviewedOn > day ? memory.reviewedOn : day,
        reviews: (memory?.reviews ?? 0) + 1,
        // To miss it once more on the day of the miss is no second lapse.
        lapses: (memory?.lapses ?? 0) + (elapsed > 0 && grade === "again" ? 1 : 0),
      };
    },
    retrievability({ stability }, days) {
      return (1 + (factor * Math.max(0, days)) / stability) ** decay;
    },
    // The power curve of FSRS-6 solved for the time; ts-fsrs would round and fuzz it.
    intervalFor(stability, desiredRetention) {
      const days = (stability / factor) * (desiredRetention ** (1 / decay) - 1);
      return Math.min(Math.max(1, Math.round(days)), longestInterval);
    },
  };
}

/** A short name for a set of parameters: FNV-1a, 32 bits, over their JSON. */
export function weightsHash(weights: readonly number[]): string {
  let hash = 0x811c9dc5;
  for (const letter of JSON.stringify(weights)) {
    hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
