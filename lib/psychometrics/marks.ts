import type { ModelParameters } from "./parameters";

/** How often a learner is sure when knowing and when not. */
export interface Habit {
  readonly sureKnown: number;
  readonly sureUnknown: number;
  readonly weight: number;
}

/** What is known of nobody in particular: marks tell nothing. */
export const unmarked: Habit = { sureKnown: 1, sureUnknown: 1, weight: 1 };

/**
 * Habits that learners may have. Two points each carry the mean and the spread; those who never mark
 * a guess are a kind of their own, or their right answers would count for too much.
 */
export function habitsOf({ known, unknown, unusedShare }: ModelParameters["marks"]): Habit[] {
  const both = [-1, 1];
  const marking = both.flatMap((i) =>
    both.map((j) => ({
      sureKnown: known.mean + i * known.sd,
      sureUnknown: unknown.mean + j * unknown.sd,
      weight: (1 - unusedShare) / 4,
    })),
  );
  return [...marking, { sureKnown: 0.999, sureUnknown: 0.999, weight: unusedShare }];
}
