import type { CardList, CardsGround, ListedCard } from "@/lib/screens/library";

import type { StudyDatabase } from "./database";

/** In `meta`, outside log and backup: it can be made anew at any time, and a restore clears it. */
const key = "library";

/** So many are copied at once without a page standing still for it. */
const cardsInSlice = 5000;

interface KeptList {
  readonly ground: CardsGround;
  readonly slices: number;
}

/** The library's cards as they were kept last; `null` when none were on this ground. */
export function readKeptCards(
  { meta }: StudyDatabase,
  ground: CardsGround,
): Promise<CardList | null> {
  return meta.db.transaction("r", [meta], async () => {
    const kept = (await meta.get(key))?.value as KeptList | undefined;
    if (!kept || kept.ground.name !== ground.name || kept.ground.lamport > ground.lamport) {
      return null;
    }
    const rows = await meta.bulkGet(sliceKeys(kept.slices));
    return { ground: kept.ground, cards: rows.flatMap((row) => cardsIn(row!.value as Columns)) };
  });
}

/** Keeps the list instead of the one before, whole or not at all. */
export function keepCards({ meta }: StudyDatabase, { ground, cards }: CardList): Promise<void> {
  return meta.db.transaction("rw", [meta], async () => {
    const before = (await meta.get(key))?.value as KeptList | undefined;
    const slices = Math.ceil(cards.length / cardsInSlice);
    await meta.bulkDelete(sliceKeys(before?.slices ?? 0).slice(slices));
    await meta.put({ key, value: { ground, slices } satisfies KeptList });
    for (const [place, slice] of sliceKeys(slices).entries()) {
      const rows = cards.slice(place * cardsInSlice, (place + 1) * cardsInSlice);
      // oxlint-disable-next-line no-await-in-loop -- one at a time, so that keys are heard in between
      await meta.put({ key: slice, value: columnsOf(rows) });
    }
  });
}

const sliceKeys = (slices: number) => Array.from({ length: slices }, (_, n) => `${key}:${n}`);

/** Cards by field: a browser stores and reads that ten times as fast as an object for each. */
type Columns = { readonly [Field in keyof ListedCard]: readonly ListedCard[Field][] };

const fields = [
  "id",
  "concept",
  "position",
  "title",
  "domain",
  "task",
  "services",
  "text",
  "status",
  "due",
  "retryOn",
  "flagged",
  "edited",
] as const satisfies readonly (keyof ListedCard)[];

const columnsOf = (cards: readonly ListedCard[]): Columns =>
  Object.fromEntries(
    fields.map((field) => [field, cards.map((card) => card[field])]),
  ) as unknown as Columns;

const cardsIn = (columns: Columns): ListedCard[] =>
  columns.id.map((id, n) => ({
    id,
    concept: columns.concept[n]!,
    position: columns.position[n]!,
    title: columns.title[n]!,
    domain: columns.domain[n]!,
    task: columns.task[n]!,
    services: columns.services[n]!,
    text: columns.text[n]!,
    status: columns.status[n]!,
    due: columns.due[n]!,
    retryOn: columns.retryOn[n]!,
    flagged: columns.flagged[n]!,
    edited: columns.edited[n]!,
  }));
