import type { CardState, Memory } from "@/lib/cards/card-state";
import type { CardId } from "@/lib/content/pack";
import type { SchedulerFor } from "@/lib/log/fold-card";
import { type TakenExam, takenExams } from "@/lib/readiness/exams";
import type { StudyDay } from "@/lib/time/instant";
import { studyDayOf } from "@/lib/time/study-day";

import type { StudyDatabase } from "./database";
import { visitReviews } from "./read-progress";

/** The real exams entered, the latest day first. */
export async function readExams(database: StudyDatabase): Promise<TakenExam[]> {
  // From `exam:` to before the letter after the colon.
  return takenExams(await database.events.where("subject").between("exam:", "exam;").toArray());
}

/** The cards as they stood before `day` began. */
export async function cardStatesBefore(
  database: StudyDatabase,
  day: StudyDay,
  schedulerFor: SchedulerFor,
): Promise<CardState[]> {
  const memories = new Map<CardId, Memory>();
  await visitReviews(
    database,
    (review) => {
      const on = studyDayOf(review);
      if (on >= day) return;
      const before = memories.get(review.subject) ?? null;
      memories.set(review.subject, schedulerFor(review.wHash).next(before, review.grade, on));
    },
    async () => true,
  );
  const states = await database.cardStates.toArray();
  return states.map((state) => ({ ...state, memory: memories.get(state.id) ?? null }));
}
