/** Points and their weights, which sum to one. */
export interface Rule {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}

/** Gauss-Hermite quadrature for the standard normal distribution, exact to degree 2n - 1. */
export function normalRule(n: number): Rule {
  const kept = rules.get(n);
  if (kept) return kept;
  const nodes = rootsOf(n);
  const rule = { nodes, weights: nodes.map((x) => christoffel(n, x)) };
  rules.set(n, rule);
  return rule;
}

const rules = new Map<number, Rule>();

/** The same for a normal distribution; one point when there is nothing to spread over. */
export function ruleFor(mean: number, deviation: number, n: number): Rule {
  const { nodes, weights } = normalRule(deviation > 0 ? n : 1);
  return { nodes: nodes.map((x) => mean + deviation * x), weights };
}

export function evenGrid(min: number, max: number, step: number): Float64Array {
  const size = Math.round((max - min) / step) + 1;
  return Float64Array.from({ length: size }, (_, i) => min + (i * (max - min)) / (size - 1 || 1));
}

/** Values of the orthonormal Hermite polynomials of degree 0 to n at `x`. */
function hermite(n: number, x: number): number[] {
  const values = [1];
  for (let k = 0; k < n; k++) {
    const before = k ? Math.sqrt(k) * values[k - 1]! : 0;
    values.push((x * values[k]! - before) / Math.sqrt(k + 1));
  }
  return values;
}

const christoffel = (n: number, x: number) =>
  1 / hermite(n - 1, x).reduce((sum, value) => sum + value ** 2, 0);

function rootsOf(n: number): number[] {
  const reach = Math.sqrt(4 * n + 2);
  // An odd number of steps keeps the root at zero inside a cell.
  const edges = evenGrid(-reach, reach, (2 * reach) / (40 * n + 1));
  const at = (x: number) => hermite(n, x)[n]!;
  const roots: number[] = [];
  for (let i = 1; i < edges.length; i++) {
    if (at(edges[i - 1]!) * at(edges[i]!) < 0) roots.push(bisect(at, edges[i - 1]!, edges[i]!));
  }
  return roots;
}

function bisect(at: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const rising = at(high) > 0;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (at(middle) > 0 === rising) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
