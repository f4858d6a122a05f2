import { type Effect, effectOf } from "@/lib/queue/effect";
import type { Plan } from "@/lib/queue/plan-types";

import type { EffectModel, EffectRow } from "./plan";

export type Planned = Pick<Plan, "forecast" | "outlook" | "notes">;

/** Two plans side by side, over all days that either knows. */
export function buildEffect(before: Planned, after: Planned): EffectModel {
  const effect = effectOf(before, after);
  const rows = { before: rowOf(effect, "before"), after: rowOf(effect, "after") };
  return { ...rows, most: Math.max(1, rows.before.busiest, rows.after.busiest) };
}

function rowOf({ days, recall, unseen }: Effect, side: "before" | "after"): EffectRow {
  const minutes = days.map((day) => day[side] ?? 0);
  const study = minutes.filter((one) => one > 0);
  return {
    days: days.map(({ day }, index) => ({ day, minutes: minutes[index]! })),
    minutesADay: study.reduce((sum, one) => sum + one, 0) / Math.max(1, study.length),
    busiest: Math.max(0, ...minutes),
    recall: recall[side],
    unseen: unseen[side],
  };
}
