import type { BenchRun, Cell } from "./bench-run.ts";
import { goalsOf } from "./goals.ts";

/** A run with cells of other runs, which measured some of them on more people. */
export function merged(run: BenchRun, others: readonly BenchRun[]): BenchRun {
  const cells = new Map(
    [run, ...others].flatMap((one) => one.cells.map((cell) => [nameOf(cell), cell])),
  );
  const all = { ...run, cells: [...cells.values()] };
  return { ...all, goals: goalsOf(all) };
}

const nameOf = ({ world, questions, estimator }: Cell) => `${world} ${questions} ${estimator}`;
