import type { StudiedDay } from "@/lib/log/fold-days";

const priorSeconds = 10;
const priorCards = 20;

/** The learner's own seconds per card, drawn to a sensible figure while there are few answers. */
export function secondsPerCard(days: readonly Pick<StudiedDay, "reviews" | "answers" | "ms">[]) {
  const pure = days.filter(({ answers }) => answers === 0);
  const cards = pure.reduce((sum, { reviews }) => sum + reviews, 0);
  const seconds = pure.reduce((sum, { ms }) => sum + ms / 1000, 0);
  return (seconds + priorSeconds * priorCards) / (cards + priorCards);
}

/** Whole minutes for `cards`, at least one for any. */
export function minutesFor(cards: number, seconds: number): number {
  return cards === 0 ? 0 : Math.max(1, Math.round((cards * seconds) / 60));
}
