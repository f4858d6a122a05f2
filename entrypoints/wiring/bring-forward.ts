import type { ConceptId } from "@/lib/content/pack";

import type { Engine } from "./engine";
import { makePlan } from "./follow-plan";

/**
 * Puts the best cards on these concepts at the front of today's queue. Resolves once the plan has
 * them there: a review that is begun before would go on with the old one.
 */
export async function bringForward(
  { study, store }: Pick<Engine, "study" | "store">,
  concepts: readonly ConceptId[],
): Promise<void> {
  const { today } = store.view.value!;
  await store.setDrafts({ focus: { concepts, day: today } });
  await makePlan(study);
}
