import { appendFileSync, existsSync, readFileSync } from "node:fs";

import type { Task } from "./tasks.ts";

/** What was found, task by task; with a file, a run that was cut off goes on where it was. */
export interface Kept {
  has(task: Task): boolean;
  get(task: Task): unknown;
  add(task: Task, result: unknown): void;
}

export function keptIn(file?: string): Kept {
  const lines = file && existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
  const found = new Map(lines.map((line) => JSON.parse(line) as [string, unknown]));
  const key = (task: Task) => JSON.stringify(task);
  return {
    has: (task) => found.has(key(task)),
    get: (task) => found.get(key(task)),
    add: (task, result) => {
      found.set(key(task), result);
      if (file) appendFileSync(file, `${JSON.stringify([key(task), result])}\n`);
    },
  };
}
