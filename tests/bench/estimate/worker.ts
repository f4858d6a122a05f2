import { parentPort } from "node:worker_threads";

import { resolveSources } from "../resolve.ts";
import type { CellTask } from "./cells.ts";
import type { StudyTask } from "./studies.ts";

resolveSources();
const { runCells } = await import("./cells.ts");
const { runStudy } = await import("./studies.ts");

parentPort!.on("message", (task: CellTask | StudyTask) => {
  parentPort!.postMessage(task.kind === "cells" ? runCells(task) : runStudy(task));
});
