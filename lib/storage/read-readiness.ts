import type { CardState } from "@/lib/cards/card-state";
import type { SchedulerFor } from "@/lib/log/fold-card";
import { createMemoryReplay } from "@/lib/progress/memory-replay";
import { type TakenExam, takenExams } from "@/lib/readiness/exams";
import type { StudyDay } from "@/lib/time/instant";
import { studyDayOf } from "@/lib/time/study-day";

import type { StudyDatabase } from "./database";
import { visitMemories } from "./read-progress";

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
  const replay = createMemoryReplay(schedulerFor);
  await visitMemories(
    database,
    (event) => {
      if (studyDayOf(event) < day) replay.live(event);
    },
    async () => true,
  );
  const states = await database.cardStates.toArray();
  return states.map((state) => ({ ...state, memory: replay.memories.get(state.id) ?? null }));
}
