import { unseenIn } from "@/lib/queue/effect";
import type { Plan } from "@/lib/queue/plan-types";

/** What a first choice of date, minutes and rest days leads to. */
export interface Foresight {
  /** Mean of the days with study. */
  readonly cardsADay: number;
  /** Share of the exam known on its day, from 0 to 1; `null` without a date. */
  readonly recall: number | null;
  /** Cards that stay unseen for lack of time. */
  readonly unseen: number;
}

export function buildForesight(plan: Pick<Plan, "forecast" | "outlook" | "notes">): Foresight {
  const study = plan.forecast.filter(({ cards }) => cards > 0);
  const cards = study.reduce((sum, day) => sum + day.cards, 0);
  return {
    cardsADay: Math.round(cards / Math.max(1, study.length)),
    recall: plan.outlook?.recall ?? null,
    unseen: unseenIn(plan),
  };
}
