import { beforeEach, describe, expect, it } from "vitest";

import { ownCardId } from "@/lib/cards/own-card-id";
import { CardId, ConceptId, QuestionId } from "@/lib/content/pack";
import { buildConcept } from "@/lib/screens/build-concept";
import {
  cardEntry,
  conceptEntries,
  noFilters,
  questionEntries,
  search,
} from "@/lib/screens/build-library";
import type { LibraryContent, LibraryEntry, LibraryFilters } from "@/lib/screens/library";
import { readConcept, readLibrary } from "@/lib/storage/read-library";
import { createCardList } from "@/lib/stores/card-list";
import { libraryText } from "@/lib/text/library";
import { StudyDay } from "@/lib/time/instant";
import { aStudy, freshIndexedDb, reviewCard, type Study } from "@/tests/support/a-study";
import { cardListPort } from "@/tests/support/card-list-port";
import { anOwnCard } from "@/tests/support/own-card";

beforeEach(freshIndexedDb);

const wick = CardId("tiny:c:wick");
const concept = ConceptId("tiny:k:wick");

async function read(study: Study, day = "2026-03-02"): Promise<LibraryEntry[]> {
  const today = StudyDay(day);
  const cards = await createCardList(cardListPort(study).port).refresh(() => {});
  const content: LibraryContent = await readLibrary(study.database, today);
  return [
    ...conceptEntries(content),
    ...cards.map((card) => cardEntry(card, today)),
    ...questionEntries(content),
  ];
}

const readOne = ({ database }: Study, id = concept) =>
  readConcept(database, id, StudyDay("2026-03-02"));

const find = (entries: LibraryEntry[], query: string, filters: Partial<LibraryFilters> = {}) =>
  search(entries, query, { ...noFilters, ...filters }).map(({ id }) => String(id));

describe("a search", () => {
  it("finds entries that hold every word, whatever the case", async () => {
    const content = await read(await aStudy());
    expect(find(content, "KEEPER dusk mantle")).toEqual(["tiny:c:mantle-gap"]);
    expect(find(content, "keeper tugboat")).toEqual([]);
  });

  it("finds a card by the learner's own text, not the text it replaced", async () => {
    const study = await aStudy();
    await study.log.record({ type: "edit", subject: wick, edit: { back: "A braid of cotton" } });
    const content = await read(study);
    expect(find(content, "cotton braid")).toEqual([wick]);
    expect(find(content, "the wick", { kind: "card" })).toEqual(["tiny:c:wick-gap"]);
    expect(find(content, "", { state: "edited" })).toEqual([wick]);
  });

  it("never finds an assessment question without an answer", async () => {
    const content = await read(await aStudy());
    expect(find(content, "what comes first")).toEqual([]);
    expect(find(content, "which parts touch the wick")).toEqual(["tiny:q:wick-two"]);
  });

  it("keeps to domain, task and kind", async () => {
    const content = await read(await aStudy());
    expect(find(content, "", { domain: "B", kind: "concept" })).toEqual([
      "tiny:k:can",
      "tiny:k:spill",
    ]);
    expect(find(content, "", { task: "A.1", kind: "question" })).toHaveLength(3);
    expect(find(content, "", { service: "Can" })).toEqual([]);
  });

  it("tells new, due, later and set aside apart", async () => {
    const study = await aStudy();
    await reviewCard(study, wick, "2026-03-05");
    const aside = CardId("tiny:c:can");
    await study.log.record({ type: "suspend", subject: aside, suspended: true });
    const content = await read(study);
    const later = await read(study, "2026-03-05");
    expect(find(content, "", { state: "later" })).toEqual([wick]);
    expect(find(content, "", { state: "due" })).toEqual([]);
    expect(find(later, "", { state: "due" })).toEqual([wick]);
    expect(find(content, "", { state: "aside" })).toEqual([aside]);
    expect(find(content, "", { state: "new", kind: "card" })).toHaveLength(8);
  });

  it("finds the learner's own cards, before those of the pack, and questions got wrong", async () => {
    const study = await aStudy();
    const own = ownCardId("1");
    await study.log.record({ type: "own-card", subject: own, card: anOwnCard() });
    const two = QuestionId("tiny:q:wick-two");
    await study.log.record({
      type: "answer",
      subject: two,
      session: null,
      edition: 1,
      order: [0, 1, 2, 3, 4],
      chosen: [0, 1],
      correct: false,
      guess: false,
      ms: 9000,
    });
    const content = await read(study);
    expect(find(content, "paraffin")).toEqual([own]);
    expect(find(content, "", { kind: "card" })[0]).toBe(own);
    expect(find(content, "", { state: "own" })).toEqual([own]);
    expect(find(content, "", { state: "wrong" })).toEqual([two]);
  });
});

describe("a concept's page", () => {
  it("brings its cards and what may be shown of its questions", async () => {
    const model = buildConcept(await readOne(await aStudy()), concept, null)!;
    expect(model.cards.map(({ front, back }) => [front, back])).toEqual([
      ["What does a keeper call part A.1.s1?", "The wick"],
      ["Before dusk a keeper looks after the […].", "wick"],
    ]);
    expect(model.questions.map(({ id }) => id)).toEqual(["tiny:q:wick-two"]);
    expect(model.questions[0]!.options.map(({ right }) => right)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it("is none for an unknown concept", async () => {
    const sail = ConceptId("tiny:k:sail");
    expect(buildConcept(await readOne(await aStudy(), sail), sail, null)).toBeNull();
  });

  it("shows what is being typed over the card as it stands", async () => {
    const typed = { card: wick, fields: { back: "A braid" } };
    const model = buildConcept(await readOne(await aStudy()), concept, typed)!;
    expect(model.cards.map(({ editing }) => editing?.["back"])).toEqual(["A braid", undefined]);
  });
});

it("says how the source was opened", () => {
  const checkedOn = "2026-11-22";
  const say = (opened: "live" | "copy" | "none") => libraryText.source({ opened, checkedOn });
  expect(say("live")).toBe("Source opened on 22 Nov 2026.");
  expect(say("copy")).toBe("Source opened on 22 Nov 2026 from a stored copy.");
  expect(say("none")).toBe("Source not opened yet.");
});
