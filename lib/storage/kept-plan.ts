import type { PlanRow } from "@/lib/planner/plan-row";

import type { StudyDatabase } from "./database";

/** In `meta`, outside log and backup: it can be made anew at any time, and a restore clears it. */
const key = "plan";

export async function readPlanRow({ meta }: StudyDatabase): Promise<PlanRow | null> {
  return ((await meta.get(key))?.value as PlanRow | undefined) ?? null;
}

/** Keeps a plan; when two pages made one at once the later stays, and both are alike. */
export async function keepPlanRow({ meta }: StudyDatabase, row: PlanRow): Promise<void> {
  await meta.put({ key, value: row });
}

/** On no ground that there is: the plan serves until a new one is there. */
const outdated = "";

/** Outdates the plan if what was written at `lamport` is part of what it was made from. */
export async function outdatePlan(database: StudyDatabase, lamport: number): Promise<void> {
  const row = await readPlanRow(database);
  if (row && lamport <= row.head) await keepPlanRow(database, { ...row, basis: outdated });
}
