import { Worker } from "node:worker_threads";

import type { Task } from "./tasks.ts";

/** The results of all tasks, in their order, each worked out by one of the workers. */
export async function inParallel(tasks: readonly Task[], workers: number): Promise<unknown[]> {
  const found: unknown[] = Array.from({ length: tasks.length });
  const waiting = [...tasks.entries()];
  const count = Math.min(workers, tasks.length);
  await Promise.all(Array.from({ length: count }, () => work(waiting, found)));
  return found;
}

/** Takes tasks one after the other until none is left. */
function work(waiting: [number, Task][], found: unknown[]): Promise<void> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url));
  return new Promise<void>((resolve, reject) => {
    let current = -1;
    const next = () => {
      process.stderr.write(`\r${found.length - waiting.length}/${found.length} `);
      const entry = waiting.shift();
      if (!entry) return resolve(void worker.terminate());
      current = entry[0];
      worker.postMessage(entry[1]);
    };
    worker.on("error", reject);
    worker.on("message", (result) => {
      found[current] = result;
      next();
    });
    next();
  });
}
