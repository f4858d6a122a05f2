import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";

import { resolveSources } from "../resolve.ts";
import type { BenchRun, Cell } from "./bench-run.ts";
import type { CellResult, CellTask } from "./cells.ts";
import type { World } from "./memory.ts";

resolveSources();
const { cellsOf, foresightOf } = await import("./metrics.ts");
const { goalsOf } = await import("./goals.ts");
const { measureSpeed } = await import("./speed.ts");

const { values: options } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== "--"),
  options: {
    json: { type: "boolean", default: false },
    learners: { type: "string", default: "200" },
    days: { type: "string", default: "14,21,45,90" },
    minutes: { type: "string", default: "5,10,20,40" },
    worlds: { type: "string", default: "fsrs,other-memory" },
    seed: { type: "string", default: "1" },
    // Keeps what is done, so that a run that was cut off goes on from there.
    keep: { type: "string" },
    workers: { type: "string", default: String(availableParallelism()) },
  },
});

/** Learners that one worker takes at a time. */
const perTask = 10;

const numbers = (list: string) => list.split(",").map(Number);
const seeds = Array.from(
  { length: Number(options.learners) },
  (_, learner) => 100_000 * Number(options.seed) + learner,
);
const courses = options.worlds
  .split(",")
  .flatMap((world) =>
    numbers(options.days).flatMap((days) =>
      numbers(options.minutes).map((minutes) => ({ world: world as World, days, minutes })),
    ),
  );
// Some learners of all cells first, then more of all: a run cut short is one of fewer learners.
const tasks = inChunks(seeds, perTask).flatMap((chunk) =>
  courses.map((course): CellTask => ({ ...course, seeds: chunk })),
);

const speed = measureSpeed();
const results = await inParallel(tasks);
const byCourse = courses.map((course) =>
  merged(results.filter((_, at) => isOf(tasks[at]!, course))),
);
const cells = courses.flatMap((course, at) => cellsOf(course, byCourse[at]!));
const foresight = [...new Set(courses.map(({ world }) => world))].flatMap((world) =>
  foresightOf(
    world,
    courses.flatMap((course, at) =>
      course.world === world ? [{ days: course.days, outcomes: byCourse[at]!["cutscore"]! }] : [],
    ),
  ),
);
const report: BenchRun = { cells, foresight, speed, goals: goalsOf({ cells, foresight, speed }) };
if (options.json) console.log(JSON.stringify(report));
else print(report);

function isOf(task: CellTask, { world, days, minutes }: Pick<Cell, "world" | "days" | "minutes">) {
  return task.world === world && task.days === days && task.minutes === minutes;
}

function merged(parts: readonly CellResult[]): CellResult {
  return Object.fromEntries(
    Object.keys(parts[0]!).map((policy) => [policy, parts.flatMap((part) => part[policy]!)]),
  );
}

function inChunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
    list.slice(at * size, (at + 1) * size),
  );
}

function inParallel(all: readonly CellTask[]): Promise<CellResult[]> {
  const done = readKept();
  const found = all.map((task) => done.get(JSON.stringify(task))!);
  const waiting = [...all.entries()].filter(([at]) => !found[at]);
  const count = Math.min(Number(options.workers), waiting.length);
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(new URL("worker.ts", import.meta.url));
    return new Promise<void>((resolve, reject) => {
      let current = -1;
      const next = () => {
        const entry = waiting.shift();
        if (!entry) return resolve(void worker.terminate());
        current = entry[0];
        worker.postMessage(entry[1]);
      };
      worker.on("error", reject);
      worker.on("message", (result: CellResult) => {
        found[current] = result;
        keep(all[current]!, result);
        process.stderr.write(`\r${all.length - waiting.length}/${all.length} `);
        next();
      });
      next();
    });
  });
  return Promise.all(workers).then(() => found);
}

type Kept = readonly [task: string, result: CellResult];

function readKept(): Map<string, CellResult> {
  if (!options.keep || !existsSync(options.keep)) return new Map();
  const lines = readFileSync(options.keep, "utf8").split("\n").filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line) as Kept));
}

function keep(task: CellTask, result: CellResult): void {
  if (!options.keep) return;
  const kept: Kept = [JSON.stringify(task), result];
  appendFileSync(options.keep, `${JSON.stringify(kept)}\n`);
}

function print({ cells: all, foresight: foretold, speed: times, goals }: BenchRun): void {
  const rows = courses.map((course) => {
    const own = all.filter((cell) => isOf({ ...course, seeds: [] }, cell));
    const recalls = own.map(({ policy, recall }) => [policy, (100 * recall).toFixed(1)]);
    return { ...course, ...Object.fromEntries(recalls) };
  });
  console.table(rows);
  console.table(all.filter(({ policy }) => policy === "cutscore").map(rounded));
  console.table(foretold.map(rounded));
  console.table(times.map(rounded));
  console.table(goals.map(rounded));
}

function rounded(row: object) {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === "number" ? Number(value.toPrecision(4)) : value,
    ]),
  );
}
