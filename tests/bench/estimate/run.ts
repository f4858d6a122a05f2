import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";

import { resolveSources } from "../resolve.ts";
import type { CellResult, CellTask } from "./cells.ts";
import type { Verdict } from "./metrics.ts";
import type { StudyResult, StudyTask } from "./studies.ts";

resolveSources();
const { calibrationBins, metricsOf } = await import("./metrics.ts");
const { goalsOf } = await import("./goals.ts");
const { measureSpeed } = await import("./speed.ts");

const { values: options } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== "--"),
  options: {
    json: { type: "boolean", default: false },
    people: { type: "string", default: "4000" },
    seed: { type: "string", default: "1" },
    questions: { type: "string", default: "10,20,30" },
    worlds: {
      type: "string",
      default:
        "base,novices,strong,wide,noise50,noise120,threeLevels,corr60,corr90,domainBias,flatDiscrimination,bank300,bank650",
    },
    estimators: { type: "string" },
    "no-studies": { type: "boolean", default: false },
  },
});

const all = [
  "naive",
  "jscat",
  "random-form",
  "cutscore",
  "cutscore-unmarked",
  "cutscore-uncapped",
  "cutscore+cards",
  "oracle",
];
/** Worlds in which all is compared; in the others, the shortest test by what ships and the simplest. */
const compared = new Set(["base", "novices", "strong", "wide"]);

const banks = 8;
const perBank = Math.ceil(Number(options.people) / banks);
const questions = options.questions.split(",").map(Number);
const seeds = Array.from({ length: banks }, (_, bank) => `${options.seed} ${bank}`);

const cellTasks = options.worlds.split(",").flatMap((world) => {
  const full = compared.has(world);
  const estimators = options.estimators?.split(",") ?? (full ? all : ["naive", "cutscore"]);
  const lengths = full ? questions : questions.slice(0, 1);
  return seeds.map((seed): CellTask => ({
    kind: "cells",
    world,
    seed,
    people: perBank,
    questions: lengths,
    estimators,
  }));
});
const kinds = options["no-studies"] ? [] : (["stopping", "overTime", "readiness"] as const);
const studyTasks = kinds.flatMap((kind) =>
  seeds.map((seed): StudyTask => ({ kind, seed, people: perBank })),
);

const speed = measureSpeed();
const results = await inParallel([...cellTasks, ...studyTasks]);
const cellResults = results.slice(0, cellTasks.length) as CellResult[];
const studyResults = results.slice(cellTasks.length) as StudyResult[][];

const cells = Map.groupBy(
  cellResults.flatMap(({ verdicts }, i) =>
    verdicts.map((one) => ({ ...one, world: cellTasks[i]!.world })),
  ),
  ({ world, questions: n, estimator }) => `${world} ${n} ${estimator}`,
)
  .values()
  .map((group) => {
    const { world, questions: n, estimator } = group[0]!;
    return { world, questions: n, estimator, ...metricsOf(group.map(({ verdict }) => verdict)) };
  })
  .toArray();

const studied = (kind: StudyTask["kind"]) =>
  studyResults.flatMap((found, i) => (studyTasks[i]!.kind === kind ? found : []));

const report = {
  cells,
  stopping: stoppingOf(studied("stopping")),
  overTime: overTimeOf(studied("overTime")),
  readiness: readinessOf(studied("readiness")),
  calibration: calibrationOf(),
  exposure: exposureOf(),
  speed,
};
if (options.json) console.log(JSON.stringify({ ...report, goals: goalsOf(report) }));
else print();

function inParallel(tasks: readonly (CellTask | StudyTask)[]): Promise<unknown[]> {
  const found: unknown[] = Array.from({ length: tasks.length });
  const waiting = [...tasks.entries()];
  const workers = Array.from({ length: Math.min(availableParallelism(), tasks.length) }, () => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url));
    return new Promise<void>((resolve, reject) => {
      let current = -1;
      const next = () => {
        const entry = waiting.shift();
        if (!entry) return resolve(void worker.terminate());
        current = entry[0];
        worker.postMessage(entry[1]);
      };
      worker.on("error", reject);
      worker.on("message", (result) => {
        found[current] = result;
        process.stderr.write(`\r${tasks.length - waiting.length}/${tasks.length} `);
        next();
      });
      next();
    });
  });
  return Promise.all(workers).then(() => found);
}

function share<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.filter(test).length / items.length;
}

/** How sure the decisions claim to be, and how many are right. */
function stoppingOf(found: readonly StudyResult[]) {
  const decided = found.filter(({ verdict: { pMastery: p } }) => p > 0.95 || p < 0.05);
  const right = ({ pMastery, truth }: Verdict) => pMastery > 0.5 === truth.score >= 700;
  return {
    people: found.length,
    meanQuestions: found.reduce((sum, one) => sum + one.questions, 0) / found.length,
    decided: decided.length / found.length,
    claimed:
      decided.reduce((sum, { verdict: { pMastery: p } }) => sum + Math.max(p, 1 - p), 0) /
      decided.length,
    observed: share(decided, ({ verdict }) => right(verdict)),
  };
}

function overTimeOf(found: readonly StudyResult[]) {
  return Map.groupBy(found, ({ part }) => part)
    .entries()
    .map(([growth, group]) => {
      const { rmse, rmseSe, bias, coverage80 } = metricsOf(group.map(({ verdict }) => verdict));
      return { growth: Number(growth), rmse, rmseSe, bias, coverage80 };
    })
    .toArray();
}

/** The rule "chance to pass of at least .90": how many of those pass, and how many passers it finds. */
function readinessOf(found: readonly StudyResult[]) {
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

function calibrationOf() {
  const base = cellResults.filter((_, i) => cellTasks[i]!.world === "base");
  const shipped = base
    .flatMap(({ verdicts }) => verdicts)
    .filter(({ estimator, questions: n }) => estimator === "cutscore" && n === questions[0]);
  return calibrationBins(
    shipped.map(({ verdict: { pPass, truth } }) => ({ p: pPass, y: truth.passes })),
  );
}

/** Share of people who met the question met most, and how many questions were met at all. */
function exposureOf() {
  const base = cellResults.filter((_, i) => cellTasks[i]!.world === "base");
  const most = base.map(({ exposure }) => Math.max(...exposure) / perBank);
  const used = base.map(({ exposure }) => share(exposure, (times) => times > 0));
  return {
    most: Math.max(0, ...most),
    used: used.reduce((sum, part) => sum + part, 0) / used.length,
  };
}

function print() {
  console.table(
    cells.map((cell) =>
      Object.fromEntries(
        Object.entries(cell).map(([key, value]) => [
          key,
          typeof value === "number" ? Number(value.toPrecision(3)) : value,
        ]),
      ),
    ),
  );
  const { cells: _, calibration, ...rest } = report;
  console.table(calibration);
  console.log(rest);
  console.table(goalsOf(report));
}
