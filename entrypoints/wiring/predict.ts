import type { ExamBody } from "@/lib/log/event";
import { estimate } from "@/lib/psychometrics/estimate";
import { defaultParameters } from "@/lib/psychometrics/parameters";
import { eveOf } from "@/lib/readiness/eve";
import { cardEvidenceOf, readBank, readEvidence } from "@/lib/storage/read-evidence";
import { cardStatesBefore } from "@/lib/storage/read-readiness";
import type { StudyDay } from "@/lib/time/instant";
import { addDays } from "@/lib/time/study-day";

import { scheduler, schedulerFor, type Study } from "./study";

/** What the estimate says of an exam on `day` from all that was known the day before; `null` without answers. */
export async function predictExam(study: Study, day: StudyDay): Promise<ExamBody["predicted"]> {
  const { database } = study;
  const { blueprint, calendar } = await study.read();
  const eve = eveOf(day, calendar);
  const states = await cardStatesBefore(database, day, schedulerFor);
  const known = await readEvidence(database, scheduler, calendar, eve);
  const events = [
    ...known.filter((event) => event.kind !== "cards" && !("at" in event && event.at > eve)),
    ...cardEvidenceOf(states, scheduler, addDays(day, -1)),
  ];
  const bank = await readBank(database);
  const made = estimate(events, bank, blueprint!, eve, defaultParameters);
  if (made.answersUsed === 0) return null;
  return { band: made.band80, pPass: made.pPass, model: made.modelVersion };
}
