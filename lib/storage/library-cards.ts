import type { CardId } from "@/lib/content/pack";
import { listedCard } from "@/lib/screens/build-library";
import type { CardsGround, CardsPart, ChangedCards } from "@/lib/screens/library";

import { foldsVersion, type StudyDatabase } from "./database";
import { readHead } from "./log";
import { isComplete } from "./pack-version";
import { paired } from "./read-library";

/** Raised whenever a card is listed otherwise than before. */
const listVersion = 1;

export function readGround(database: StudyDatabase): Promise<CardsGround> {
  const { meta, packs } = database;
  return database.transaction("r", [meta, packs], async () => {
    const [device, manifests, { lamport }] = await Promise.all([
      meta.get("device"),
      packs.toArray(),
      readHead(database),
    ]);
    const all = manifests.map(({ id, version }) => `${id} ${version}`).join(", ");
    const name = `${all} of ${String(device?.value)}, ${foldsVersion}.${listVersion}`;
    return { name: manifests.every(isComplete) ? name : null, lamport };
  });
}

/** Reads up to `limit` cards after the one given, or from the first. */
export function readCardsPart(
  database: StudyDatabase,
  after: CardId | null,
  limit: number,
): Promise<CardsPart> {
  const { cards, cardStates } = database;
  return database.transaction("r", [cards, cardStates], async () => {
    // Asked for at once, since a card and its state stand at the same place of their tables.
    const [rows, states] = await Promise.all([
      cards
        .where("id")
        .above(after ?? "")
        .limit(limit)
        .toArray(),
      cardStates
        .where("id")
        .above(after ?? "")
        .limit(limit)
        .toArray(),
    ]);
    const last = rows.at(-1)?.id;
    if (last === undefined) return { cards: [], next: null };
    const read = states.at(-1)?.id ?? "";
    const missed =
      read < last ? await cardStates.where("id").between(read, last, false, true).toArray() : [];
    return {
      cards: paired(rows, [...states, ...missed]).map(listedCard),
      next: rows.length === limit ? last : null,
    };
  });
}

/** Reads the cards that events touched after that place in the log. */
export function readChangedCards(database: StudyDatabase, after: number): Promise<ChangedCards> {
  const { cards, cardStates, events, meta } = database;
  return database.transaction("r", [cards, cardStates, events, meta], async () => {
    const { lamport } = await readHead(database);
    if (lamport === after) return { touched: new Set(), cards: [], lamport };
    const since = await events
      .where("[lamport+device+seq]")
      .above([after + 1])
      .toArray();
    const touched = new Set(since.flatMap(({ subject }) => subject ?? []));
    const ids = [...touched] as CardId[];
    const [rows, states] = await Promise.all([cards.bulkGet(ids), cardStates.bulkGet(ids)]);
    const found = rows.filter((row) => row !== undefined);
    return { touched, cards: paired(found, states).map(listedCard), lamport };
  });
}
