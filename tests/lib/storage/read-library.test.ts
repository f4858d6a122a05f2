import { beforeEach, expect, it } from "vitest";

import { QuestionId } from "@/lib/content/pack";
import { readLibrary } from "@/lib/storage/read-library";
import { StudyDay } from "@/lib/time/instant";
import { aStudy, firstCard, freshIndexedDb, type Study } from "@/tests/support/a-study";

beforeEach(freshIndexedDb);

const read = (study: Study) => readLibrary(study.database, StudyDay("2026-03-02"));

const answer = (study: Study, subject: QuestionId) =>
  study.log.record({
    type: "answer",
    subject,
    session: null,
    edition: 1,
    order: [0, 1, 2, 3],
    chosen: [0],
    correct: true,
    guess: false,
    ms: 9000,
  });

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

it("leaves out what a newer pack dropped, and gives each card its state", async () => {
  const study = await aStudy();
  const dropped = await firstCard(study);
  await study.database.cards.update(dropped, { retired: 1 });

  const { cards, concepts, pack } = await read(study);

  expect(pack).toBe("tiny 1.0.0");
  expect(concepts).toHaveLength(5);
  expect(cards).toHaveLength(9);
  expect(cards.every(({ card, state }) => card.id === state.id && card.id !== dropped)).toBe(true);
});
