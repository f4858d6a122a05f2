import type { ConceptId } from "@/lib/content/pack";
import type { Outcome, QuestionState } from "@/lib/log/fold-question";
import type { MistakeRow, MistakesContent } from "@/lib/screens/mistakes";
import type { StudyDay } from "@/lib/time/instant";

import type { StudyDatabase } from "./database";
import { readOpenMistakes, sittingsUnderWay } from "./mistakes";

/** Reads all mistakes, those that wait and those that left, with what explains them. */
export function readMistakes(database: StudyDatabase, today: StudyDay): Promise<MistakesContent> {
  const { packs, concepts, cards, cardStates, questions, questionStates, sessions } = database;
  const tables = [packs, concepts, cards, cardStates, questions, questionStates, sessions];
  return database.transaction("r", tables, async () => {
    const [[manifest], open, left, sightings] = await Promise.all([
      packs.toArray(),
      readOpenMistakes(database),
      readLeft(database),
      countSightings(database),
    ]);
    const waiting = conceptsOf(open);
    return {
      today,
      blueprint: manifest?.blueprint ?? null,
      pack: manifest ? `${manifest.id} ${manifest.version}` : "",
      open,
      left,
      concepts: await readConcepts(database, [...waiting, ...conceptsOf(left)]),
      cards: await readCards(database, waiting),
      ...sightings,
    };
  });
}

const conceptsOf = (rows: readonly MistakeRow[]) => [
  ...new Set(rows.map(({ question }) => question.concept)),
];

/** Those recalled on enough days, the latest first. */
async function readLeft(database: StudyDatabase): Promise<MistakeRow[]> {
  const gone = await database.questionStates
    .filter(({ mistake }) => mistake !== null && mistake.due === null)
    .toArray();
  const questions = await database.questions.bulkGet(gone.map(({ id }) => id));
  const rows = gone.flatMap((state, index): MistakeRow[] => {
    const question = questions[index];
    const { mistake } = state;
    return question?.retired === 0 && mistake ? [{ question, state, mistake }] : [];
  });
  return rows.toSorted((a, b) => (leftOn(a) < leftOn(b) ? 1 : -1));
}

const leftOn = ({ mistake }: MistakeRow) => mistake.recalledOn.at(-1) ?? mistake.missedOn;

async function readConcepts(
  database: StudyDatabase,
  ids: readonly ConceptId[],
): Promise<MistakesContent["concepts"]> {
  const rows = await database.concepts.bulkGet([...new Set(ids)]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
}

async function readCards(
  database: StudyDatabase,
  concepts: readonly ConceptId[],
): Promise<MistakesContent["cards"]> {
  const rows = await database.cards.where("concept").anyOf(concepts).toArray();
  const current = rows.filter(({ retired }) => retired === 0);
  const states = await database.cardStates.bulkGet(current.map(({ id }) => id));
  return current.flatMap((card, index) => {
    const state = states[index];
    return state ? [{ card, state }] : [];
  });
}

async function countSightings(
  database: StudyDatabase,
): Promise<Pick<MistakesContent, "firsts" | "repeats">> {
  const states = await database.questionStates.toArray();
  const isUnderWay = await sittingsUnderWay(database, states);
  const seen = states.filter((state) => !isUnderWay(state));
  const count = (outcome: Outcome) => seen.filter(({ first }) => first?.outcome === outcome).length;
  const sum = (of: (state: QuestionState) => number) =>
    seen.reduce((total, state) => total + of(state), 0);
  return {
    firsts: {
      right: count("right"),
      guessed: count("guessed"),
      missed: count("missed"),
      "left-open": count("left-open"),
    },
    repeats: { seen: sum(({ repeats }) => repeats), recalled: sum(({ recalls }) => recalls) },
  };
}
