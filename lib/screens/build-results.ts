import type { Blueprint } from "@/lib/content/pack";
import type { Session } from "@/lib/log/fold-session";
import type { StudyCalendar } from "@/lib/time/instant";
import { studyDayAt } from "@/lib/time/study-day";

import type { ResultRow, ResultsModel } from "./results";

/** Every sitting that was finished, in the order given. */
export function buildResults(
  sessions: readonly Session[],
  { scale: { min, cut, max, target } }: Pick<Blueprint, "scale">,
  calendar: StudyCalendar,
): ResultsModel {
  return {
    scale: { min, cut, max, target },
    rows: sessions.flatMap((session) => rowOf(session, calendar) ?? []),
  };
}

function rowOf(session: Session, calendar: StudyCalendar): ResultRow | null {
  const { id, form, startedAt, questions, answers, finished } = session;
  if (!finished) return null;
  return {
    session: id,
    form,
    day: studyDayAt(startedAt, calendar),
    right: answers.filter(({ correct }) => correct).length,
    // What a form leaves open is wrong; a diagnostic asks nothing that it doesn't get an answer to.
    answered: form === "diagnostic" ? answers.length : questions,
    band: finished.band,
  };
}
