import { parseArgs } from "node:util";

import { resolveSources } from "../resolve.ts";
import { measureSize } from "./size.ts";

// First, as vite's own files are not to be resolved like ours.
const bytes = await measureSize();
resolveSources();
const { inParallel } = await import("./in-parallel.ts");
const { keptIn } = await import("./kept.ts");
const { printed, shapeOf } = await import("./output.ts");
const { runOf } = await import("./results.ts");
const { measureSpeed } = await import("./speed.ts");
const { allEstimators, allWorlds, tasksOf } = await import("./tasks.ts");

const { values: options } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== "--"),
  options: {
    /** Cells and speed alone, as one JSON object. */
    json: { type: "boolean", default: false },
    /** With `--json`: everything, for the report. */
    all: { type: "boolean", default: false },
    people: { type: "string", default: "4000" },
    "other-people": { type: "string" },
    "study-people": { type: "string" },
    seed: { type: "string", default: "1" },
    questions: { type: "string", default: "10,20,30" },
    worlds: { type: "string", default: allWorlds.join(",") },
    estimators: { type: "string", default: allEstimators.join(",") },
    workers: { type: "string", default: "2" },
    /** File of results so far; tasks in it are not done again. */
    keep: { type: "string" },
    /** Reports what is kept, and measures no more. */
    "as-it-is": { type: "boolean", default: false },
  },
});

const tasks = tasksOf({
  people: Number(options.people),
  studyPeople: Number(options["study-people"] ?? options.people),
  otherPeople: Number(options["other-people"] ?? options.people),
  seed: options.seed,
  questions: options.questions.split(",").map(Number),
  worlds: options.worlds.split(","),
  estimators: options.estimators.split(","),
  studies: options.all || !options.json,
});
const speed = { ...measureSpeed(), bytes };
const kept = keptIn(options.keep);
const open = options["as-it-is"] ? [] : tasks.filter((task) => !kept.has(task));
await inParallel(open, Number(options.workers), kept.add);
const done = tasks.filter(kept.has);
const run = runOf(done, done.map(kept.get), speed);
if (options.json) console.log(JSON.stringify(options.all ? run : shapeOf(run)));
else printed(run).forEach((part) => console.table(part));
