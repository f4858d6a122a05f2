import type { DayLoad } from "@/lib/queue/plan-types";

/** What a change of settings does to the coming days, before it applies. */
export interface EffectModel {
  readonly before: EffectRow;
  readonly after: EffectRow;
  /** The most minutes of a day in either row, for one scale. */
  readonly most: number;
}

export interface EffectRow {
  readonly days: readonly Pick<DayLoad, "day" | "minutes" | "kind">[];
  /** Mean of the days with study. */
  readonly minutesADay: number;
  readonly busiest: number;
  /** Share of the exam known on its day, from 0 to 1; `null` without a date. */
  readonly recall: number | null;
  /** Cards that stay unseen for lack of time. */
  readonly unseen: number;
}
