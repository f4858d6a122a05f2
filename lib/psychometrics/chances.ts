import { bell } from "./normal";

export const clamp = (x: number, low: number, high: number) => Math.min(high, Math.max(low, x));

type Numbers = readonly number[] | Float64Array;

export function total(numbers: Numbers): number {
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) sum += numbers[i]!;
  return sum;
}

/** Sum of the products, place by place. */
export function dot(a: Numbers, b: Numbers): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Adds the numbers, times `scale`, to the sums from place `start` on; what lies beyond is dropped. */
export function add(sums: Float64Array, numbers: Float64Array, scale: number, start = 0): void {
  for (let i = 0; i < numbers.length; i++) sums[start + i]! += scale * numbers[i]!;
}

/** Place by place. */
export function multiplied(a: Float64Array, b: Numbers): Float64Array {
  const product = a.slice();
  for (let i = 0; i < product.length; i++) product[i]! *= b[i]!;
  return product;
}

/** Scaled to a sum of one; all zeros stay as they are. */
export function normalised(numbers: Float64Array): Float64Array {
  const sum = total(numbers) || 1;
  return numbers.map((n) => n / sum);
}

/** Chances in proportion to the exponentials, and the logarithm of the exponentials' sum. */
export function fromLogs(logs: Numbers): { chances: Float64Array; log: number } {
  // Scaled by the peak, or a long history would underflow to zero everywhere.
  const peak = Math.max(...logs);
  const parts = Float64Array.from(logs, (log) => Math.exp(log - peak));
  return { chances: normalised(parts), log: peak + Math.log(total(parts)) };
}

/** Chances of the sum of two independent counts. */
export function convolved(a: Float64Array, b: Float64Array): Float64Array {
  const sum = new Float64Array(a.length + b.length - 1);
  a.forEach((chance, i) => chance < 1e-12 || add(sum, b, chance, i));
  return sum;
}

/** Chances after a normal error of `sd` places; what would leave the range is turned back. */
export function blurred(chances: Float64Array, sd: number): Float64Array {
  const reach = Math.ceil(4 * sd);
  const kernel = normalised(
    Float64Array.from({ length: 2 * reach + 1 }, (_, i) => bell((i - reach) / (sd || 1))),
  );
  const wide = new Float64Array(chances.length);
  const last = wide.length - 1;
  convolved(chances, kernel).forEach((chance, i) => {
    wide[clamp(last - Math.abs(last - Math.abs(i - reach)), 0, last)]! += chance;
  });
  return wide;
}
