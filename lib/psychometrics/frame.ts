import { normalised } from "./chances";
import { bell } from "./normal";
import type { ModelParameters } from "./parameters";
import { evenGrid } from "./quadrature";

/** Ability in one domain given the common level: a row per level, each summing to one. */
export type Kernel = readonly Float64Array[];

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
    normalised(thetas.map((theta) => bell((theta - mean - sd * loading * level) / own))),
  );
}
