import type { QuestionId } from "@/lib/content/pack";
import type { LogEvent } from "@/lib/log/event";
import { inLogOrder } from "@/lib/log/event";
import { standing } from "@/lib/log/standing";
import type { QuestionDraft } from "@/lib/study/drafts";
import type { Instant } from "@/lib/time/instant";

import type { StudyDatabase } from "./database";

/** A question and when it was put before the learner. */
type Showing = readonly [QuestionId, Instant];

/**
 * When each question was last put before the learner: answered, skipped, looked at and left open, on
 * screen now, or in a form under way, which has shown it or will. Those left out were never met.
 */
export async function readLastShown(database: StudyDatabase): Promise<Map<QuestionId, Instant>> {
  const showings = await Promise.all([inForms(database), onScreen(database), inLog(database)]);
  return new Map(showings.flat().toSorted(([, a], [, b]) => a - b));
}

async function inLog({ events }: StudyDatabase): Promise<Showing[]> {
  const found = await events.where("type").anyOf("answer", "skip").toArray();
  return standing(found.toSorted(inLogOrder)).flatMap(showingOf);
}

/** A form's questions that were never reached are handed in with no time at all. */
function showingOf(event: LogEvent): Showing[] {
  const isShown = event.type === "answer" || (event.type === "skip" && event.ms !== 0);
  return isShown ? [[event.subject, event.at]] : [];
}

async function inForms({ sessions }: StudyDatabase): Promise<Showing[]> {
  const open = await sessions.filter(({ finished }) => finished === null).toArray();
  return open.flatMap(({ fixed, startedAt }) =>
    (fixed?.items ?? []).map((id): Showing => [id, startedAt]),
  );
}

async function onScreen({ drafts }: StudyDatabase): Promise<Showing[]> {
  const rows = await drafts.bulkGet(["diagnostic", "newtab"]);
  return rows.flatMap((row): Showing[] => {
    const draft = row?.value as Partial<QuestionDraft> | undefined;
    return draft?.question && draft.shownAt !== undefined ? [[draft.question, draft.shownAt]] : [];
  });
}
