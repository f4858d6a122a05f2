import { beforeEach, expect, it } from "vitest";

import { ownCardId } from "@/lib/cards/own-card-id";
import { type CardId, QuestionId } from "@/lib/content/pack";
import type { CardsPart, ListedCard } from "@/lib/screens/library";
import { readCardsPart } from "@/lib/storage/library-cards";
import { readLibrary, readOwnCards } from "@/lib/storage/read-library";
import { StudyDay } from "@/lib/time/instant";
import { aStudy, firstCard, freshIndexedDb, type Study } from "@/tests/support/a-study";
import { anAnswer } from "@/tests/support/events";
import { anOwnCard } from "@/tests/support/own-card";

beforeEach(freshIndexedDb);

const read = (study: Study) => readLibrary(study.database, StudyDay("2026-03-02"));

const answer = (study: Study, subject: QuestionId) => study.log.record(anAnswer({ subject }));

const first = QuestionId("tiny:q:wick-first");

it("hands out no assessment question before its answer, not even a flagged one", async () => {
  const study = await aStudy();
  await study.log.record({ type: "flag", subject: first, flagged: true });

  const { questions } = await read(study);

  expect(questions).toHaveLength(5);
  expect(questions.every(({ question }) => question.pool === "practice")).toBe(true);
});

it("hands it out once it was answered", async () => {
  const study = await aStudy();
  await answer(study, first);

  const { questions } = await read(study);

  expect(questions).toHaveLength(6);
  expect(questions.find(({ question }) => question.id === first)?.state?.answers).toBe(1);
});

it("leaves out what a newer pack dropped", async () => {
  const study = await aStudy();
  const dropped = await firstCard(study);
  await study.database.cards.update(dropped, { retired: 1 });

  const { concepts, pack } = await read(study);
  const { cards } = await readCardsPart(study.database, null, 100);

  expect(pack).toBe("tiny 1.0.0");
  expect(concepts).toHaveLength(5);
  expect(cards).toHaveLength(9);
  expect(cards.some(({ id }) => id === dropped)).toBe(false);
});

it("lists the cards in parts, each once, and with its own state though some lack theirs", async () => {
  const { database, log } = await aStudy();
  const [dropped, lost, ...others] = (await database.cards.toArray()).map(({ id }) => id);
  const last = others.at(-1)!;
  await database.cards.delete(dropped!);
  await database.cardStates.delete(lost!);
  await log.record({ type: "flag", subject: last, flagged: true });
  const listed: ListedCard[] = [];
  let parts = 0;
  for (let after: CardId | null | undefined; after !== null; parts += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one part after the other
    const part: CardsPart = await readCardsPart(database, after ?? null, 4);
    listed.push(...part.cards);
    after = part.next;
  }
  expect(parts).toBe(3);
  expect(new Set(listed.map(({ id }) => id)).size).toBe(8);
  expect(listed.filter(({ flagged }) => flagged).map(({ id }) => id)).toEqual([last]);
});

it("hands out the learner's own cards, the latest first, and the concepts they may belong to", async () => {
  const study = await aStudy();
  for (const [name, front] of [
    ["1", "Which oil?"],
    ["2", "Which wick?"],
  ] as const) {
    const subject = ownCardId(name);
    // oxlint-disable-next-line no-await-in-loop -- a log has an order
    await study.log.record({ type: "own-card", subject, card: anOwnCard({ front }) });
  }

  const { cards, concepts } = await readOwnCards(study.database, StudyDay("2026-03-02"));

  expect(cards.map(({ card }) => card.id)).toEqual(["own:c:2", "own:c:1"]);
  expect(concepts).toHaveLength(5);
  expect(concepts[0]).toEqual({ id: "tiny:k:can", title: "can", domain: "B", task: "B.1" });
});
