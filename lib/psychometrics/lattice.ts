import { add, dot, multiplied } from "./chances";
import { evenGrid } from "./quadrature";

/** Mean of several abilities that are normal together, and the Cholesky factor of their covariance. */
export interface Place {
  readonly mean: readonly number[];
  readonly root: Matrix;
}

type Matrix = readonly (readonly number[])[];

/** Values of each ability at the points of a lattice, and the population's density there. */
export interface Lattice {
  readonly points: readonly Float64Array[];
  readonly density: Float64Array;
}

/**
 * An even lattice over the ball of ten deviations about a place. On smooth densities that fall off to
 * zero, sums over it converge faster than any power of its step (Trefethen & Weideman 2014).
 */
export function latticeAbout(place: Place, population: Place): Lattice {
  const ball = ballOf(place.mean.length);
  const points = place.root.map((row, i) => {
    const values = new Float64Array(ball[0]!.length).fill(place.mean[i]!);
    row.forEach((by, j) => add(values, ball[j]!, by));
    return values;
  });
  const squares = new Float64Array(ball[0]!.length);
  for (const z of standardised(points, population)) add(squares, multiplied(z, z), 1);
  return { points, density: squares.map((square) => Math.exp(-square / 2)) };
}

/** Where chances over points lie. */
export function placeOf(points: readonly Float64Array[], chances: Float64Array): Place {
  const mean = points.map((values) => dot(chances, values));
  const about = points.map((values, i) => values.map((value) => value - mean[i]!));
  const covariance = about.map((a) => about.map((b) => dot(chances, multiplied(a, b))));
  return { mean, root: cholesky(covariance) };
}

/** The lower triangular matrix whose product with its transpose is `matrix`, which must be positive definite. */
export function cholesky(matrix: Matrix): Matrix {
  const root = matrix.map((row) => row.map(() => 0));
  matrix.forEach((row, i) => {
    for (let j = 0; j <= i; j++) {
      const rest = row[j]! - dot(root[i]!, root[j]!);
      root[i]![j] = i === j ? Math.sqrt(rest) : rest / root[j]![j]!;
    }
  });
  return root;
}

/** Values in uncorrelated deviations from a place. */
function standardised(points: readonly Float64Array[], { mean, root }: Place): Float64Array[] {
  const standard: Float64Array[] = [];
  points.forEach((values, i) => {
    const z = values.map((value) => value - mean[i]!);
    standard.forEach((before, j) => add(z, before, -root[i]![j]!));
    standard.push(z.map((value) => value / root[i]![i]!));
  });
  return standard;
}

const reach = 10;

/** Steps of the lattice, in deviations, for one to four abilities. */
const steps = [0.2, 0.4, 0.6, 0.8];

/** Points of an even lattice within the reach of its middle, a row per coordinate. */
function ballOf(dimensions: number): Float64Array[] {
  const step = steps[dimensions - 1]!;
  const edge = Math.floor(reach / step) * step;
  const even = evenGrid(-edge, edge, step);
  let points: number[][] = [[]];
  for (let d = 0; d < dimensions; d++) {
    points = points
      .flatMap((point) => Array.from(even, (x) => [...point, x]))
      .filter((point) => dot(point, point) <= reach ** 2);
  }
  return steps.slice(0, dimensions).map((_, d) => Float64Array.from(points, (point) => point[d]!));
}
