import type { CardState } from "@/lib/cards/card-state";
import { forecastOf } from "@/lib/queue/forecast";
import { isFresh } from "@/lib/queue/kept-plan";
import type { DayLoad } from "@/lib/queue/plan-types";
import { priorPace } from "@/lib/queue/prior-pace";

import type { StudyView } from "./study-view";

/**
 * The load of the days to come: as planned, or by due days alone while no plan is there.
 * Today counts what is still in the queue.
 */
export function forecastFor(
  { planned, today }: Pick<StudyView, "planned" | "today">,
  cards: readonly CardState[],
  queued: number,
): readonly DayLoad[] {
  const pace = planned.pace ?? priorPace;
  if (!isFresh(planned.kept, today)) return forecastOf(cards, queued, today, pace);
  return planned.kept.forecast.map((load) =>
    load.day === today ? { ...load, cards: queued, minutes: (queued * pace.recalled) / 60 } : load,
  );
}
