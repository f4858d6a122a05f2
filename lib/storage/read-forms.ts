import type { Question, QuestionId } from "@/lib/content/pack";
import type { Histories } from "@/lib/forms/custom-form";
import { type FormQuestion, formQuestions } from "@/lib/forms/form-question";
import { historiesOf } from "@/lib/forms/histories";
import type { LastSeen } from "@/lib/forms/last-seen";
import { defaultParameters } from "@/lib/psychometrics/parameters";

import type { StudyDatabase } from "./database";
import { isComplete } from "./pack-version";
import { readSightings } from "./read-evidence";
import { readLastShown } from "./read-shown";

/** What forms are assembled from: the pack's questions and what the learner has done with them. */
export interface FormSource {
  readonly bank: readonly FormQuestion[];
  readonly histories: Histories;
  /** When each question was last put before the learner, answered or not. */
  readonly lastSeen: LastSeen;
  /** Whether the whole pack is in place: forms drawn from a part of it would lack questions. */
  readonly isComplete: boolean;
}

export async function readFormSource(database: StudyDatabase): Promise<FormSource> {
  const [manifest] = await database.packs.toArray();
  if (!manifest) throw new Error("bug: a form was asked for before a pack was installed");
  const [questions, sightings, states, lastSeen] = await Promise.all([
    database.questions.where("pack").equals(manifest.id).toArray(),
    readSightings(database),
    database.questionStates.toArray(),
    readLastShown(database),
  ]);
  const current = questions.filter(({ retired }) => retired === 0);
  const flagged = new Set(states.flatMap(({ id, flagged: is }) => (is ? [id] : [])));
  return {
    bank: formQuestions(current, manifest.blueprint, defaultParameters),
    histories: historiesOf(sightings, flagged),
    lastSeen,
    isComplete: isComplete(manifest),
  };
}

/** The questions of a form in its order. Content is retired, never deleted, so all are there. */
export async function readFormQuestions(
  database: StudyDatabase,
  items: readonly QuestionId[],
): Promise<Question[]> {
  const rows = await database.questions.bulkGet([...items]);
  return rows.map((row, place) => {
    if (!row) throw new Error(`bug: the question ${items[place]} is not in the database`);
    return row;
  });
}
