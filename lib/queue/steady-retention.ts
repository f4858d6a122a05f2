import type { CardState } from "@/lib/cards/card-state";

import type { PlanSettings } from "./plan-types";

const choices = [0.9, 0.85, 0.8, 0.75];
/** Of the minutes; the rest is for new cards and misses. */
const shareOfReviews = 0.7;

/**
 * Without a date: the chance of recall at which cards come back, the highest up to .90 at which the
 * reviews of all cards seen fit into the minutes. A card whose interval is 20 days asks for a
 * twentieth of a review a day.
 */
export function steadyRetention(
  cards: readonly CardState[],
  { scheduler, minutesPerDay, seconds }: PlanSettings,
): number {
  const lasting = cards.flatMap(({ status, memory }) =>
    status === "active" && memory !== null ? [memory.stability] : [],
  );
  const fits = (retention: number) => {
    const perReview = retention * seconds.recalled + (1 - retention) * seconds.missed;
    const reviews = lasting.reduce(
      (sum, stability) => sum + 1 / scheduler.intervalFor(stability, retention),
      0,
    );
    return reviews * perReview <= shareOfReviews * minutesPerDay * 60;
  };
  return choices.find(fits) ?? choices.at(-1)!;
}
