export const logistic = (x: number) => 1 / (1 + Math.exp(-x));

export const logit = (p: number) => Math.log(p / (1 - p));

/** Proportional to the standard normal density; callers normalise. */
export const bell = (z: number) => Math.exp(-(z ** 2) / 2);

/** The standard normal distribution function, to 1.5e-7 (Abramowitz & Stegun 7.1.26). */
export function normalCdf(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.327_591_1 * x);
  const terms = [1.061_405_429, -1.453_152_027, 1.421_413_741, -0.284_496_736, 0.254_829_592];
  const tail = (terms.reduce((sum, term) => sum * t + term, 0) * t * Math.exp(-(x ** 2))) / 2;
  return z > 0 ? 1 - tail : tail;
}

export const clamp = (x: number, low: number, high: number) => Math.min(high, Math.max(low, x));

/** Scales to a sum of one, in place; all zeros stay as they are. */
export function normalise<Numbers extends Float64Array>(numbers: Numbers): Numbers {
  const total = numbers.reduce((sum, n) => sum + n, 0);
  if (total > 0) for (let i = 0; i < numbers.length; i++) numbers[i]! /= total;
  return numbers;
}
