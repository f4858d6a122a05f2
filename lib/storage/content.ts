import type { CardState } from "@/lib/cards/card-state";
import { domainOfTask } from "@/lib/content/blueprint";
import { isNewer } from "@/lib/content/newer";
import type { Card, Pack, PackManifest } from "@/lib/content/pack";
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

/** Its pack row says so until all is there; any version is newer. */
const incomplete = "0";

export const isComplete = (manifest: Pick<PackManifest, "version"> | undefined): boolean =>
  manifest !== undefined && manifest.version !== incomplete;

/**
 * Begins a first installation with what a first session needs, fast: the blueprint and the first
 * cards of each domain. Does nothing once a pack of that id is there.
 */
export function installFirst(
  database: StudyDatabase,
  pack: Pack,
  schedulerFor: SchedulerFor,
): Promise<void> {
  const rows = rowsOf(pack);
  const cards = firstOfEachDomain(rows.cards);
  const wanted = new Set(cards.map(({ concept }) => concept));
  const concepts = rows.concepts.filter(({ id }) => wanted.has(id));
  return inTransaction(database, async () => {
    if (await database.packs.get(pack.manifest.id)) return;
    await putRows(database, { cards, concepts, questions: [] });
    await refoldCards(database, cards, schedulerFor);
    await database.packs.put({ ...pack.manifest, version: incomplete });
  });
}

const firstCardsPerDomain = 24;

function firstOfEachDomain(cards: readonly CardRow[]): CardRow[] {
  return [...Map.groupBy(cards, ({ domain }) => domain).values()].flatMap((list) =>
    list.slice(0, firstCardsPerDomain),
  );
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

const entriesInPart = 150;

/** Concepts first, since cards and questions lead to them. */
function partsOf({ concepts, cards, questions }: Rows): Rows[] {
  const none: Rows = { concepts: [], cards: [], questions: [] };
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
  { concepts, questions, cards }: Rows,
): Promise<void> {
  await database.concepts.bulkPut(concepts);
  await database.questions.bulkPut(questions);
  await database.cards.bulkPut(cards);
}

async function retireMissing(database: StudyDatabase, pack: string, rows: Rows): Promise<void> {
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
