import type { Frame } from "./frame";

/**
 * One way in which the answers may have come about, such as a rate of growth:
 * how likely it was beforehand, and what it makes of the answers.
 */
export interface Branch {
  readonly logWeight: number;
  /** Likelihood of the evidence: a row of abilities per domain, on any scale. */
  readonly likelihood: Float64Array;
}

interface SolvedBranch {
  readonly likelihood: Float64Array;
  /** Chance of the evidence in a domain at each level: a row of levels per domain. */
  readonly chances: Float64Array;
  /** Chance of branch and level together; over all branches they sum to one. */
  readonly joint: Float64Array;
}

export interface Posterior {
  readonly frame: Frame;
  readonly branches: readonly SolvedBranch[];
  /** Chance of each level, summing to one. */
  readonly level: Float64Array;
  /** Logarithm of the chance of the evidence of each branch given, without its own weight. */
  readonly logEvidence: readonly number[];
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
  const solved = branches.map(({ likelihood }) => solve(frame, likelihood, levelFactor));
  const logs = solved.map(({ logEvidence }, i) => logEvidence + branches[i]!.logWeight);
  const peak = Math.max(...logs);
  const total = logs.reduce((sum, log) => sum + Math.exp(log - peak), 0);
  const level = new Float64Array(frame.levels.length);
  const kept = solved.flatMap((branch, i) => {
    const weight = Math.exp(logs[i]! - peak) / total;
    if (weight < negligible) return [];
    return [weighted(branch, weight, level)];
  });
  return { frame, branches: kept, level, logEvidence: solved.map((one) => one.logEvidence) };
}

const negligible = 1e-5;

function weighted(branch: SolvedBranch, weight: number, level: Float64Array): SolvedBranch {
  const joint = branch.joint.map((chance) => chance * weight);
  joint.forEach((chance, g) => (level[g]! += chance));
  return { ...branch, joint };
}

function solve(frame: Frame, likelihood: Float64Array, levelFactor?: Float64Array) {
  const levels = frame.levels.length;
  const chances = new Float64Array(frame.kernels.length * levels);
  const logs = frame.levelPrior.map((p, g) => Math.log(p * (levelFactor?.[g] ?? 1)));
  for (let domain = 0; domain < frame.kernels.length; domain++) {
    for (let g = 0; g < levels; g++) {
      const chance = expectation(frame, likelihood, domain, g);
      chances[domain * levels + g] = chance;
      logs[g]! += Math.log(chance);
    }
  }
  const peak = Math.max(...logs);
  const joint = logs.map((log) => Math.exp(log - peak));
  const total = joint.reduce((sum, p) => sum + p, 0);
  return {
    likelihood,
    chances,
    joint: joint.map((p) => p / total),
    logEvidence: peak + Math.log(total),
  };
}

/** Mean of a function of ability, given a domain and a level. */
function expectation(frame: Frame, values: Float64Array, domain: number, g: number): number {
  const { rows, from, to } = frame.kernels[domain]!;
  const size = frame.thetas.length;
  let sum = 0;
  for (let k = from[g]!; k < to[g]!; k++) sum += rows[g * size + k]! * values[domain * size + k]!;
  return sum;
}

/** Ability in each domain given the level, all branches mixed: per domain a row of abilities per level. */
export function conditionals({ frame, branches, level }: Posterior): Float64Array[] {
  const size = frame.thetas.length;
  const levels = frame.levels.length;
  return frame.kernels.map(({ rows, from, to }, domain) => {
    const mixed = new Float64Array(rows.length);
    for (const { likelihood, chances, joint } of branches) {
      for (let g = 0; g < levels; g++) {
        const scale = joint[g]! / level[g]! / chances[domain * levels + g]!;
        if (!(scale > 0)) continue;
        for (let k = from[g]!; k < to[g]!; k++) {
          mixed[g * size + k]! += scale * rows[g * size + k]! * likelihood[domain * size + k]!;
        }
      }
    }
    return mixed;
  });
}

/** Mean of a function of ability per domain, branch by branch: a row of levels per domain. */
export function branchMeans(posterior: Posterior, values: Float64Array): Float64Array[] {
  const { frame, branches } = posterior;
  const size = frame.thetas.length;
  const levels = frame.levels.length;
  return branches.map(({ likelihood, chances }) => {
    const product = likelihood.map((l, i) => l * values[i]!);
    return chances.map((chance, i) => {
      const mean = expectation(frame, product, Math.floor(i / levels), i % levels);
      return chance > 0 ? mean / chance : 0;
    });
  });
}
