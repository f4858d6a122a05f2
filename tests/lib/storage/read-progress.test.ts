import { sample } from "fast-check";
import { beforeEach, expect, it } from "vitest";

import { standing } from "@/lib/log/standing";
import { readFirstAnswers, visitMemories } from "@/lib/storage/read-progress";
import { aStudy, firstCard, freshIndexedDb, reviewCard } from "@/tests/support/a-study";
import { anAnswer } from "@/tests/support/events";
import { aHistory, live } from "@/tests/support/history";

beforeEach(freshIndexedDb);

it("visits what changed a memory, and counts, in the log's order", async () => {
  const study = await aStudy();
  for (const history of sample(aHistory(), { seed: 7, numRuns: 10 })) await live(study, history);
  const visited: string[] = [];
  await visitMemories(
    study.database,
    ({ id }) => visited.push(id),
    async () => true,
  );
  const expected = standing(await study.database.events.toArray()).filter(
    ({ type }) => type === "review" || type === "forget",
  );
  expect(expected.length).toBeGreaterThan(3);
  expect(visited).toEqual(expected.map(({ id }) => id));
});

it("goes on page by page, and stops when it is told to", async () => {
  const study = await aStudy();
  const card = await firstCard(study);
  await reviewCard(study, card, "2026-03-05");
  const [review] = await study.database.events.toArray();
  await study.database.events.bulkAdd(
    Array.from({ length: 4500 }, (_, index) => ({
      ...review!,
      id: `copy-${index}` as never,
      seq: index + 2,
      lamport: index + 2,
    })),
  );
  const read: number[] = [];
  let visited = 0;
  const visit = () => (visited += 1);
  await visitMemories(study.database, visit, async (events) => read.push(events) > 0);
  expect(read).toEqual([2000, 4000]);
  expect(visited).toBe(4501);

  visited = 0;
  await visitMemories(study.database, visit, async () => false);
  expect(visited).toBe(2000);
});

it("finds the first answers with what their questions are about", async () => {
  const study = await aStudy();
  const question = (await study.database.questions.toCollection().first())!;
  const { id: subject, edition } = question;
  await study.log.record(anAnswer({ subject, edition, correct: false, guess: true }));
  expect(await readFirstAnswers(study.database)).toMatchObject([
    { task: question.task, correct: false, guess: true },
  ]);
});
