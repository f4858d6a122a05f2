import { createForesightStore, type ForesightStore } from "@/lib/stores/foresight-store";

import type { Engine } from "./engine";
import { planPort } from "./plan-port";
import { scheduler } from "./study";

/** What the answers of the onboarding lead to; over all cards, so only once they are in place. */
export function openForesight(engine: Engine): ForesightStore {
  const { inputs, breathe } = planPort(engine);
  return createForesightStore(
    { inputs: () => engine.study.complete.then(inputs), breathe },
    scheduler,
  );
}
