import type { Metrics } from "./metrics.ts";

interface Report {
  readonly cells: readonly (Metrics & {
    readonly world: string;
    readonly questions: number;
    readonly estimator: string;
  })[];
  readonly stopping: {
    readonly claimed: number;
    readonly observed: number;
    readonly people: number;
    readonly decided: number;
  };
  readonly overTime: readonly {
    readonly growth: number;
    readonly rmse: number;
    readonly rmseSe: number;
  }[];
  readonly readiness: readonly {
    readonly part: string;
    readonly precision: number;
    readonly ready: number;
    readonly found: number;
    readonly passers: number;
  }[];
}

export interface Goal {
  readonly goal: string;
  readonly bound: number;
  readonly measured: number;
  /** Two standard errors. */
  readonly margin: number;
  readonly met: boolean;
}

/** The figures that what ships is to reach, each within two standard errors. */
export function goalsOf(report: Report): Goal[] {
  return [...cellGoals(report), ...studyGoals(report)];
}

type Key = "rmse" | "r" | "sittingAccuracy" | "weakestTopTwo" | "coverage80" | "ece";

const wanted: readonly [string, number, string, Key, "<" | ">", number][] = [
  ["cutscore", 10, "base", "rmse", "<", 78],
  ["cutscore", 10, "base", "sittingAccuracy", ">", 0.735],
  ["cutscore", 10, "base", "weakestTopTwo", ">", 0.62],
  ["cutscore", 10, "base", "coverage80", ">", 0.8],
  ["cutscore", 10, "novices", "coverage80", ">", 0.78],
  ["cutscore", 10, "wide", "coverage80", ">", 0.78],
  ["cutscore", 10, "base", "ece", "<", 0.03],
  ["cutscore-uncapped", 10, "base", "rmse", "<", 75],
  ["cutscore-uncapped", 10, "base", "r", ">", 0.76],
  ["cutscore-uncapped", 10, "base", "sittingAccuracy", ">", 0.745],
  ["cutscore-uncapped", 10, "base", "weakestTopTwo", ">", 0.63],
  ["cutscore-uncapped", 10, "base", "coverage80", ">", 0.8],
  ["cutscore-uncapped", 10, "base", "ece", "<", 0.03],
  ["cutscore+cards", 10, "base", "rmse", "<", 55],
  ["cutscore", 20, "base", "rmse", "<", 62],
  ["cutscore-uncapped", 20, "base", "rmse", "<", 58],
  ["cutscore", 30, "base", "rmse", "<", 54],
  ["cutscore-uncapped", 30, "base", "rmse", "<", 50],
];

function cellGoals({ cells }: Report): Goal[] {
  return wanted.flatMap(([estimator, questions, world, key, side, bound]) => {
    const cell = cells.find(
      (one) => one.estimator === estimator && one.questions === questions && one.world === world,
    );
    if (!cell) return [];
    const goal = `${world} ${questions} ${estimator}: ${key} ${side}= ${bound}`;
    return [judge(goal, side, bound, cell[key], 2 * standardError(cell, key))];
  });
}

function standardError(cell: Metrics, key: Key): number {
  if (key === "rmse") return cell.rmseSe;
  if (key === "r") return (1 - cell.r ** 2) / Math.sqrt(cell.people);
  // The calibration error is a mean of distances, which chance alone keeps from zero.
  if (key === "ece") return 0.4 / Math.sqrt(cell.people);
  return ofShare(cell[key], cell.people);
}

const ofShare = (p: number, n: number) => Math.sqrt((p * (1 - p)) / n);

function judge(
  goal: string,
  side: "<" | ">",
  bound: number,
  measured: number,
  margin: number,
): Goal {
  const met = side === "<" ? measured <= bound + margin : measured >= bound - margin;
  return { goal, bound, measured, margin, met };
}

const growthBounds = new Map([
  [0, 50],
  [0.15, 57],
  [0.3, 65],
]);

function studyGoals({ stopping, overTime, readiness }: Report): Goal[] {
  const goals = overTime.map(({ growth, rmse, rmseSe }) => {
    const bound = growthBounds.get(growth)!;
    return judge(`growth ${growth}: rmse <= ${bound}`, "<", bound, rmse, 2 * rmseSe);
  });
  if (stopping.people > 0) {
    const off = Math.abs(stopping.claimed - stopping.observed);
    const margin = 2 * ofShare(stopping.observed, stopping.people * stopping.decided);
    goals.push(judge("stopping: claimed within .01 of observed", "<", 0.01, off, margin));
  }
  const three = readiness.find(({ part }) => part === "3 mocks");
  if (three) {
    const { precision, ready, found, passers } = three;
    goals.push(
      judge("3 mocks: precision >= .97", ">", 0.97, precision, 2 * ofShare(precision, ready)),
      judge("3 mocks: found >= .62", ">", 0.62, found, 2 * ofShare(found, passers)),
    );
  }
  return goals;
}
