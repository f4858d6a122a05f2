const secondsAtFirstSight = 14;
const reviewsToCome = 7;
const secondsPerReview = 8;

/**
 * How many new cards a day fit into `minutes` in the long run: each costs its first sight today
 * and about seven reviews on later days.
 */
export function newCardsPerDay(minutes: number): number {
  const secondsInAll = secondsAtFirstSight + reviewsToCome * secondsPerReview;
  return Math.max(3, Math.floor((minutes * 60) / secondsInAll));
}
