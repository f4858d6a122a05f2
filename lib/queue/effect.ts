import type { StudyDay } from "@/lib/time/instant";

import type { Plan } from "./plan-types";

/** A coming day under two plans; `null` where a plan no longer reaches. */
export interface DayEffect {
  readonly day: StudyDay;
  readonly before: number | null;
  readonly after: number | null;
}

/** What a changed setting does to the coming days, before it applies. */
export interface Effect {
  /** Minutes by day. */
  readonly days: readonly DayEffect[];
  /** Weighted recall on exam day from 0 to 1; `null` without a date. */
  readonly recall: { readonly before: number | null; readonly after: number | null };
  /** Cards that will stay unseen. */
  readonly unseen: { readonly before: number; readonly after: number };
}

type Foreseen = Pick<Plan, "forecast" | "outlook" | "notes">;

/** Compares the plan in force with one made for the changed settings. */
export function effectOf(before: Foreseen, after: Foreseen): Effect {
  const minutes = (plan: Foreseen) =>
    new Map(plan.forecast.map((one) => [one.day, one.minutes] as const));
  const [old, changed] = [minutes(before), minutes(after)];
  const days = [...new Set([...old.keys(), ...changed.keys()])].toSorted();
  return {
    days: days.map((day) => ({
      day,
      before: old.get(day) ?? null,
      after: changed.get(day) ?? null,
    })),
    recall: { before: before.outlook?.recall ?? null, after: after.outlook?.recall ?? null },
    unseen: { before: unseenIn(before), after: unseenIn(after) },
  };
}

/** Cards that will stay unseen. */
export const unseenIn = ({ notes }: Pick<Plan, "notes">): number =>
  notes.find((note) => note.kind === "unfinished")?.cards ?? 0;
