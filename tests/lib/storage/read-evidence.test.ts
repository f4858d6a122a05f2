import { beforeEach, describe, expect, it } from "vitest";

import { QuestionId } from "@/lib/content/pack";
import type { SessionId } from "@/lib/log/event";
import { sessionSubject } from "@/lib/log/subject";
import { estimate } from "@/lib/psychometrics/estimate";
import { defaultParameters } from "@/lib/psychometrics/parameters";
import { installPack } from "@/lib/storage/content";
import { declareDatabase } from "@/lib/storage/database";
import { readBank, readEvidence } from "@/lib/storage/read-evidence";
import {
  aSchedulerFor,
  aStudy,
  at,
  firstCard,
  freshIndexedDb,
  reviewCard,
  type Study,
} from "@/tests/support/a-study";
import { anAnswer } from "@/tests/support/events";
import { tinyBlueprint, tinyPack } from "@/tests/support/tiny-pack";

beforeEach(freshIndexedDb);

const calendar = { zone: "Europe/Berlin", cutoff: 240 };

const evidence = (study: Study) =>
  readEvidence(study.database, aSchedulerFor(), calendar, study.now);

interface Given {
  readonly session?: SessionId | null;
  readonly edition?: number;
  readonly correct?: boolean;
}

const sitting = sessionSubject("one");

const answer = (study: Study, question: string, given: Given = {}) =>
  study.log.record(
    anAnswer({ subject: QuestionId(`tiny:q:${question}`), session: sitting, ...given }),
  );

describe("the evidence", () => {
  it("is none at first", async () => {
    expect(await evidence(await aStudy())).toEqual([]);
  });

  it("holds answers in the log's order, with how often each question was met", async () => {
    const study = await aStudy();
    await answer(study, "wick-first", { correct: false });
    study.now = at("2026-03-01T09:00Z"); // Set back by a day.
    await answer(study, "can-first");
    await answer(study, "wick-first");

    expect(await evidence(study)).toMatchObject([
      { kind: "answer", question: "tiny:q:wick-first", nth: 1, correct: false, guess: false },
      { question: "tiny:q:can-first", nth: 1, at: at("2026-03-01T09:00Z") },
      { question: "tiny:q:wick-first", nth: 2, correct: true },
    ]);
  });

  it("takes no answer to what a form left open for a first sighting", async () => {
    const study = await aStudy();
    const subject = QuestionId("tiny:q:wick-first");
    await study.log.record({ type: "skip", subject, session: sitting, ms: 700 });
    await study.log.record({
      type: "skip",
      subject: QuestionId("tiny:q:can-first"),
      session: sitting,
    });
    await answer(study, "wick-first", { session: null });
    await answer(study, "can-first");

    expect(await evidence(study)).toMatchObject([
      { question: "tiny:q:wick-first", nth: 2 },
      { question: "tiny:q:can-first", nth: 1 },
    ]);
  });

  it("takes answers outside a sitting for practice, and questions of the practice pool too", async () => {
    const study = await aStudy();
    await answer(study, "wick-first");
    await answer(study, "can-first", { session: null });
    await answer(study, "wick-two");

    const pools = (await evidence(study)).map((one) => one.kind === "answer" && one.pool);
    expect(pools).toEqual(["assessment", "practice", "practice"]);
  });

  it("leaves out answers to an earlier edition of a question, and to questions that are gone", async () => {
    const study = await aStudy();
    await answer(study, "wick-first");
    await answer(study, "gone");
    await study.database.questions.update(QuestionId("tiny:q:wick-first"), { edition: 2 });
    await answer(study, "wick-first", { edition: 2 });

    expect(await evidence(study)).toMatchObject([{ question: "tiny:q:wick-first", nth: 1 }]);
  });

  it("holds the learner's own word, as last said", async () => {
    const study = await aStudy();
    await study.log.setSetting("selfReport", 0);
    await study.log.setSetting("selfReport", 2);

    expect(await evidence(study)).toEqual([{ kind: "self-report", level: 2 }]);
  });

  it("tells of each domain what share of its cards was seen, and how well they are known today", async () => {
    const study = await aStudy();
    await reviewCard(study, await firstCard(study), "2026-03-10");
    const [today] = await evidence(study);
    expect(today).toMatchObject({ kind: "cards", domain: "B", retrievability: 1, share: 1 / 4 });

    study.now = at("2026-03-04T09:00Z");

    // FSRS-6 gives a new card 2.3065 days on Good: after two of them recall is above 90 %.
    const [later] = await evidence(study);
    const recall = later?.kind === "cards" ? later.retrievability : 0;
    expect(recall).toBeGreaterThan(0.9);
    expect(recall).toBeLessThan(0.93);
  });
});

describe("the bank", () => {
  it("is worked out once, kept, and read back the same", async () => {
    const study = await aStudy();
    const first = await readBank(study.database);
    await study.database.questions.clear();

    expect(await readBank(study.database)).toEqual(first);
    expect(first.entries).toHaveLength(15);
  });

  it("is made anew for a newer pack, without the questions that were dropped", async () => {
    const study = await aStudy();
    await readBank(study.database);
    const pack = tinyPack({ version: "1.0.1" });
    const [first, ...others] = pack.tasks;
    const fewer = { ...first!, questions: first!.questions.slice(1) };

    await installPack(study.database, { ...pack, tasks: [fewer, ...others] }, aSchedulerFor);

    expect((await readBank(study.database)).entries).toHaveLength(14);
  });

  it("cannot be had before a pack is installed", async () => {
    await expect(readBank(declareDatabase("empty"))).rejects.toThrow("bug: a bank");
  });
});

describe("an estimate on what was read", () => {
  it("gives a domain of two answers no range", async () => {
    const study = await aStudy();
    for (const question of ["can-first", "spill-first"]) await answer(study, question);

    const made = estimate(
      await evidence(study),
      await readBank(study.database),
      tinyBlueprint,
      study.now,
      defaultParameters,
    );

    expect(made.domains).toMatchObject([
      { domain: "A", answers: 0, range: null },
      { domain: "B", answers: 2, range: null },
    ]);
    expect(made.weakest.verdict).toEqual({ kind: "none" });
  });
});
