import type { CardState } from "@/lib/cards/card-state";
import { domainOfTask } from "@/lib/content/blueprint";
import { isNewer } from "@/lib/content/newer";
import type { Card, Pack } from "@/lib/content/pack";
import { foldCard, type SchedulerFor } from "@/lib/log/fold-card";

import type { CardRow, ConceptRow, Placed, QuestionRow, StudyDatabase } from "./database";
import { baseOf } from "./refold";

/**
 * Puts a pack's content into the database, in one transaction. A pack that is not newer than
 * the one installed changes nothing. Ids are stable: progress and edits stay with them, and
 * what a newer pack dropped is retired, never deleted.
 * Says whether anything was written.
 */
export function installPack(
  database: StudyDatabase,
  pack: Pack,
  schedulerFor: SchedulerFor,
): Promise<boolean> {
  const { packs, cards, questions, concepts, cardStates, events } = database;
  return database.transaction(
    "rw",
    [packs, cards, questions, concepts, cardStates, events],
    async () => {
      const installed = await packs.get(pack.manifest.id);
      if (installed && !isNewer(pack.manifest.version, installed.version)) return false;
      const rows = rowsOf(pack);
      await retireMissing(database, pack.manifest.id, rows);
      await concepts.bulkPut(rows.concepts);
      await questions.bulkPut(rows.questions);
      await cards.bulkPut(rows.cards);
      await refoldCards(
        database,
        await cards.where("pack").equals(pack.manifest.id).toArray(),
        schedulerFor,
      );
      await packs.put(pack.manifest);
      return true;
    },
  );
}

interface Rows {
  readonly cards: readonly CardRow[];
  readonly questions: readonly QuestionRow[];
  readonly concepts: readonly ConceptRow[];
}

function rowsOf({ manifest, tasks }: Pack): Rows {
  let position = 0;
  const place = <Item>(item: Item, task: Card["task"]): Item & Placed => ({
    ...item,
    pack: manifest.id,
    domain: domainOfTask(manifest.blueprint, task).id,
    position: position++,
    retired: 0,
  });
  return {
    concepts: tasks.flatMap((file) => file.concepts.map((concept) => place(concept, file.task))),
    cards: inTurns(tasks.map((file) => file.cards)).map((card) => place(card, card.task)),
    questions: tasks.flatMap((file) => file.questions.map((one) => place(one, file.task))),
  };
}

/** One of each list after the other, so that the new cards of a domain come from all its tasks. */
function inTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  ).flat();
}

async function retireMissing(database: StudyDatabase, pack: string, rows: Rows): Promise<void> {
  const kept = new Set<string>(
    Object.values(rows).flatMap((list: readonly { id: string }[]) => list.map(({ id }) => id)),
  );
  for (const table of ["cards", "questions", "concepts"]) {
    // oxlint-disable-next-line no-await-in-loop -- three tables, one transaction
    await database
      .table(table)
      .where("pack")
      .equals(pack)
      .filter(({ id }: { id: string }) => !kept.has(id))
      .modify({ retired: 1 });
  }
}

async function refoldCards(
  database: StudyDatabase,
  rows: readonly CardRow[],
  schedulerFor: SchedulerFor,
): Promise<void> {
  const states = await database.cardStates.bulkGet(rows.map(({ id }) => id));
  const touched = rows.filter((_, index) => (states[index]?.revision ?? 1) > 0);
  const events = await database.events
    .where("subject")
    .anyOf(touched.map(({ id }) => id))
    .toArray();
  const bySubject = Map.groupBy(events, ({ subject }) => subject ?? "");
  const folded: CardState[] = rows.map((row) =>
    foldCard(baseOf(row), bySubject.get(row.id) ?? [], schedulerFor),
  );
  await database.cardStates.bulkPut(folded);
}
