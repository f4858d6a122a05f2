import type { Concept, ConceptId, Question } from "@/lib/content/pack";

import type { StudyDatabase } from "./database";

/** The concepts that questions are about. */
export async function readConceptsOf(
  { concepts }: StudyDatabase,
  questions: readonly Pick<Question, "concept">[],
): Promise<ReadonlyMap<ConceptId, Concept>> {
  const ids = new Set(questions.map(({ concept }) => concept));
  const rows = await concepts.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
}
