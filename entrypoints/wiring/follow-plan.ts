import { effect } from "@preact/signals-core";

import { tellStudied } from "@/lib/browser/pages";
import type { StudyStore } from "@/lib/stores/study-store";
import type { StudyView } from "@/lib/study/study-view";

import { firstPaints } from "./paints";
import type { Study } from "./study";

/**
 * Has today's plan made when none is kept or it no longer holds. The planner is loaded after what
 * the page shows now; the page hears of the plan as of any other change.
 */
export function followPlan(study: Study, { view }: StudyStore): void {
  let tried: string | null = null;
  effect(() => {
    const now = view.value;
    if (!now?.settings.onboarded) return;
    if (now.planned.isCurrent) tried = null;
    else if (tried !== groundOf(now)) {
      tried = groundOf(now);
      setTimeout(() => void makePlan(study), afterTheScreen);
    }
  });
}

const groundOf = ({ today, planned }: StudyView) => `${today} ${planned.basis} ${planned.evidence}`;

/** Milliseconds in which the screen is painted and the first press may come. */
const afterTheScreen = 50;

export async function makePlan(study: Study): Promise<void> {
  const { planStudy } = await import("./planning");
  await study.complete; // A plan over part of the cards would promise too much.
  firstPaints.outdate();
  await planStudy(study);
  firstPaints.outdate();
  void tellStudied();
}
