import { beforeEach, expect, it } from "vitest";

import { ownCardId } from "@/lib/cards/own-card-id";
import { ConceptId, DomainId } from "@/lib/content/pack";
import { lastUndoable } from "@/lib/storage/log";
import { readOwnCards } from "@/lib/storage/read-library";
import { createOwnCardsStore } from "@/lib/stores/own-cards-store";
import { StudyDay } from "@/lib/time/instant";
import { aStudy, freshIndexedDb, type Study } from "@/tests/support/a-study";
import { anOwnCard } from "@/tests/support/own-card";

import { openPage } from "./a-page";

beforeEach(freshIndexedDb);

async function open(study: Study) {
  const { store } = await openPage(study);
  let ids = 0;
  const own = createOwnCardsStore(store, {
    newId: () => String((ids += 1)),
    read: () => readOwnCards(study.database, StudyDay("2026-03-02")),
    record: study.log.record,
    undoable: () => lastUndoable(study.database),
    undo: study.log.undo,
  });
  await own.refresh();
  return own;
}

const fronts = (own: Awaited<ReturnType<typeof open>>) =>
  own.model.value!.cards.map(({ front }) => front);

it("saves a card, clears the form for the next of its kind, and undo takes it away", async () => {
  const study = await aStudy();
  const own = await open(study);
  own.chooseConcept(ConceptId("tiny:k:can"));
  own.type("front", " Which can? ");
  own.type("back", "The red one");

  expect(await own.save()).toBe(true);

  expect(fronts(own)).toEqual(["Which can?"]);
  expect(own.model.value!.form).toMatchObject({
    id: null,
    concept: "tiny:k:can",
    domain: "B",
    fields: { front: "", back: "" },
  });
  expect(await study.database.cardStates.get("own:c:1" as never)).toMatchObject({
    status: "new",
    domain: "B",
    task: "B.1",
  });
  await own.undo();
  expect(fronts(own)).toEqual([]);
});

it("saves nothing that is wrong, and says what is", async () => {
  const study = await aStudy();
  const own = await open(study);
  own.chooseKind("cloze");
  own.type("text", "No gap");
  expect(await own.save()).toBe(false);
  expect(own.model.value!.problems).toEqual([{ field: "text", kind: "no-gap" }]);
  expect(await study.database.events.count()).toBe(0);
  own.type("text", "A [[gap]]");
  expect(own.model.value!.problems).toEqual([]);
  expect(await own.save()).toBe(true);
  own.type("text", "a [[GAP]]");
  expect(await own.save()).toBe(false);
  expect(own.model.value!.problems).toEqual([{ field: "text", kind: "duplicate" }]);
});

it("changes a card with what was edited in it, and deletes it with undo", async () => {
  const study = await aStudy();
  const own = await open(study);
  own.chooseDomain(DomainId("B"));
  own.type("front", "Which oil?");
  own.type("back", "Paraffin");
  await own.save();
  const { id } = own.model.value!.cards[0]!;
  await study.log.record({ type: "edit", subject: id, edit: { back: "Kerosene" } });
  await own.refresh();

  own.change(id);
  expect(own.model.value!.form).toMatchObject({
    id,
    concept: null,
    domain: "B",
    fields: { front: "Which oil?", back: "Kerosene" },
  });
  own.type("back", "Lamp oil");
  expect(await own.save()).toBe(true);
  expect(own.model.value!.cards).toMatchObject([{ id, back: "Lamp oil", own: true }]);
  expect(own.model.value!.form.id).toBeNull();

  await own.remove(id);
  expect(own.model.value!.cards).toEqual([]);
  await own.undo();
  expect(own.model.value!.cards).toMatchObject([{ id, back: "Lamp oil" }]);
});

it("keeps what was typed when the page is closed", async () => {
  const study = await aStudy();
  const first = await open(study);
  first.type("front", "Half a quest");
  await study.log.saveDrafts({}); // What was typed is on disk by then.
  const second = await open(study);
  expect(second.model.value!.form.fields.front).toBe("Half a quest");
});

it("says of a card that the exam lacks its domain, and lets it be given one", async () => {
  const study = await aStudy();
  const subject = ownCardId("9");
  const card = { ...anOwnCard(), concept: null, task: null, domain: DomainId("Z") };
  await study.log.record({ type: "own-card", subject, card });
  const own = await open(study);
  expect(own.model.value!.cards).toMatchObject([{ id: subject, isInExam: false }]);
  own.change(subject);
  expect(own.model.value!.form).toMatchObject({ id: subject, domain: "A" });
  expect(await own.save()).toBe(true);
  expect(own.model.value!.cards).toMatchObject([{ id: subject, isInExam: true }]);
});
