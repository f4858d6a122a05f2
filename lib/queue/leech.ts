/** A review on a later day than the one before: what was predicted, and what came of it. */
export interface Foretold {
  /** Chance of recall that the scheduler gave, from 0 to 1. */
  readonly predicted: number;
  readonly recalled: boolean;
}

/** Cards are called leeches from here on: by luck alone one in five hundred would be. */
const fromBits = 9;
const fewestMisses = 3;

/** Reviews that count: what went wrong a year ago has been made good since. */
const latest = 12;

/**
 * How surprising it is that a card was recalled so seldom, in bits: −log2 of the chance to recall
 * it no more often than it was, if every prediction were right (the lower tail of the
 * Poisson-binomial distribution, exactly, by convolution). Missing a card that was to be missed is
 * no surprise, so hard cards under a low retention target are no leeches, which a raw count of
 * lapses would call them.
 */
export function surpriseOf(reviews: readonly Foretold[]): number {
  const counted = reviews.slice(-latest);
  const recalled = counted.filter((review) => review.recalled).length;
  let chances = [1];
  for (const { predicted } of counted) chances = withOneMore(chances, predicted);
  const tail = chances.slice(0, recalled + 1).reduce((sum, chance) => sum + chance, 0);
  return Math.max(0, -Math.log2(Math.min(1, Math.max(tail, Number.MIN_VALUE))));
}

/** Whether a card is to be set aside, with an offer to rewrite it, reset it or read its concept. */
export function isLeech(reviews: readonly Foretold[]): boolean {
  const misses = reviews.slice(-latest).filter(({ recalled }) => !recalled).length;
  return misses >= fewestMisses && surpriseOf(reviews) >= fromBits;
}

/** Chances of each number of recalls once a review with this chance is added. */
function withOneMore(chances: readonly number[], predicted: number): number[] {
  return Array.from(
    { length: chances.length + 1 },
    (_, count) => (chances[count] ?? 0) * (1 - predicted) + (chances[count - 1] ?? 0) * predicted,
  );
}
