import type { CardState } from "@/lib/cards/card-state";
import type { ConceptId, PackManifest, TaskId } from "@/lib/content/pack";
import type { LibraryCard, LibraryContent, LibraryQuestion } from "@/lib/screens/library";
import type { OwnCardsContent } from "@/lib/screens/own-cards";
import type { StudyDay } from "@/lib/time/instant";

import type { CardRow, QuestionRow, StudyDatabase } from "./database";
import { ownPack } from "./own-cards";

/**
 * Reads what the library may show but for its cards, which may be many and are listed by
 * themselves. An assessment question that is still unanswered is not handed out at all: who has
 * read it can't be measured with it any more.
 */
export function readLibrary(database: StudyDatabase, today: StudyDay): Promise<LibraryContent> {
  const { packs, concepts, questions, questionStates } = database;
  const tables = [packs, concepts, questions, questionStates];
  return database.transaction("r", tables, async () => {
    const [[manifest], conceptRows, questionRows, answers] = await Promise.all([
      packs.toArray(),
      concepts.toArray(),
      questions.toArray(),
      questionStates.toArray(),
    ]);
    const answersTo = new Map(answers.map((state) => [state.id, state]));
    const current = questionRows.filter(isCurrent).toSorted(byPosition);
    return {
      ...frameOf(manifest, today),
      concepts: conceptRows.filter(isCurrent).toSorted(byPosition),
      cards: [],
      tasks: tasksOf(current),
      questions: current
        .map((question) => ({ question, state: answersTo.get(question.id) ?? null }))
        .filter(mayBeShown),
    };
  });
}

/** One concept with all that hangs on it; its `concepts` are empty when there is none such. */
export function readConcept(
  database: StudyDatabase,
  id: ConceptId,
  today: StudyDay,
): Promise<LibraryContent> {
  const { packs, concepts, cards, cardStates, questions, questionStates } = database;
  const tables = [packs, concepts, cards, cardStates, questions, questionStates];
  return database.transaction("r", tables, async () => {
    const [[manifest], concept, cardRows, questionRows] = await Promise.all([
      packs.toArray(),
      concepts.get(id),
      cards.where("concept").equals(id).toArray(),
      questions.where("concept").equals(id).toArray(),
    ]);
    const current = questionRows.filter(isCurrent).toSorted(byPosition);
    const states = await questionStates.bulkGet(current.map((question) => question.id));
    return {
      ...frameOf(manifest, today),
      concepts: concept && isCurrent(concept) ? [concept] : [],
      cards: await withStates(database, cardRows.toSorted(byPosition)),
      tasks: tasksOf(current),
      questions: current
        .map((question, index) => ({ question, state: states[index] ?? null }))
        .filter(mayBeShown),
    };
  });
}

/** The learner's own cards, and what they may belong to. */
export function readOwnCards(database: StudyDatabase, today: StudyDay): Promise<OwnCardsContent> {
  const { packs, cards, cardStates, concepts, questions } = database;
  const tables = [packs, cards, cardStates, concepts, questions];
  return database.transaction("r", tables, async () => {
    const [[manifest], rows, conceptRows, questionRows] = await Promise.all([
      packs.toArray(),
      cards.where("pack").equals(ownPack).toArray(),
      concepts.toArray(),
      questions.toArray(),
    ]);
    const tasks = tasksOf(questionRows.filter(isCurrent));
    const latestFirst = rows.toSorted((a, b) => byPosition(b, a));
    return {
      ...frameOf(manifest, today),
      cards: await withStates(database, latestFirst),
      concepts: conceptRows
        .filter(isCurrent)
        .map(({ id, title, domain }) => ({ id, title, domain, task: tasks.get(id) ?? null }))
        .toSorted((a, b) => a.title.localeCompare(b.title)),
    };
  });
}

function frameOf(manifest: PackManifest | undefined, today: StudyDay) {
  return {
    today,
    blueprint: manifest?.blueprint ?? null,
    pack: manifest ? `${manifest.id} ${manifest.version}` : "",
  };
}

async function withStates(
  database: StudyDatabase,
  rows: readonly CardRow[],
): Promise<LibraryCard[]> {
  return paired(rows, await database.cardStates.bulkGet(rows.map(({ id }) => id)));
}

/** The current cards among the rows, each with its state. */
export function paired(
  rows: readonly CardRow[],
  states: readonly (CardState | undefined)[],
): LibraryCard[] {
  const stateOf = new Map(states.map((state) => [state?.id, state]));
  return rows.filter(isCurrent).flatMap((card) => {
    const state = stateOf.get(card.id);
    return state ? [{ card, state }] : [];
  });
}

/** A concept belongs to the task of its first question. */
function tasksOf(questions: readonly QuestionRow[]): ReadonlyMap<ConceptId, TaskId> {
  return new Map(questions.toReversed().map(({ concept, task }) => [concept, task]));
}

const mayBeShown = ({ question, state }: LibraryQuestion) =>
  question.pool === "practice" || (state?.answers ?? 0) > 0;

const isCurrent = ({ retired }: Pick<QuestionRow, "retired">) => retired === 0;

const byPosition = (a: Pick<QuestionRow, "position">, b: Pick<QuestionRow, "position">) =>
  a.position - b.position;
