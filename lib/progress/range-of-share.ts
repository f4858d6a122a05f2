import { clamp } from "@/lib/psychometrics/chances";

/** A share from 0 to 1 with the ends of its 80 % range. */
export interface ShareRange {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Standard errors to either side that hold 80 %. */
const z = 1.2816;

/** The share of `hits` among `of`, with its range (Wilson 1927); `null` without any. */
export function rangeOfShare(hits: number, of: number): ShareRange | null {
  if (of === 0) return null;
  const share = hits / of;
  const scale = 1 + z ** 2 / of;
  const middle = (share + z ** 2 / (2 * of)) / scale;
  const reach = (z / scale) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  // Rounding may put an end a hair beyond the share itself.
  return { share, low: clamp(middle - reach, 0, share), high: clamp(middle + reach, share, 1) };
}
