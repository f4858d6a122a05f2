import type { DayLoad } from "./plan-types";

/** What a day has room for. */
export interface DayRoom {
  readonly kind: DayLoad["kind"];
  /** Seconds of study planned for the day. */
  readonly limit: number;
}

/**
 * Whether a card that is expected to take so many seconds may be begun after `used` seconds of
 * study on that day. An ordinary day ends with the card that fills it, the last one before the card
 * that would not fit.
 */
export function mayBegin({ kind, limit }: DayRoom, used: number, expected: number): boolean {
  return kind === "last-day" ? used + expected <= limit : used < limit;
}
