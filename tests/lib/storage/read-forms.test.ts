import { beforeEach, describe, expect, it } from "vitest";

import { QuestionId } from "@/lib/content/pack";
import { sessionSubject } from "@/lib/log/subject";
import { declareDatabase } from "@/lib/storage/database";
import { readFormQuestions, readFormSource } from "@/lib/storage/read-forms";
import { readStudy } from "@/lib/storage/read-study";
import { aStudy, freshIndexedDb, type Study } from "@/tests/support/a-study";
import { anAnswer } from "@/tests/support/events";

beforeEach(freshIndexedDb);

const wick = QuestionId("tiny:q:wick-first");
const can = QuestionId("tiny:q:can-first");
const mock = sessionSubject("mock");

const answer = (study: Study, subject: QuestionId, correct: boolean) =>
  study.log.record(anAnswer({ subject, correct }));

const sit = (study: Study) =>
  study.log.record(
    {
      type: "session-start",
      subject: mock,
      session: mock,
      form: "custom",
      seed: "s",
      questions: 1,
      items: [wick],
      unscored: [],
      minutes: 2,
      timed: true,
    },
    {},
    { mock: { session: mock } },
  );

describe("what forms are assembled from", () => {
  it("is every question of the pack with its domain and difficulty, and what was done with it", async () => {
    const study = await aStudy();
    await answer(study, wick, false);
    await study.log.record({ type: "flag", subject: can, flagged: true });
    await answer(study, can, true);

    const { bank, histories, lastSeen, isComplete } = await readFormSource(study.database);

    expect(bank).toHaveLength(15);
    expect(bank.find(({ id }) => id === can)).toMatchObject({
      domain: "B",
      task: "B.1",
      pool: "assessment",
      multiple: false,
    });
    expect(bank.every(({ difficulty }) => Number.isFinite(difficulty))).toBe(true);
    expect(Object.fromEntries(histories)).toEqual({
      [wick]: { lastSeen: study.now, missed: true, guessed: false, flagged: false },
      [can]: { lastSeen: study.now, missed: false, guessed: false, flagged: true },
    });
    expect([...lastSeen.keys()]).toEqual([wick, can]);
    expect(isComplete).toBe(true);
  });

  it("counts a question as seen that a diagnostic has on screen", async () => {
    const study = await aStudy();
    const value = { question: wick, shownAt: study.now };
    await study.database.drafts.put({ key: "diagnostic", value });

    const { histories, lastSeen } = await readFormSource(study.database);
    expect([...lastSeen]).toEqual([[wick, study.now]]);
    expect(histories.size).toBe(0);
  });

  it("leaves out what a newer pack dropped", async () => {
    const study = await aStudy();
    await study.database.questions.update(wick, { retired: 1 });

    expect((await readFormSource(study.database)).bank).toHaveLength(14);
  });

  it("cannot be had before a pack is installed", async () => {
    await expect(readFormSource(declareDatabase("empty"))).rejects.toThrow("bug: a form");
  });
});

describe("the questions of a form", () => {
  it("come in its order, dropped ones too", async () => {
    const study = await aStudy();
    await study.database.questions.update(wick, { retired: 1 });

    const questions = await readFormQuestions(study.database, [can, wick]);
    expect(questions.map(({ id }) => id)).toEqual([can, wick]);
  });

  it("are all there, or it is a bug", async () => {
    const study = await aStudy();
    const gone = QuestionId("tiny:q:gone");

    await expect(readFormQuestions(study.database, [gone])).rejects.toThrow("bug: the question");
  });
});

describe("a form being sat", () => {
  it("is found however many sittings came after it", async () => {
    const study = await aStudy();
    await sit(study);
    for (let number = 0; number < 8; number += 1) {
      const subject = sessionSubject(`d${number}`);
      study.now = (study.now + 60_000) as typeof study.now;
      // oxlint-disable-next-line no-await-in-loop -- a log has an order
      await study.log.record({
        type: "session-start",
        subject,
        session: subject,
        form: "diagnostic",
        seed: "s",
        questions: 10,
      });
    }

    const { sessions } = await readStudy(study.database, study.now, "UTC");
    expect(sessions.map(({ id }) => id)).toContain(mock);
    expect(new Set(sessions.map(({ id }) => id)).size).toBe(sessions.length);
  });
});
