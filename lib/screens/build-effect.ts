import type { DayLoad, Plan } from "@/lib/queue/plan-types";

import type { EffectModel, EffectRow } from "./plan";

export type Planned = Pick<Plan, "forecast" | "outlook" | "notes">;

/** Two plans side by side, as far as both know the days. */
export function buildEffect(before: Planned, after: Planned): EffectModel {
  const rows = { before: rowOf(before), after: rowOf(after) };
  return { ...rows, most: Math.max(1, rows.before.busiest, rows.after.busiest) };
}

function rowOf({ forecast, outlook, notes }: Planned): EffectRow {
  const unfinished = notes.find(({ kind }) => kind === "unfinished");
  return {
    days: forecast.map(({ day, minutes, kind }) => ({ day, minutes, kind })),
    minutesADay: meanMinutes(forecast),
    busiest: Math.max(0, ...forecast.map(({ minutes }) => minutes)),
    recall: outlook?.recall ?? null,
    unseen: unfinished?.kind === "unfinished" ? unfinished.cards : 0,
  };
}

/** Over the days on which something is planned. */
export function meanMinutes(days: readonly Pick<DayLoad, "minutes">[]): number {
  const study = days.filter(({ minutes }) => minutes > 0);
  return study.reduce((sum, { minutes }) => sum + minutes, 0) / Math.max(1, study.length);
}
