import {
  type Elapsed,
  elapsedAt,
  elapsedDays,
  memories,
  type MemoryGrid,
  readMemory,
  steps,
} from "./memory-grid";
import type { SecondsPerAnswer } from "./plan-types";

export interface Assumptions {
  /** Means. */
  readonly seconds: SecondsPerAnswer;
  /** Chance that a card never seen is answered right on the exam: the guess rate. */
  readonly guess: number;
  /** Share of new cards that are known at first sight. */
  readonly known: number;
}

/** What asking brings at one price of time: recall on exam day less what the seconds cost. */
export interface CourseValues {
  /** Asking a card at once, by days left: a table over memories and elapsed days. */
  readonly ask: readonly Float64Array[];
  /** A first sight at once, by days left. */
  readonly first: Float64Array;
}

/**
 * When a card is best asked again, for every memory and every number of days left, by dynamic
 * programming back from the exam: the best of never again and of each day to come, with all that
 * follows. Cards share nothing but the learner's time; `price`, in recall per second, stands for
 * what the others could do with it.
 */
export function solveCourse(
  grid: MemoryGrid,
  days: number,
  price: number,
  { seconds, known }: Assumptions,
): CourseValues {
  const ask: Float64Array[] = [];
  const first = new Float64Array(days + 1);
  const recalledCost = price * seconds.recalled;
  const missedCost = price * seconds.missed;
  for (let left = 0; left <= days; left++) {
    const after = bestAfter(grid, ask, left);
    ask.push(askNow(grid, after, recalledCost, missedCost));
    const { good, again } = grid.first;
    first[left] =
      known * readMemory(after, good.x, good.y) +
      (1 - known) * readMemory(after, again.x, again.y) -
      price * seconds.new;
  }
  return { ask, first };
}

/** The best that can be had from a memory just after a review, with `left` days to the exam. */
function bestAfter(grid: MemoryGrid, ask: readonly Float64Array[], left: number): Float64Array {
  const best = recallAfter(grid, elapsedAt(left));
  for (const { days, step, part } of waitsFor(left, 0)) {
    const values = ask[left - days]!;
    for (let memory = 0; memory < memories; memory++) {
      const at = memory * steps + step;
      const value = values[at]! + part * (values[at + 1]! - values[at]!);
      if (value > best[memory]!) best[memory] = value;
    }
  }
  return best;
}

/** Chance of recall of each memory of the grid, so long after its review. */
export function recallAfter({ recall }: MemoryGrid, { step, part }: Elapsed): Float64Array {
  const found = new Float64Array(memories);
  for (let memory = 0; memory < memories; memory++) {
    const at = memory * steps + step;
    found[memory] = recall[at]! + part * (recall[at + 1]! - recall[at]!);
  }
  return found;
}

/** What asking at once leads to, given what a memory is good for `after` it. */
export function askNow(
  grid: MemoryGrid,
  after: Float64Array,
  recalledCost: number,
  missedCost: number,
): Float64Array {
  const values = new Float64Array(memories * steps);
  for (let at = 0; at < values.length; at++) {
    const p = grid.recall[at]!;
    const good = readMemory(after, grid.goodX[at]!, grid.goodY[at]!);
    const again = readMemory(after, grid.againX[at]!, grid.againY[at]!);
    values[at] = p * (good - recalledCost) + (1 - p) * (again - missedCost);
  }
  return values;
}

interface Wait extends Elapsed {
  readonly days: number;
}

/** The days before the exam at which waiting is always looked at. */
const nearTheEnd = [1, 2, 3, 5, 8];

/** Days to wait that are looked at, `elapsed` days after a review with `left` to the exam. */
export function waitsFor(left: number, elapsed: number): Wait[] {
  const days = new Set(nearTheEnd.map((end) => left - end));
  for (const step of elapsedDays) days.add(step - elapsed);
  return [...days]
    .filter((wait) => wait >= 1 && wait < left)
    .map((wait) => ({ days: wait, ...elapsedAt(elapsed + wait) }));
}
