import { beforeEach, expect, it } from "vitest";

import { examSubject } from "@/lib/log/subject";
import { cardStatesBefore, readExams } from "@/lib/storage/read-readiness";
import { StudyDay } from "@/lib/time/instant";
import {
  aSchedulerFor,
  aStudy,
  at,
  firstCard,
  freshIndexedDb,
  reviewCard,
} from "@/tests/support/a-study";

beforeEach(freshIndexedDb);

const exam = (day: string, score: number) =>
  ({
    type: "exam",
    subject: examSubject(StudyDay(day)),
    passed: true,
    score,
    predicted: null,
  }) as const;

it("finds the exams entered, without one that was taken back", async () => {
  const study = await aStudy();
  await study.log.record(exam("2026-03-01", 720));
  await study.log.record(exam("2026-03-01", 742));
  await study.log.undo();
  expect(await readExams(study.database)).toMatchObject([{ day: "2026-03-01", score: 720 }]);
});

it("knows the cards as they stood before a day", async () => {
  const study = await aStudy();
  const card = await firstCard(study);
  await reviewCard(study, card, "2026-03-04");
  const after = (await study.database.cardStates.get(card))!.memory;
  study.now = at("2026-03-05T09:00Z");
  await reviewCard(study, card, "2026-03-20");

  const before = async (day: string) => {
    const states = await cardStatesBefore(study.database, StudyDay(day), aSchedulerFor);
    return states.find(({ id }) => id === card)?.memory;
  };
  expect(await before("2026-03-02")).toBeNull();
  expect(await before("2026-03-05")).toEqual(after);
  expect(await before("2026-03-06")).toEqual((await study.database.cardStates.get(card))!.memory);
});
