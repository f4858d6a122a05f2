import { planToday } from "@/lib/storage/plan-today";
import { systemClock, systemZone } from "@/lib/time/clock";

import { scheduler, schedulerFor, type Study } from "./study";

/** The planner: loaded by pages only once their first card is on screen. */
export const planStudy = ({ database }: Study): Promise<void> =>
  planToday(database, schedulerFor, scheduler, systemClock(), systemZone());
