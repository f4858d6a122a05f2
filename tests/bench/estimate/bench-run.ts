import type { Goal } from "./goals.ts";
import type { Metrics } from "./metrics.ts";

export type Cell = Metrics & {
  readonly world: string;
  readonly questions: number;
  readonly estimator: string;
};

/** What `run.ts --json` prints. */
export interface BenchRun {
  readonly cells: readonly Cell[];
  readonly stopping: {
    readonly people: number;
    readonly meanQuestions: number;
    readonly decided: number;
    readonly claimed: number;
    readonly observed: number;
  };
  readonly overTime: readonly {
    readonly growth: number;
    readonly rmse: number;
    readonly rmseSe: number;
    readonly bias: number;
    readonly coverage80: number;
  }[];
  readonly readiness: readonly {
    readonly part: string;
    readonly passing: number;
    readonly ready: number;
    readonly precision: number;
    readonly found: number;
    readonly passers: number;
  }[];
  readonly calibration: readonly {
    readonly n: number;
    readonly claimed: number;
    readonly observed: number;
  }[];
  readonly exposure: { readonly most: number; readonly used: number };
  readonly speed: {
    readonly stepMs: number;
    readonly reportMs: number;
    readonly reportWithCardsMs: number;
    readonly setupMs: number;
    /** Of the bundled, minified and gzipped model. */
    readonly bytes: number;
  };
  readonly goals: readonly Goal[];
}

export function cellOf(
  { cells }: BenchRun,
  estimator: string,
  questions: number,
  world = "base",
): Cell {
  const found = cells.find(
    (one) => one.estimator === estimator && one.questions === questions && one.world === world,
  );
  if (!found) throw new Error(`the run has no cell ${world} ${questions} ${estimator}`);
  return found;
}

export const lengthsOf = ({ cells }: BenchRun) =>
  [...new Set(cells.map(({ questions }) => questions))].toSorted((a, b) => a - b);

/** Whether a goal is reached as it stands, only within the margin of two standard errors, or neither. */
export function stateOf({ goal, measured, bound, met }: Goal) {
  const isReached = goal.includes(">=") ? measured >= bound : measured <= bound;
  if (isReached) return "reached";
  return met ? "within chance" : "missed";
}
