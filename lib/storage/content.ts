import type { CardState } from "@/lib/cards/card-state";
import { isNewer } from "@/lib/content/newer";
import type { Pack } from "@/lib/content/pack";
import { type CardRow, type PackRows, type PackStart, rowsOf } from "@/lib/content/pack-rows";
import { foldCard, type SchedulerFor } from "@/lib/log/fold-card";

import type { StudyDatabase } from "./database";
import { incomplete, isComplete } from "./pack-version";
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
  return inTransaction(database, async () => {
    const installed = await database.packs.get(pack.manifest.id);
    if (installed && !isNewer(pack.manifest.version, installed.version)) return false;
    const rows = rowsOf(pack);
    await retireMissing(database, pack.manifest.id, rows);
    await putRows(database, rows);
    const all = await database.cards.where("pack").equals(pack.manifest.id).toArray();
    await refoldCards(database, all, schedulerFor);
    await database.packs.put(pack.manifest);
    return true;
  });
}

/**
 * Begins a first installation with what a first session needs, fast. Does nothing once a pack of
 * that id is there.
 */
export function installFirst(
  database: StudyDatabase,
  { manifest, cards, concepts }: PackStart,
  schedulerFor: SchedulerFor,
): Promise<void> {
  return inTransaction(database, async () => {
    if (await database.packs.get(manifest.id)) return;
    await putRows(database, { cards, concepts, questions: [] });
    await refoldCards(database, cards, schedulerFor);
    await database.packs.put({ ...manifest, version: incomplete });
  });
}

/**
 * Ends a first installation, a part at a time, so that pages can read in between. One that was
 * interrupted is done over, which changes nothing twice; a pack that is complete is left alone.
 * @param onProgress hears after each part how many parts are in place, and of how many
 */
export async function installRest(
  database: StudyDatabase,
  pack: Pack,
  schedulerFor: SchedulerFor,
  onProgress: (done: number, of: number) => Promise<unknown>,
): Promise<void> {
  if (isComplete(await database.packs.get(pack.manifest.id))) return;
  const parts = partsOf(rowsOf(pack));
  for (const [index, part] of parts.entries()) {
    // oxlint-disable no-await-in-loop -- one part after the other leaves room for readers
    await inTransaction(database, async () => {
      await putRows(database, part);
      await refoldCards(database, part.cards, schedulerFor);
    });
    await onProgress(index + 1, parts.length);
    // oxlint-enable no-await-in-loop
  }
  await database.packs.put(pack.manifest);
}

function inTransaction<T>(database: StudyDatabase, work: () => Promise<T>): Promise<T> {
  const { packs, cards, questions, concepts, cardStates, events } = database;
  const tables = [packs, cards, questions, concepts, cardStates, events];
  return database.transaction("rw", tables, work);
}

const entriesInPart = 150;

/** Concepts first, since cards and questions lead to them. */
function partsOf({ concepts, cards, questions }: PackRows): PackRows[] {
  const none: PackRows = { concepts: [], cards: [], questions: [] };
  return [
    ...sliced(concepts).map((part) => ({ ...none, concepts: part })),
    ...sliced(cards).map((part) => ({ ...none, cards: part })),
    ...sliced(questions).map((part) => ({ ...none, questions: part })),
  ];
}

function sliced<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / entriesInPart) }, (_, part) =>
    list.slice(part * entriesInPart, (part + 1) * entriesInPart),
  );
}

async function putRows(
  database: StudyDatabase,
  { concepts, questions, cards }: PackRows,
): Promise<void> {
  await database.concepts.bulkPut(concepts);
  await database.questions.bulkPut(questions);
  await database.cards.bulkPut(cards);
}

async function retireMissing(database: StudyDatabase, pack: string, rows: PackRows): Promise<void> {
  const kept = new Set<string>(
    Object.values(rows).flatMap((list: readonly { id: string }[]) => list.map(({ id }) => id)),
  );
  for (const table of ["cards", "questions", "concepts"]) {
    // oxlint-disable no-await-in-loop -- three tables, one transaction
    const missing = await database
      .table(table)
      .where("pack")
      .equals(pack)
      .filter(({ id }: { id: string }) => !kept.has(id))
      .toArray();
    await database.table(table).bulkPut(missing.map((row) => ({ ...row, retired: 1 })));
    // oxlint-enable no-await-in-loop
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
