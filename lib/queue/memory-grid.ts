import type { Grade } from "@/lib/cards/card-state";
import type { Scheduler } from "@/lib/scheduling/scheduler";
import { StudyDay } from "@/lib/time/instant";
import { addDays } from "@/lib/time/study-day";

/** Days since the last review at which the grid is exact; between them it is interpolated. */
export const elapsedDays = [0, 1, 2, 3, 4, 6, 8, 11, 15, 20, 28, 40, 56, 80, 120];
export const steps = elapsedDays.length;

const columns = 18;
const rows = 3;
/** How many memories the grid tells apart. */
export const memories = columns * rows;

const lowestLog = Math.log(0.02);
const logStep = (Math.log(400) - lowestLog) / (columns - 1);
const rowStep = 9 / (rows - 1);

/** A memory by its place in the grid: `x` by the logarithm of stability, `y` by difficulty. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * What the scheduler says of all memories of the grid at all elapsed days, laid out by
 * `(column * rows + row) * steps + step`: the chance of recall, and where each grade leads.
 */
export interface MemoryGrid {
  readonly recall: Float64Array;
  readonly goodX: Float64Array;
  readonly goodY: Float64Array;
  readonly againX: Float64Array;
  readonly againY: Float64Array;
  /** After a first sight. */
  readonly first: Readonly<Record<"good" | "again", Spot>>;
}

const grids = new WeakMap<Scheduler, MemoryGrid>();

/** The grid of a scheduler, made once: it is the same for all cards. */
export function gridOf(scheduler: Scheduler): MemoryGrid {
  const found = grids.get(scheduler) ?? makeGrid(scheduler);
  grids.set(scheduler, found);
  return found;
}

export function spotOf(stability: number, difficulty: number): Spot {
  return {
    x: clamp((Math.log(stability) - lowestLog) / logStep, columns - 1),
    y: clamp((difficulty - 1) / rowStep, rows - 1),
  };
}

const clamp = (value: number, high: number) => Math.min(Math.max(value, 0), high);

/** Any day will do: the scheduler sees nothing but the days between. */
const epoch = StudyDay("2000-01-01");

function makeGrid(scheduler: Scheduler): MemoryGrid {
  const table = () => new Float64Array(memories * steps);
  const [recall, goodX, goodY, againX, againY] = [table(), table(), table(), table(), table()];
  const days = elapsedDays.map((elapsed) => addDays(epoch, elapsed));
  for (let index = 0; index < memories; index++) {
    const stability = Math.exp(lowestLog + Math.floor(index / rows) * logStep);
    const difficulty = 1 + (index % rows) * rowStep;
    const memory = { stability, difficulty, reviewedOn: epoch, reviews: 1, lapses: 0 };
    for (let step = 0; step < steps; step++) {
      const at = index * steps + step;
      recall[at] = scheduler.retrievability(memory, elapsedDays[step]!);
      const good = scheduler.next(memory, "good", days[step]!);
      ({ x: goodX[at], y: goodY[at] } = spotOf(good.stability, good.difficulty));
      const again = scheduler.next(memory, "again", days[step]!);
      ({ x: againX[at], y: againY[at] } = spotOf(again.stability, again.difficulty));
    }
  }
  const first = (grade: Grade) => {
    const { stability, difficulty } = scheduler.next(null, grade, epoch);
    return spotOf(stability, difficulty);
  };
  return {
    recall,
    goodX,
    goodY,
    againX,
    againY,
    first: { good: first("good"), again: first("again") },
  };
}

/** Reads a table over memories alone, between its points. */
export function readMemory(table: Float64Array, x: number, y: number): number {
  const column = Math.min(Math.floor(x), columns - 2);
  const row = Math.min(Math.floor(y), rows - 2);
  const point = column * rows + row;
  const up = y - row;
  const left = table[point]! + up * (table[point + 1]! - table[point]!);
  const next = point + rows;
  const right = table[next]! + up * (table[next + 1]! - table[next]!);
  return left + (x - column) * (right - left);
}

/** A number of days between two steps of the grid. */
export interface Elapsed {
  readonly step: number;
  readonly part: number;
}

export function elapsedAt(days: number): Elapsed {
  if (days >= elapsedDays[steps - 1]!) return { step: steps - 2, part: 1 };
  let step = 0;
  while (elapsedDays[step + 1]! <= days) step += 1;
  return {
    step,
    part: (days - elapsedDays[step]!) / (elapsedDays[step + 1]! - elapsedDays[step]!),
  };
}

/** Reads a table over memories and elapsed days, between its points. */
export function readTable(
  table: Float64Array,
  x: number,
  y: number,
  { step, part }: Elapsed,
): number {
  const column = Math.min(Math.floor(x), columns - 2);
  const row = Math.min(Math.floor(y), rows - 2);
  const [right, up] = [x - column, y - row];
  const point = (column * rows + row) * steps + step;
  const at = (place: number) => table[place]! + part * (table[place + 1]! - table[place]!);
  const low = at(point) + up * (at(point + steps) - at(point));
  const next = point + rows * steps;
  const high = at(next) + up * (at(next + steps) - at(next));
  return low + right * (high - low);
}
