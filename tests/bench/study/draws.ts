/**
 * Chance that does not depend on the order of asking: the same numbers, the same draw. It lets all
 * policies meet the same learner with the same luck (common random numbers).
 */
export type Draws = (kind: number, a?: number, b?: number) => number;

/** Uniform draws from 0 to 1, by the finaliser of MurmurHash3 over the numbers. */
export function drawsOf(seed: number): Draws {
  const mix = (state: number, value: number) => {
    let h = state ^ Math.imul(value + 1, 0x9e37_79b1);
    h = Math.imul(h ^ (h >>> 16), 0x85eb_ca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35);
    return h ^ (h >>> 16);
  };
  const start = mix(0x2545_f491, seed);
  return (kind, a = 0, b = 0) => ((mix(mix(mix(start, kind), a), b) >>> 0) + 0.5) / 2 ** 32;
}

/** A standard normal draw from a uniform one (Acklam's approximation, error below 1.2e-9). */
export function normalOf(p: number): number {
  if (p > 0.5) return -normalOf(1 - p);
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    return ratio(tail, q, tailBelow, q);
  }
  const q = p - 0.5;
  const r = q * q;
  return q * ratio(middle, r, middleBelow, r);
}

const polynomial = (c: readonly number[], x: number) => c.reduce((sum, one) => sum * x + one, 0);

const ratio = (above: readonly number[], x: number, below: readonly number[], y: number) =>
  polynomial(above, x) / polynomial(below, y);

const middle = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2,
  -3.066479806614716e1, 2.506628277459239,
];
const middleBelow = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1,
  -1.328068155288572e1, 1,
];
const tail = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734,
  4.374664141464968, 2.938163982698783,
];
const tailBelow = [
  7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1,
];
