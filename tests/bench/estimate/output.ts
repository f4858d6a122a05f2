import { type BenchRun, type Cell, stateOf } from "./bench-run.ts";

/** What is printed of a cell, in this order. */
const columns = [
  "world",
  "questions",
  "estimator",
  "people",
  "rmse",
  "bias",
  "r",
  "coverage50",
  "coverage80",
  "coverage90",
  "sittingAccuracy",
  "sittingAuc",
  "ece",
  "brier",
  "weakestHit",
  "weakestTopTwo",
] as const satisfies readonly (keyof Cell)[];

/** Cells and speed, in the shape that other programs read. */
export function shapeOf({ cells, speed: { stepMs, reportMs, setupMs } }: BenchRun) {
  return { cells: cells.map(cellOf), speed: { stepMs, reportMs, setupMs } };
}

const cellOf = (cell: Cell) => Object.fromEntries(columns.map((column) => [column, cell[column]]));

/** Tables for people to read. */
export function printed(run: BenchRun): object[] {
  const { cells, stopping, overTime, readiness, calibration, exposure, speed, goals } = run;
  const judged = goals.map((goal) => ({
    goal: goal.goal,
    measured: goal.measured,
    "two standard errors": goal.margin,
    state: stateOf(goal),
  }));
  const parts = [cells, [stopping], overTime, readiness, calibration, [exposure], [speed], judged];
  return parts.map((rows) => rows.map(short));
}

/** Three digits of each figure. */
const short = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(3)) : value,
    ]),
  );
