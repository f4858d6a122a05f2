import type { Reason, SecondsPerAnswer } from "@/lib/queue/plan-types";
import type { SessionSize } from "@/lib/screens/plan";

/** Of cards that come back, so many are missed in the long run. */
const missedShare = 0.12;

/** Seconds that each card of a queue is expected to take. */
export function secondsPerEntry(
  kinds: readonly Reason["kind"][],
  { new: first, recalled, missed }: SecondsPerAnswer,
): number[] {
  const again = recalled * (1 - missedShare) + missed * missedShare;
  return kinds.map((kind) => (kind === "new" ? first : again));
}

/** How many cards from the front of a queue fit into `minutes`; at least one. */
export function cardsWithin(minutes: number, seconds: readonly number[]): number {
  let left = minutes * 60;
  const fitting = seconds.findIndex((each) => (left -= each) < 0);
  return Math.max(1, fitting === -1 ? seconds.length : fitting);
}

const offered = [5, 10];

/** Five minutes, ten minutes, all that is planned: those that differ. */
export function sessionSizes(seconds: readonly number[]): SessionSize[] {
  if (seconds.length === 0) return [];
  const sized = offered
    .map((minutes) => ({ minutes, cards: cardsWithin(minutes, seconds) }))
    .filter(({ cards }) => cards < seconds.length);
  return [...sized, { minutes: null, cards: seconds.length }];
}
