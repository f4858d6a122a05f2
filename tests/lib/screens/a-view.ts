import type { KeptPlan, TodaysPlan } from "@/lib/queue/kept-plan";
import { plainRule } from "@/lib/scheduling/due-rule";
import { readStudy } from "@/lib/storage/read-study";
import type { StudyView } from "@/lib/study/study-view";
import { todaysPlan } from "@/lib/study/today";
import { aSchedulerFor, aStudy, type Study } from "@/tests/support/a-study";

/** The view of a study as pages read it, with what the test is about over it. */
export async function aView(
  overrides: Partial<StudyView> = {},
  study?: Study,
): Promise<{ readonly view: StudyView; readonly plan: TodaysPlan }> {
  const { database, now } = study ?? (await aStudy());
  const view = { ...(await readStudy(database, now, "Europe/Berlin")), ...overrides };
  return { view, plan: todaysPlan(view, aSchedulerFor()) };
}

/** A kept plan with nothing in it but what the test is about. */
export function keptPlan(overrides: Partial<KeptPlan> & Pick<KeptPlan, "day">): KeptPlan {
  return {
    version: 1,
    queue: [],
    more: [],
    seconds: 0,
    limit: 600,
    forecast: [],
    domains: [],
    notes: [],
    dropped: [],
    outlook: null,
    dueRule: plainRule(0.9, overrides.day),
    ...overrides,
  };
}
