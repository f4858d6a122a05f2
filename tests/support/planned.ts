import { planToday } from "@/lib/storage/plan-today";
import { readStudy } from "@/lib/storage/read-study";

import { aSchedulerFor, type Study, zone } from "./a-study";

/** The study as a page reads it now. */
export const readView = ({ database, now }: Study) => readStudy(database, now, zone);

/** Makes today's plan and keeps it, as a page does in idle time. */
export const makePlan = ({ database, now }: Study) =>
  planToday(database, aSchedulerFor, aSchedulerFor(), now, zone);
