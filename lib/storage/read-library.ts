import type { CardState } from "@/lib/cards/card-state";
import type { CardId, ConceptId, PackManifest, TaskId } from "@/lib/content/pack";
import type { LibraryCard, LibraryContent, LibraryQuestion } from "@/lib/screens/library";
import type { OwnCardsContent } from "@/lib/screens/own-cards";
import type { StudyDay } from "@/lib/time/instant";

import type { CardRow, QuestionRow, StudyDatabase } from "./database";
import { ownPack } from "./own-cards";

/**
 * Reads what the library may show but for its cards, which may be many: `readLibraryCards` brings
 * them in parts. An assessment question that is still unanswered is not handed out at all: who has
 * read it can't be measured with it any more.
 */
export function readLibrary(database: StudyDatabase, today: StudyDay): Promise<LibraryContent> {
  const { packs, concepts, questions, questionStates, cards } = database;
  const tables = [packs, concepts, questions, questionStates, cards];
  return database.transaction("r", tables, async () => {
    const [[manifest], conceptRows, questionRows, answers, count] = await Promise.all([
      packs.toArray(),
      concepts.toArray(),
      questions.toArray(),
      questionStates.toArray(),
      cards.count(),
    ]);
    const answersTo = new Map(answers.map((state) => [state.id, state]));
    const current = questionRows.filter(isCurrent).toSorted(byPosition);
    return {
      ...frameOf(manifest, today),
      concepts: conceptRows.filter(isCurrent).toSorted(byPosition),
      cards: [],
      cardsInAll: count,
      tasks: tasksOf(current),
      questions: current
        .map((question) => ({ question, state: answersTo.get(question.id) ?? null }))
        .filter(mayBeShown),
    };
  });
}

/** A part of the library's cards, in the order of their ids. */
export interface LibraryCards {
  readonly cards: readonly LibraryCard[];
  /** Where the next part begins; `null` after the last. */
  readonly next: CardId | null;
}

/** Reads up to `limit` cards after the one given, or from the first. */
export function readLibraryCards(
  database: StudyDatabase,
  after: CardId | null,
  limit: number,
): Promise<LibraryCards> {
  const { cards, cardStates } = database;
  return database.transaction("r", [cards, cardStates], async () => {
    const rows = await cards
      .where("id")
      .above(after ?? "")
      .limit(limit)
      .toArray();
    const last = rows.at(-1)?.id;
    if (last === undefined) return { cards: [], next: null };
    // A range is read at once, single rows are asked for one by one.
    const states = await cardStates.where("id").between(rows[0]!.id, last, true, true).toArray();
    return { cards: paired(rows, states), next: rows.length === limit ? last : null };
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
      cardsInAll: cardRows.length,
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
  const states = await database.cardStates.bulkGet(rows.map(({ id }) => id));
  return paired(
    rows,
    states.flatMap((state) => state ?? []),
  );
}

function paired(rows: readonly CardRow[], states: readonly CardState[]): LibraryCard[] {
  const stateOf = new Map(states.map((state) => [state.id, state]));
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
