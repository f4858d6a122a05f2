import type { LibraryCard, LibraryContent, LibraryQuestion } from "@/lib/screens/library";
import type { StudyDay } from "@/lib/time/instant";

import type { QuestionRow, StudyDatabase } from "./database";

/**
 * Reads all that the library may show, in one transaction. An assessment question that is still
 * unanswered is not handed out at all: who has read it can't be measured with it any more.
 */
export function readLibrary(database: StudyDatabase, today: StudyDay): Promise<LibraryContent> {
  const { packs, concepts, cards, cardStates, questions, questionStates } = database;
  const tables = [packs, concepts, cards, cardStates, questions, questionStates];
  return database.transaction("r", tables, async () => {
    const [[manifest], conceptRows, cardRows, states, questionRows, answers] = await Promise.all([
      packs.toArray(),
      concepts.toArray(),
      cards.toArray(),
      cardStates.toArray(),
      questions.toArray(),
      questionStates.toArray(),
    ]);
    const stateOf = new Map(states.map((state) => [state.id, state]));
    const answersTo = new Map(answers.map((state) => [state.id, state]));
    return {
      today,
      blueprint: manifest?.blueprint ?? null,
      pack: manifest ? `${manifest.id} ${manifest.version}` : "",
      concepts: conceptRows.filter(isCurrent).toSorted(byPosition),
      cards: cardRows
        .filter(isCurrent)
        .toSorted(byPosition)
        .flatMap((card): LibraryCard[] => {
          const state = stateOf.get(card.id);
          return state ? [{ card, state }] : [];
        }),
      questions: questionRows
        .filter(isCurrent)
        .toSorted(byPosition)
        .map((question) => ({ question, state: answersTo.get(question.id) ?? null }))
        .filter(mayBeShown),
    };
  });
}

const mayBeShown = ({ question, state }: LibraryQuestion) =>
  question.pool === "practice" || (state?.answers ?? 0) > 0;

const isCurrent = ({ retired }: Pick<QuestionRow, "retired">) => retired === 0;

const byPosition = (a: Pick<QuestionRow, "position">, b: Pick<QuestionRow, "position">) =>
  a.position - b.position;
