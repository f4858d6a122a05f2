import { parentPort } from "node:worker_threads";

import { resolveSources } from "../resolve.ts";
import type { CellTask } from "./cells.ts";

resolveSources();
const { runCell } = await import("./cells.ts");

parentPort!.on("message", (task: CellTask) => parentPort!.postMessage(runCell(task)));
