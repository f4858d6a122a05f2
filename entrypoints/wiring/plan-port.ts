import { tellStudied } from "@/lib/browser/pages";
import type { SettingKey, Settings } from "@/lib/settings/settings";
import { readLeechCards } from "@/lib/storage/read-leeches";
import { readPlanInputs } from "@/lib/storage/read-plan-inputs";
import { createPlanStore, type PlanPort, type PlanStore } from "@/lib/stores/plan-store";
import { systemClock, systemZone } from "@/lib/time/clock";

import type { Engine } from "./engine";
import { firstPaints } from "./paints";
import { scheduler, schedulerFor } from "./study";

/** The plan and its settings, for pages of the full tab. */
export function openPlan(engine: Engine): PlanStore {
  return createPlanStore(planPort(engine), scheduler);
}

export function planPort(engine: Engine): PlanPort {
  const { database } = engine.study;
  return {
    inputs: () => readPlanInputs(database, schedulerFor, systemClock(), systemZone()),
    leeches: (ids) => readLeechCards(database, [...ids]),
    apply: (changes) => changeSettings(engine, changes),
    breathe: () => new Promise((resolve) => void setTimeout(resolve)),
  };
}

/**
 * Keeps settings, each as the event that it is; in turn, since none may be lost to a press on
 * another. The plan follows by itself: see `follow-plan.ts`.
 */
export const changeSettings = (
  { store, study }: Engine,
  changes: Partial<Settings>,
): Promise<void> =>
  store.changeInTurn(async () => {
    firstPaints.outdate();
    for (const [key, value] of Object.entries(changes)) {
      // oxlint-disable-next-line no-await-in-loop -- a log has an order
      await study.log.setSetting(key as SettingKey, value);
    }
    void tellStudied();
  });
