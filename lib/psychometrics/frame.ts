import { normalised } from "./chances";
import { bell } from "./normal";
import type { ModelParameters } from "./parameters";
import { evenGrid } from "./quadrature";

/** Ability in one domain given the common level: a row per level, each summing to one. */
export type Kernel = readonly Band[];

/** The part of a row that is not as good as zero, and where it starts. */
export interface Band {
  readonly start: number;
  readonly chances: Float64Array;
}

/** Sum of the products of a band and the values that it lies over. */
export function over({ start, chances }: Band, values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < chances.length; i++) sum += chances[i]! * values[start + i]!;
  return sum;
}

/** What is believed of a learner before the first answer, on a grid. */
export interface Frame {
  readonly thetas: Float64Array;
  /** From one ability to the next. */
  readonly step: number;
  /** Ability that all domains share, on the scale on which learners have mean 0 and deviation 1. */
  readonly levels: Float64Array;
  readonly levelPrior: Float64Array;
  /** One a domain. */
  readonly kernels: readonly Kernel[];
}

/** Mean, spread and loading of each domain. */
export interface DomainPrior {
  readonly mean: number;
  readonly sd: number;
  readonly loading: number;
}

export function frameOf(domains: readonly DomainPrior[], grid: ModelParameters["grid"]): Frame {
  const thetas = thetasOf(grid);
  const levels = evenGrid(-grid.level.reach, grid.level.reach, grid.level.step);
  return {
    thetas,
    step: grid.theta.step,
    levels,
    levelPrior: normalised(levels.map(bell)),
    kernels: domains.map((prior) => kernelOf(prior, thetas, levels)),
  };
}

export const thetasOf = ({ theta }: ModelParameters["grid"]) =>
  evenGrid(-theta.reach, theta.reach, theta.step);

function kernelOf({ mean, sd, loading }: DomainPrior, thetas: Float64Array, levels: Float64Array) {
  // Narrower than this, the grid would miss the peak.
  const own = Math.max(sd * Math.sqrt(1 - loading ** 2), (thetas[1]! - thetas[0]!) / 2);
  return Array.from(levels, (level) =>
    bandOf(normalised(thetas.map((theta) => bell((theta - mean - sd * loading * level) / own)))),
  );
}

function bandOf(row: Float64Array): Band {
  const counts = (chance: number) => chance > 1e-12;
  const start = row.findIndex(counts);
  return { start, chances: row.slice(start, row.findLastIndex(counts) + 1) };
}
