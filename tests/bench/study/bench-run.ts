import type { Goal } from "./goals.ts";
import type { World } from "./memory.ts";

/** What one policy brought the learners of one cell. */
export interface Cell {
  readonly world: World;
  /** Days to the exam. */
  readonly days: number;
  /** Minutes a day. */
  readonly minutes: number;
  readonly policy: string;
  readonly learners: number;
  /** Mean weighted recall on exam day, from 0 to 1; unseen cards count by the guess rate. */
  readonly recall: number;
  /** Standard error of `recall`, and of its difference to that of Cutscore. */
  readonly recallSe: number;
  readonly differenceSe: number;
  /** The same for each learner's weakest domain. */
  readonly weakestRecall: number;
  /** Share of the cards that were seen. */
  readonly seen: number;
  readonly answers: number;
  readonly answersInLastThreeDays: number;
  /** Of the whole course, a mean. */
  readonly minutesUsed: number;
  /** The fullest day and the last day of any learner. */
  readonly peakMinutes: number;
  readonly lastDayMinutes: number;
  /** Share of the gap between Anki's defaults and the bound that is closed. */
  readonly gapClosed: number;
}

/** How what Cutscore foretold came true. */
export interface Foresight {
  readonly world: World;
  /** First day, or after a third or two thirds of the course. */
  readonly at: string;
  readonly forecasts: number;
  /** Mean of what came less what was foretold, and root mean square. */
  readonly bias: number;
  readonly rmse: number;
  /** Share of the 80 % ranges that held, of the whole and of domains. */
  readonly held: number;
  readonly heldByDomain: number;
}

/** What `run.ts --json` prints. */
export interface BenchRun {
  readonly cells: readonly Cell[];
  readonly foresight: readonly Foresight[];
  readonly speed: readonly Speed[];
  readonly goals: readonly Goal[];
}

export interface Speed {
  readonly cards: number;
  /** Milliseconds: the day's queue, median and on tables not made yet; the plan with its look ahead. */
  readonly queueMs: number;
  readonly coldMs: number;
  readonly planMs: number;
}

export function cellOf(
  cells: readonly Cell[],
  { world, days, minutes }: Pick<Cell, "world" | "days" | "minutes">,
  policy: string,
): Cell {
  const found = cells.find(
    (one) =>
      one.world === world && one.days === days && one.minutes === minutes && one.policy === policy,
  );
  if (!found) throw new Error(`the run has no cell ${world} ${days} ${minutes} ${policy}`);
  return found;
}
