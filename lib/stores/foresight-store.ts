import { signal } from "@preact/signals-core";

import { makePlan, type PlanInputs } from "@/lib/planner/plan-inputs";
import type { Scheduler } from "@/lib/scheduling/scheduler";
import { buildForesight, type Foresight } from "@/lib/screens/foresight";
import type { Settings } from "@/lib/settings/settings";

import type { PlanPort } from "./plan-store";

export type Wishes = Pick<Settings, "examDay" | "minutesPerDay" | "restDays">;

export type ForesightStore = ReturnType<typeof createForesightStore>;

/** What the answers of the onboarding lead to, as they are given; nothing is kept of it. */
export function createForesightStore(
  port: Pick<PlanPort, "inputs" | "breathe">,
  scheduler: Scheduler,
) {
  const foresight = signal<Foresight | null>(null);
  let inputs: Promise<PlanInputs> | null = null;
  /** Raised with each call: what comes of an older one is not shown. */
  let latest = 0;

  async function foresee(wishes: Wishes): Promise<void> {
    const mine = (latest += 1);
    inputs ??= port.inputs();
    const read = await inputs;
    await port.breathe();
    if (mine === latest) foresight.value = buildForesight(makePlan(read, scheduler, wishes));
  }

  return { foresight, foresee };
}
