import { beforeEach, expect, it, vi } from "vitest";

import { CardId, ConceptId } from "@/lib/content/pack";
import { lastUndoable } from "@/lib/storage/log";
import { readConcept, readLibrary } from "@/lib/storage/read-library";
import { createLibraryStore, type LibraryStore } from "@/lib/stores/library-store";
import { StudyDay } from "@/lib/time/instant";
import { aStudy, freshIndexedDb, reviewCard, type Study } from "@/tests/support/a-study";
import { cardListPort } from "@/tests/support/card-list-port";

beforeEach(freshIndexedDb);

const wick = CardId("tiny:c:wick");
const concept = ConceptId("tiny:k:wick");

const today = StudyDay("2026-03-02");

async function aLibrary(study: Study) {
  const reads = { count: 0 };
  const library = createLibraryStore({
    read: () => {
      reads.count += 1;
      return readLibrary(study.database, today);
    },
    cards: cardListPort(study).port,
    readConcept: (id) => readConcept(study.database, id, today),
    record: study.log.record,
    undoable: () => lastUndoable(study.database),
    undo: study.log.undo,
  });
  await library.refresh();
  await complete(library);
  await library.openConcept(concept);
  return { library, reads };
}

const complete = (library: LibraryStore) =>
  vi.waitUntil(() => library.model.value?.reading === null, { interval: 1 });

it("searches and filters without reading again", async () => {
  const { library, reads } = await aLibrary(await aStudy());
  expect(library.model.value?.found).toBe(20);
  library.type("mantle");
  library.filter({ kind: "card" });
  expect(library.model.value?.found).toBe(2);
  library.clear();
  expect(library.model.value?.found).toBe(20);
  expect(reads.count).toBe(1);
});

it("takes the task back when another domain is chosen", async () => {
  const { library } = await aLibrary(await aStudy());
  library.filter({ task: "A.1" });
  library.filter({ domain: "B" });
  expect(library.model.value?.filters.task).toBe("");
  expect(library.model.value?.tasks.map(({ id }) => id)).toEqual(["B.1"]);
});

it("draws sixty rows and more on demand, however many cards there are", async () => {
  const study = await aStudy();
  const [row] = await study.database.cards.toArray();
  const state = (await study.database.cardStates.get(row!.id))!;
  const ids = Array.from({ length: 300 }, (_, place) => CardId(`tiny:c:more-${place}`));
  await study.database.cards.bulkAdd(ids.map((id) => ({ ...row!, id })));
  await study.database.cardStates.bulkAdd(ids.map((id) => ({ ...state, id })));
  const { library } = await aLibrary(study);
  expect(library.model.value).toMatchObject({ found: 320, shown: { length: 60 } });
  library.more();
  expect(library.model.value?.shown).toHaveLength(120);
  library.type("keeper");
  expect(library.model.value?.shown).toHaveLength(60);
});

it("sets a card aside, and undo brings it back", async () => {
  const study = await aStudy();
  const { library } = await aLibrary(study);
  await library.toggleAside(wick);
  expect(library.concept(concept)?.cards[0]?.aside).toBe(true);
  await library.undo();
  expect(library.concept(concept)?.cards[0]?.aside).toBe(false);
  expect(library.notice.value).toMatchObject({ text: "Back as it was.", undoes: null });
});

it("leaves a change of another page standing, on a press and on undo", async () => {
  const study = await aStudy();
  const { library } = await aLibrary(study);
  await library.toggleAside(wick);
  await study.log.record({ type: "flag", subject: wick, flagged: true });
  await library.toggleAside(wick);
  const after = await study.database.cardStates.get(wick);
  expect(after).toMatchObject({ flagged: true, status: "suspended" });
  await library.undo();
  expect(await study.database.cardStates.get(wick)).toEqual(after);
  expect(library.concept(concept)?.cards[0]?.flagged).toBe(true);
});

it("saves an edit, and a field typed back to the pack's text ends it", async () => {
  const study = await aStudy();
  const { library } = await aLibrary(study);
  library.startEdit(wick);
  library.typeEdit("back", "A braid");
  await library.saveEdit();
  expect(library.concept(concept)?.cards[0]).toMatchObject({ back: "A braid", editing: null });
  library.startEdit(wick);
  library.typeEdit("back", "The wick");
  await library.saveEdit();
  expect((await study.database.cardStates.get(wick))?.edit).toBeNull();
});

it("shows what is read first, and finds the rest once it is read", async () => {
  const study = await aStudy();
  const { port } = cardListPort(study, 6);
  let letOn: () => void = () => {};
  const library = createLibraryStore({
    read: () => readLibrary(study.database, today),
    cards: {
      ...port,
      readPart: async (after) => {
        if (after !== null) await new Promise<void>((resolve) => (letOn = resolve));
        return port.readPart(after);
      },
    },
    readConcept: (id) => readConcept(study.database, id, today),
    record: () => Promise.reject(new Error("bug: nothing is written here")),
    undoable: () => Promise.resolve(null),
    undo: () => Promise.resolve(),
  });
  await library.refresh();
  expect(library.model.value).toMatchObject({ found: 10, reading: { done: 0 } });
  await vi.waitUntil(() => library.model.value?.reading?.done === 6, { interval: 1 });
  library.filter({ kind: "card" });
  expect(library.model.value).toMatchObject({ found: 6, reading: { done: 6 } });
  letOn();
  await complete(library);
  expect(library.model.value?.found).toBe(10);
});

it("shows what another page did once it is refreshed", async () => {
  const study = await aStudy();
  const { library } = await aLibrary(study);
  library.filter({ state: "due" });
  expect(library.model.value?.found).toBe(0);
  await reviewCard(study, wick, today);
  await library.refresh();
  await vi.waitUntil(() => library.model.value?.found === 1, { interval: 1 });
  expect(library.model.value?.shown[0]).toMatchObject({ id: wick, states: ["due"] });
});

it("brings a changed card up to date in the list without reading it all", async () => {
  const { library, reads } = await aLibrary(await aStudy());
  await library.toggleFlag(wick);
  library.filter({ state: "flagged" });
  expect(library.model.value?.shown.map(({ id }) => id)).toEqual([wick]);
  expect(reads.count).toBe(1);
});
