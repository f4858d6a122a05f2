import { factsFor, makePlan } from "@/lib/planner/plan-inputs";
import { keep } from "@/lib/queue/kept-plan";
import { planToday as queueToday } from "@/lib/queue/plan";
import { createScheduler } from "@/lib/scheduling/scheduler";
import type { Settings } from "@/lib/settings/settings";
import { declareDatabase } from "@/lib/storage/database";
import { readPlanInputs } from "@/lib/storage/read-plan-inputs";
import { systemClock, systemZone } from "@/lib/time/clock";
import { StudyDay } from "@/lib/time/instant";
import { addDays } from "@/lib/time/study-day";

/** Milliseconds of one planning of today. */
export interface Planning {
  readonly cards: number;
  readonly readMs: number;
  /** The first after the page was opened, tables of the exam's course included. */
  readonly firstMs: number;
  /** Today's queue. */
  readonly queueMs: readonly number[];
  /** The whole plan, with its look ahead to the exam. */
  readonly planMs: readonly number[];
  /** Characters of the plan as it is kept. */
  readonly keptSize: number;
}

/** Plans today, as pages do, over what the database of this page's origin holds. */
export async function planToday(daysToExam: number, runs: number): Promise<Planning> {
  const database = declareDatabase();
  const scheduler = createScheduler();
  const start = performance.now();
  const inputs = await readPlanInputs(database, () => scheduler, systemClock(), systemZone());
  const readMs = performance.now() - start;
  const examDay = StudyDay(addDays(inputs.view.today, daysToExam));
  const changed: Partial<Settings> = { examDay, minutesPerDay: 20 };
  const facts = factsFor(inputs, scheduler, changed);
  const firstMs = timed(() => queueToday(...facts));
  const repeat = (work: () => unknown) => Array.from({ length: runs }, () => timed(work));
  const queueMs = repeat(() => queueToday(...facts));
  const planMs = repeat(() => makePlan(inputs, scheduler, changed));
  const kept = keep(makePlan(inputs, scheduler, changed));
  database.close();
  return {
    cards: inputs.cards.length,
    readMs,
    firstMs,
    queueMs,
    planMs,
    keptSize: JSON.stringify(kept).length,
  };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
