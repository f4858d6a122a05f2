import { Worker } from "node:worker_threads";

import type { Task } from "./tasks.ts";

type OnResult = (task: Task, result: unknown) => void;

/** Has each task worked out by one of the workers. */
export async function inParallel(tasks: readonly Task[], workers: number, onResult: OnResult) {
  const waiting = [...tasks];
  const count = Math.min(workers, tasks.length);
  await Promise.all(Array.from({ length: count }, () => work(waiting, tasks.length, onResult)));
}

/** Takes tasks one after the other until none is left. */
function work(waiting: Task[], all: number, onResult: OnResult): Promise<void> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url));
  return new Promise<void>((resolve, reject) => {
    let task: Task | undefined;
    const next = () => {
      process.stderr.write(`\r${all - waiting.length}/${all} `);
      task = waiting.shift();
      if (!task) return resolve(void worker.terminate());
      worker.postMessage(task);
    };
    worker.on("error", reject);
    worker.on("message", (result) => {
      onResult(task!, result);
      next();
    });
    next();
  });
}
