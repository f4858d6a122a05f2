import type { BenchRun, Cell } from "./bench-run.ts";
import type { CellResult, CellTask } from "./cells.ts";
import { goalsOf } from "./goals.ts";
import { calibrationBins, metricsOf, type Verdict } from "./metrics.ts";
import type { StudyResult, StudyTask } from "./studies.ts";
import type { Task } from "./tasks.ts";

interface Measured {
  readonly task: CellTask;
  readonly result: CellResult;
}

/** Figures and goals from what the workers found, and the speed that was measured before. */
export function runOf(
  tasks: readonly Task[],
  results: readonly unknown[],
  speed: BenchRun["speed"],
): BenchRun {
  const measured = tasks.flatMap((task, i): Measured[] =>
    task.kind === "cells" ? [{ task, result: results[i] as CellResult }] : [],
  );
  const studied = (kind: StudyTask["kind"]) =>
    tasks.flatMap((task, i) => (task.kind === kind ? (results[i] as StudyResult[]) : []));
  const run = {
    cells: cellsOf(measured),
    stopping: stoppingOf(studied("stopping")),
    overTime: overTimeOf(studied("overTime")),
    readiness: readinessOf(studied("readiness")),
    calibration: calibrationOf(measured),
    exposure: exposureOf(measured),
    speed,
  };
  return { ...run, goals: goalsOf(run) };
}

function cellsOf(measured: readonly Measured[]): Cell[] {
  const all = measured.flatMap(({ task, result }) =>
    result.verdicts.map((one) => ({ ...one, world: task.world })),
  );
  return Map.groupBy(all, ({ world, questions, estimator }) => `${world} ${questions} ${estimator}`)
    .values()
    .map((group) => {
      const { world, questions, estimator } = group[0]!;
      return { world, questions, estimator, ...metricsOf(group.map(({ verdict }) => verdict)) };
    })
    .toArray();
}

const share = <T>(items: readonly T[], test: (item: T) => boolean) =>
  items.filter(test).length / items.length;

const meanOf = <T>(items: readonly T[], value: (item: T) => number) =>
  items.reduce((sum, item) => sum + value(item), 0) / items.length;

/** How sure the decisions claim to be, and how many are right. */
function stoppingOf(found: readonly StudyResult[]): BenchRun["stopping"] {
  const decided = found.filter(({ verdict: { pMastery: p } }) => p > 0.95 || p < 0.05);
  const right = ({ pMastery, truth }: Verdict) => pMastery > 0.5 === truth.score >= 700;
  return {
    people: found.length,
    meanQuestions: meanOf(found, ({ questions }) => questions),
    decided: decided.length / found.length,
    claimed: meanOf(decided, ({ verdict: { pMastery: p } }) => Math.max(p, 1 - p)),
    observed: share(decided, ({ verdict }) => right(verdict)),
  };
}

function overTimeOf(found: readonly StudyResult[]): BenchRun["overTime"] {
  return Map.groupBy(found, ({ part }) => part)
    .entries()
    .map(([growth, group]) => {
      const { rmse, rmseSe, bias, coverage80 } = metricsOf(group.map(({ verdict }) => verdict));
      return { growth: Number(growth), rmse, rmseSe, bias, coverage80 };
    })
    .toArray();
}

/** The rule "chance to pass of at least .90": how many of those pass, and how many passers it finds. */
function readinessOf(found: readonly StudyResult[]): BenchRun["readiness"] {
  return Map.groupBy(found, ({ part }) => part)
    .entries()
    .map(([part, group]) => {
      const passers = group.filter(({ verdict }) => verdict.truth.passes);
      const ready = group.filter(({ verdict }) => verdict.pPass >= 0.9);
      return {
        part,
        passing: passers.length / group.length,
        ready: ready.length,
        precision: share(ready, ({ verdict }) => verdict.truth.passes),
        found: share(passers, ({ verdict }) => verdict.pPass >= 0.9),
        passers: passers.length,
      };
    })
    .toArray();
}

const inBase = (measured: readonly Measured[]) =>
  measured.filter(({ task }) => task.world === "base");

/** Of what ships, at the shortest length. */
function calibrationOf(measured: readonly Measured[]): BenchRun["calibration"] {
  const forecasts = inBase(measured).flatMap(({ task, result }) =>
    result.verdicts
      .filter((one) => one.estimator === "cutscore" && one.questions === task.questions[0])
      .map(({ verdict: { pPass, truth } }) => ({ p: pPass, y: truth.passes })),
  );
  return calibrationBins(forecasts);
}

/** Share of people who met the question met most, and how many questions were met at all. */
function exposureOf(measured: readonly Measured[]): BenchRun["exposure"] {
  const ships = inBase(measured).filter(({ task }) => task.estimators.includes("cutscore"));
  const counts = ships.map(({ task, result }) => ({ task, times: result.exposure }));
  return {
    most: Math.max(0, ...counts.map(({ task, times }) => Math.max(...times) / task.people)),
    used: meanOf(counts, ({ times }) => share(times, (n) => n > 0)),
  };
}
