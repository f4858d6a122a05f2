import { seededRandom } from "@/lib/psychometrics/random";

/** Draws from the distributions of the simulated world; the same seed draws the same. */
export interface Chance {
  uniform(): number;
  normal(mean: number, sd: number): number;
  beta(alpha: number, beta: number): number;
}

export function chanceFrom(seed: string): Chance {
  const uniform = seededRandom(seed);
  const normal = (mean: number, sd: number) => mean + sd * standard(uniform);
  const gamma = (shape: number) => gammaDraw(shape, uniform);
  const beta = (alpha: number, other: number) => {
    const [x, y] = [gamma(alpha), gamma(other)];
    return x / (x + y);
  };
  return { uniform, normal, beta };
}

/** Box & Muller. */
function standard(uniform: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Marsaglia & Tsang (2000). */
function gammaDraw(shape: number, uniform: () => number): number {
  if (shape < 1) return gammaDraw(shape + 1, uniform) * (1 - uniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = standard(uniform);
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(1 - uniform()) < z ** 2 / 2 + d * (1 - v + Math.log(v))) return d * v;
  }
}
