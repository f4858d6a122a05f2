import type { CardId } from "@/lib/content/pack";

import type { KeptEntry } from "./kept-plan";
import type { Reason, SecondsPerAnswer } from "./plan-types";
import { meanByMedian } from "./study-days";

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
    left -= medianSeconds(reasonOf(id)?.kind, seconds);
    return left < 0;
  });
  return fits === -1 ? queue.length : Math.max(1, fits);
}

/** What a card asked for this reason takes on average. */
export const expectedSeconds = (kind: Reason["kind"], seconds: SecondsPerAnswer): number =>
  meanByMedian * medianSeconds(kind, seconds);

/** Share of reviews that are recalled, where nothing better is known. */
const usualRecall = 0.85;

const medianSeconds = (kind: Reason["kind"] | undefined, seconds: SecondsPerAnswer): number =>
  kind === "new"
    ? seconds.new
    : usualRecall * seconds.recalled + (1 - usualRecall) * seconds.missed;
