/** Points and their weights, which sum to one. */
export interface Rule {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}

/**
 * Gauss-Hermite quadrature for a normal distribution, exact to degree 2n - 1;
 * one point when there is nothing to spread over.
 */
export function ruleFor(mean: number, deviation: number, n: 3 | 5 | 9): Rule {
  if (deviation === 0) return { nodes: [mean], weights: [1] };
  const nodes = [...roots[n].map((x) => -x), 0, ...roots[n].toReversed()];
  return {
    nodes: nodes.map((x) => mean + deviation * x),
    weights: nodes.map((x) => weightAt(x, n)),
  };
}

/** Positive roots of the Hermite polynomials, largest first (Abramowitz & Stegun 25.10, times sqrt 2). */
const roots = {
  3: [1.732050807568877],
  5: [2.856970013872806, 1.355626179974266],
  9: [4.512745863399783, 3.20542900285647, 2.07684797867783, 1.023255663789133],
};

/** One over the sum of the squared orthonormal polynomials below degree n (Christoffel). */
function weightAt(x: number, n: number): number {
  let [before, value, sum] = [0, 1, 1];
  for (let k = 1; k < n; k++) {
    [before, value] = [value, (x * value - Math.sqrt(k - 1) * before) / Math.sqrt(k)];
    sum += value ** 2;
  }
  return 1 / sum;
}

export function evenGrid(min: number, max: number, step: number): Float64Array {
  const size = Math.round((max - min) / step) + 1;
  return Float64Array.from({ length: size }, (_, i) => min + (i * (max - min)) / (size - 1 || 1));
}
