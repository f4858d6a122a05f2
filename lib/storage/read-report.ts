import { backText, frontText } from "@/lib/content/card-text";
import type { CardId, ConceptId, QuestionId } from "@/lib/content/pack";

import type { StudyDatabase } from "./database";

/** What a report of a mistake quotes. */
export interface ReportedItem {
  readonly id: string;
  /** The pack and its version. */
  readonly pack: string;
  readonly quoted: string;
}

/** The text of a card, question or concept as its pack has it; `null` when there is no such item. */
export async function readReported(
  database: StudyDatabase,
  id: string,
): Promise<ReportedItem | null> {
  const [[manifest], card, question, concept] = await Promise.all([
    database.packs.toArray(),
    database.cards.get(id as CardId),
    seenQuestion(database, id as QuestionId),
    database.concepts.get(id as ConceptId),
  ]);
  const quoted =
    (card && `${frontText(card)}\n${backText(card)}`) ??
    (question && [question.stem, ...question.options.map(({ text }) => `- ${text}`)].join("\n")) ??
    (concept && `${concept.title}\n${concept.explanation}`);
  if (!manifest || quoted === undefined) return null;
  return { id, pack: `${manifest.id} ${manifest.version}`, quoted };
}

/** A question of the diagnostic is not quoted before it was answered. */
async function seenQuestion(database: StudyDatabase, id: QuestionId) {
  const question = await database.questions.get(id);
  if (!question || question.pool === "practice") return question;
  const state = await database.questionStates.get(id);
  return state?.first ? question : undefined;
}
