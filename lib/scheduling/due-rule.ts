import type { StudyDay } from "@/lib/time/instant";

/** What the planner lays down for `dueAfter`; plain JSON, so that it can be kept with a plan. */
export interface DueRule {
  /** The chance of recall, from 0 to 1, at which a card comes back. */
  readonly retention: number;
  readonly examDay: StudyDay | null;
  /** The day on which the last pass before the exam opens. */
  readonly lastPassFrom: StudyDay | null;
  /** 1 for Monday to 7 for Sunday; they hold until the last pass opens. */
  readonly restDays: readonly number[];
  /** The day of the plan, from which `loads` counts. */
  readonly from: StudyDay;
  /** How many cards are due already on the day of the plan and on each day after it. */
  readonly loads: readonly number[];
}

/** FSRS as it is: no exam, no rest days, no loads to balance. */
export function plainRule(retention: number, from: StudyDay): DueRule {
  return { retention, examDay: null, lastPassFrom: null, restDays: [], from, loads: [] };
}
