import type { ConceptId } from "@/lib/content/pack";
import { type Mistake, recallsToLeave } from "@/lib/log/fold-mistake";
import type { QuestionState } from "@/lib/log/fold-question";
import type { StudyDay } from "@/lib/time/instant";

import type { QuestionRow, StudyDatabase } from "./database";

/** A missed or guessed question that waits for its review. */
export interface OpenMistake {
  readonly question: QuestionRow;
  readonly state: QuestionState;
  readonly mistake: Mistake & { readonly due: StudyDay };
}

/**
 * The mistakes that wait, the longest due first. Those of a sitting under way are left out, since
 * only its end shows their keys, and so are questions that a newer pack dropped.
 */
export async function readOpenMistakes(database: StudyDatabase): Promise<OpenMistake[]> {
  const states = await database.questionStates.orderBy("mistake.due").toArray();
  if (states.length === 0) return [];
  const [questions, isUnderWay] = await Promise.all([
    database.questions.bulkGet(states.map(({ id }) => id)),
    sittingsUnderWay(database, states),
  ]);
  return states.flatMap((state, index): OpenMistake[] => {
    const question = questions[index];
    const { mistake } = state;
    if (!question || question.retired === 1 || isUnderWay(state)) return [];
    return isOpen(mistake) ? [{ question, state, mistake }] : [];
  });
}

const isOpen = (mistake: Mistake | null): mistake is OpenMistake["mistake"] =>
  mistake !== null && mistake.due !== null;

/** Tells whether a question was last answered in a sitting that is not finished. */
export async function sittingsUnderWay(
  database: StudyDatabase,
  states: readonly QuestionState[],
): Promise<(state: QuestionState) => boolean> {
  const ids = [...new Set(states.flatMap(({ lastSession }) => lastSession ?? []))];
  const sessions = await database.sessions.bulkGet(ids);
  const underWay = new Set(sessions.flatMap((one) => (one?.finished === null ? one.id : [])));
  return ({ lastSession }) => lastSession !== null && underWay.has(lastSession);
}

/** What each concept has waiting, by what is left to recall: 1 for a fresh mistake. */
export function missedConcepts(open: readonly OpenMistake[]): ReadonlyMap<ConceptId, number> {
  const weights = new Map<ConceptId, number>();
  for (const { question, mistake } of open) {
    const left = 1 - mistake.recalledOn.length / recallsToLeave;
    weights.set(question.concept, (weights.get(question.concept) ?? 0) + left);
  }
  return weights;
}
