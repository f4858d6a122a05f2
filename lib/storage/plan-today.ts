import type { SchedulerFor } from "@/lib/log/fold-card";
import { makePlan } from "@/lib/planner/plan-inputs";
import { keep, type KeptPlan } from "@/lib/queue/kept-plan";
import type { Scheduler } from "@/lib/scheduling/scheduler";
import type { Instant } from "@/lib/time/instant";

import type { StudyDatabase } from "./database";
import { keepPlanRow } from "./kept-plan";
import { readPlanInputs } from "./read-plan-inputs";

/** Makes today's plan and keeps it. Twice at once is harmless: both make the same plan. */
export async function planToday(
  database: StudyDatabase,
  schedulerFor: SchedulerFor,
  scheduler: Scheduler,
  now: Instant,
  systemZone: string,
): Promise<void> {
  const inputs = await readPlanInputs(database, schedulerFor, now, systemZone);
  const { head, planned } = inputs.view;
  const { basis, evidence } = planned;
  const kept = shortened(keep(makePlan(inputs, scheduler)));
  await keepPlanRow(database, {
    basis,
    evidence,
    head,
    pace: inputs.pace,
    leeches: [...inputs.leeches],
    kept,
  });
}

const mostMore = 200;
const mostDropped = 100;

/** The ends of lists that may hold a whole collection are read by nobody, and by every page. */
const shortened = (kept: KeptPlan): KeptPlan => ({
  ...kept,
  more: kept.more.slice(0, mostMore),
  dropped: kept.dropped.slice(0, mostDropped),
});
