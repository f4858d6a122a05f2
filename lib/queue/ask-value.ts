import type { Scheduler } from "@/lib/scheduling/scheduler";

import {
  askNow,
  type Assumptions,
  type CourseValues,
  recallAfter,
  solveCourse,
  waitsFor,
} from "./course-values";
import {
  elapsedAt,
  elapsedDays,
  gridOf,
  memories,
  type MemoryGrid,
  readMemory,
  steps,
} from "./memory-grid";

/** What asking a card today is worth, in recall on exam day per second. */
export interface AskValue {
  /** A table over memories and elapsed days; not above 0 for what is better left alone. */
  readonly seen: Float64Array;
  /** Of a card never seen. */
  readonly unseen: number;
  /** Recall that asking today gains by itself, as a table, and a first sight alone. */
  readonly gain: Float64Array;
  readonly firstGain: number;
}

interface Course {
  readonly grid: MemoryGrid;
  readonly solved: readonly CourseValues[];
  readonly days: number;
  readonly values: Map<number, AskValue>;
}

const courses = new WeakMap<Scheduler, Map<string, Course>>();

/** Beyond that many days more time changes little. */
const furthest = 90;
/** Courses are solved for a whole number of these, so that few are solved. */
const stride = 30;

/** Prices of a second, in recall. No asking is worth more than the last. */
const prices = [0, 0.0003, 0.0008, 0.002, 0.005, 0.0125, 0.03, 0.08];

/**
 * How much the gain of today's asking alone counts against the index, which also sees what may
 * follow. The index trusts the memory model to the end of the course, the gain only once; the
 * share was chosen in the bench, over a world that obeys the model and one that does not.
 */
const trustInGain = 0.7;

/**
 * The value of asking with so many days left, the same for all cards of a scheduler and kept.
 * It blends two figures, geometrically: the price of time at which asking now and waiting are
 * equally good (the index of Whittle 1988, "Restless bandits", J. Appl. Prob. 25A), and the gain
 * per second of this one asking.
 */
export function askValue(scheduler: Scheduler, daysLeft: number, assumed: Assumptions): AskValue {
  const left = Math.max(1, Math.min(Math.ceil(daysLeft), furthest));
  const course = courseOf(scheduler, left, assumed);
  const value = course.values.get(left) ?? valueAt(course, left, assumed);
  course.values.set(left, value);
  return value;
}

function courseOf(scheduler: Scheduler, left: number, assumed: Assumptions): Course {
  const known = courses.get(scheduler) ?? new Map<string, Course>();
  courses.set(scheduler, known);
  const key = JSON.stringify(assumed);
  const found = known.get(key);
  if (found && found.days >= left) return found;
  const grid = gridOf(scheduler);
  const days = stride * Math.ceil(left / stride);
  const solved = prices.map((price) => solveCourse(grid, days, price, assumed));
  const course = { grid, solved, days, values: new Map<number, AskValue>() };
  known.set(key, course);
  return course;
}

function valueAt({ grid, solved }: Course, left: number, assumed: Assumptions): AskValue {
  const { seconds, guess, known } = assumed;
  const after = recallAfter(grid, elapsedAt(left));
  const asked = askNow(grid, after, 0, 0);
  const seen = indexAt(grid, solved, left);
  const gain = new Float64Array(memories * steps);
  elapsedDays.forEach((elapsed, step) => {
    const unasked = recallAfter(grid, elapsedAt(elapsed + left));
    for (let memory = 0; memory < memories; memory++) {
      const at = memory * steps + step;
      const p = grid.recall[at]!;
      gain[at] = asked[at]! - unasked[memory]!;
      const cost = p * seconds.recalled + (1 - p) * seconds.missed;
      seen[at] = blended(seen[at]!, gain[at] / cost);
    }
  });
  const { good, again } = grid.first;
  const firstGain =
    known * readMemory(after, good.x, good.y) +
    (1 - known) * readMemory(after, again.x, again.y) -
    guess;
  const unseen = blended(indexOfFirst(solved, left, guess), firstGain / seconds.new);
  return { seen, unseen, gain, firstGain };
}

/** Where one of the two is not above 0, the lesser. */
function blended(index: number, gain: number): number {
  if (index <= 0 || gain <= 0) return Math.min(index, gain);
  return Math.exp((1 - trustInGain) * Math.log(index) + trustInGain * Math.log(gain));
}

function indexAt(grid: MemoryGrid, solved: readonly CourseValues[], left: number): Float64Array {
  const index = new Float64Array(memories * steps);
  const gains = new Float64Array(prices.length);
  elapsedDays.forEach((elapsed, step) => {
    const never = recallAfter(grid, elapsedAt(elapsed + left));
    const waits = waitsFor(left, elapsed);
    for (let memory = 0; memory < memories; memory++) {
      solved.forEach(({ ask }, price) => {
        let most = never[memory]!;
        for (const { days, step: later, part } of waits) {
          const values = ask[left - days]!;
          const at = memory * steps + later;
          const value = values[at]! + part * (values[at + 1]! - values[at]!);
          if (value > most) most = value;
        }
        gains[price] = ask[left]![memory * steps + step]! - most;
      });
      index[memory * steps + step] = crossing(gains);
    }
  });
  return index;
}

function indexOfFirst(solved: readonly CourseValues[], left: number, guess: number): number {
  const gains = solved.map(({ first }) => first[left]! - Math.max(guess, ...first.slice(1, left)));
  return crossing(gains);
}

/** The price at which the gain is used up; where there is none at any price, the loss. */
function crossing(gains: ArrayLike<number>): number {
  if (gains[0]! <= 0) return gains[0]!;
  for (let c = 1; c < prices.length; c++) {
    const [above, below] = [gains[c - 1]!, gains[c]!];
    if (below <= 0)
      return prices[c - 1]! + ((prices[c]! - prices[c - 1]!) * above) / (above - below);
  }
  return prices[prices.length - 1]!;
}
