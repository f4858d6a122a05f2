import { add, dot, fromLogs, multiplied } from "./chances";
import { type Band, type Frame, over } from "./frame";

/** Values at each ability of the grid, one row per domain. */
export type Curves = readonly Float64Array[];

/** Row by row. */
export const products = (a: Curves, b: Curves): Float64Array[] =>
  a.map((row, domain) => multiplied(row, b[domain]!));

/**
 * One way in which the answers may have come about, such as a rate of growth:
 * how likely it was beforehand, and what it makes of the answers.
 */
export interface Branch {
  readonly logWeight: number;
  /** Likelihood of the evidence in each domain, on any scale. */
  readonly likelihood: Curves;
}

interface SolvedBranch {
  readonly likelihood: Curves;
  /** Chance of the evidence in each domain at each level. */
  readonly chances: Curves;
  /** Chance of branch and level together; over all branches they sum to one. */
  readonly joint: Float64Array;
}

export interface Posterior {
  readonly frame: Frame;
  readonly branches: readonly SolvedBranch[];
  /** Chance of each level, summing to one. */
  readonly level: Float64Array;
  /** Chance of each branch that was given. */
  readonly chances: Float64Array;
  /** Logarithm of the chance of all evidence. */
  readonly log: number;
}

/**
 * Given the common level the domains are independent, so that the integral over all abilities is one
 * over levels of products of integrals over one ability (EAP by quadrature: Bock & Mislevy 1982).
 * @param levelFactor further evidence on the common level, such as a self-report
 */
export function posteriorOf(
  frame: Frame,
  branches: readonly Branch[],
  levelFactor?: Float64Array,
): Posterior {
  const solved = branches.map((branch) => solve(frame, branch, levelFactor));
  const { chances, log } = fromLogs(solved.map((one) => one.log));
  const level = new Float64Array(frame.levels.length);
  const kept = solved.flatMap((branch, i) => {
    if (chances[i]! < negligible) return [];
    const joint = branch.joint.map((chance) => chance * chances[i]!);
    add(level, joint, 1);
    return [{ ...branch, joint }];
  });
  return { frame, branches: kept, level, chances, log };
}

const negligible = 1e-5;

function solve(frame: Frame, { likelihood, logWeight }: Branch, levelFactor?: Float64Array) {
  const chances = levelMeans(frame, likelihood);
  const logs = frame.levelPrior.map((p, g) => Math.log(p * (levelFactor?.[g] ?? 1)));
  for (const row of chances) {
    for (let g = 0; g < logs.length; g++) logs[g]! += Math.log(row[g]!);
  }
  const { chances: joint, log } = fromLogs(logs);
  return { likelihood, chances, joint, log: logWeight + log };
}

/** Mean of a function of ability at each level, per domain, before any evidence. */
function levelMeans({ kernels }: Frame, values: Curves): Float64Array[] {
  return kernels.map((bands, domain) => {
    const means = new Float64Array(bands.length);
    for (let g = 0; g < bands.length; g++) means[g] = over(bands[g]!, values[domain]!);
    return means;
  });
}

/** Mean of a function of ability at each level, per domain, branch by branch. */
export function branchMeans({ frame, branches }: Posterior, values: Curves): Float64Array[][] {
  return branches.map(({ likelihood, chances }) =>
    levelMeans(frame, products(likelihood, values)).map((row, d) => {
      for (let g = 0; g < row.length; g++) row[g]! /= chances[d]![g]! || 1;
      return row;
    }),
  );
}

/** One level that the learner may have, and ability in each domain given it. */
export interface LevelView {
  readonly chance: number;
  readonly abilities: Curves;
}

/**
 * The posterior level by level, where domains are independent, with all branches mixed.
 * @param least chance below which a level is left out
 */
export function levelViews({ frame, branches, level }: Posterior, least = 1e-7): LevelView[] {
  const likely = [...level.keys()].filter((g) => level[g]! > least);
  return likely.map((g) => ({
    chance: level[g]!,
    abilities: frame.kernels.map((bands, domain) => {
      const likelihood = new Float64Array(frame.thetas.length);
      for (const { joint, chances, likelihood: rows } of branches) {
        add(likelihood, rows[domain]!, joint[g]! / level[g]! / chances[domain]![g]!);
      }
      return spreadOut(bands[g]!, likelihood);
    }),
  }));
}

/** The products of a band and the values that it lies over, and zeros elsewhere. */
function spreadOut({ start, chances }: Band, values: Float64Array): Float64Array {
  const row = new Float64Array(values.length);
  add(row, multiplied(chances, values.subarray(start)), 1, start);
  return row;
}

/** Mean of a function of ability in each domain, at one level. */
export const meansAt = ({ abilities }: LevelView, values: Curves) =>
  abilities.map((row, domain) => dot(row, values[domain]!));
