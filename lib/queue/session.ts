import type { CardId } from "@/lib/content/pack";

import type { KeptEntry } from "./kept-plan";
import type { SecondsPerAnswer } from "./plan-types";

/**
 * How many of the queue's first cards fit into `minutes`, by the learner's own seconds; at least
 * one of a queue that is not empty.
 */
export function cardsFor(
  queue: readonly CardId[],
  reasonOf: (id: CardId) => KeptEntry[1] | undefined,
  minutes: number,
  seconds: SecondsPerAnswer,
): number {
  let left = minutes * 60;
  const fits = queue.findIndex((id) => {
    left -= reasonOf(id)?.kind === "new" ? seconds.new : reviewSeconds(seconds);
    return left < 0;
  });
  return fits === -1 ? queue.length : Math.max(1, fits);
}

/** Share of reviews that are recalled, where nothing better is known. */
const usualRecall = 0.85;

const reviewSeconds = ({ recalled, missed }: SecondsPerAnswer) =>
  usualRecall * recalled + (1 - usualRecall) * missed;
