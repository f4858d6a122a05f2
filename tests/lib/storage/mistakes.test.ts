import { beforeEach, describe, expect, it } from "vitest";

import { ConceptId, QuestionId } from "@/lib/content/pack";
import type { SessionId } from "@/lib/log/event";
import { sessionSubject } from "@/lib/log/subject";
import { declareDatabase, foldsVersion, migrations } from "@/lib/storage/database";
import { areFoldsCurrent } from "@/lib/storage/folds-version";
import { missedConcepts, readOpenMistakes } from "@/lib/storage/mistakes";
import { openDatabase } from "@/lib/storage/open";
import { readEvidence } from "@/lib/storage/read-evidence";
import { readStudy } from "@/lib/storage/read-study";
import { rebuildOlder } from "@/lib/storage/rebuild";
import { Instant } from "@/lib/time/instant";
import { aSchedulerFor, aStudy, freshIndexedDb, type Study } from "@/tests/support/a-study";
import { anAnswer } from "@/tests/support/events";

beforeEach(freshIndexedDb);

const day = 86_400_000;
const sitting = sessionSubject("one");

interface Given {
  readonly session?: SessionId | null;
  readonly correct?: boolean;
}

const answer = (study: Study, name: string, { session = null, correct = false }: Given = {}) =>
  study.log.record(
    anAnswer({
      subject: QuestionId(`tiny:q:${name}`),
      session,
      chosen: [correct ? 0 : 1],
      correct,
    }),
  );

const start = (study: Study) =>
  study.log.record({
    type: "session-start",
    subject: sitting,
    session: sitting,
    form: "diagnostic",
    seed: "seed",
    questions: 10,
  });

const finish = (study: Study) =>
  study.log.record({
    type: "session-finish",
    subject: sitting,
    session: sitting,
    form: "diagnostic",
    seed: "seed",
    band: [20, 40],
    pPass: 0.5,
    model: "test",
  });

const openOnes = async ({ database }: Study) =>
  (await readOpenMistakes(database)).map(({ question }) => question.id);

describe("open mistakes", () => {
  it("are none at first, and none of what was known", async () => {
    const study = await aStudy();
    expect(await openOnes(study)).toEqual([]);
    await answer(study, "wick-first", { correct: true });
    expect(await openOnes(study)).toEqual([]);
  });

  it("wait for the end of the sitting they were made in, also of one that was opened again", async () => {
    const study = await aStudy();
    await start(study);
    await answer(study, "wick-first", { session: sitting });
    expect(await openOnes(study)).toEqual([]);

    await finish(study);
    expect(await openOnes(study)).toEqual(["tiny:q:wick-first"]);

    await start(study);
    expect(await openOnes(study)).toEqual([]);
  });

  it("come the longest due first, and not when a newer pack dropped them", async () => {
    const study = await aStudy();
    await answer(study, "can-first");
    study.now = Instant(study.now - day);
    await answer(study, "wick-first");
    expect(await openOnes(study)).toEqual(["tiny:q:wick-first", "tiny:q:can-first"]);

    await study.database.questions.update(QuestionId("tiny:q:wick-first"), { retired: 1 });
    expect(await openOnes(study)).toEqual(["tiny:q:can-first"]);
  });

  it("are counted as due from the day after the miss", async () => {
    const study = await aStudy();
    await answer(study, "wick-first");
    const due = async () =>
      (await readStudy(study.database, study.now, "Europe/Berlin")).mistakes.due;

    expect(await due()).toBe(0);
    study.now = Instant(study.now + day);
    expect(await due()).toBe(1);
  });

  it("weigh on their concepts until they are recalled", async () => {
    const study = await aStudy();
    await answer(study, "wick-first");
    await answer(study, "wick-last");
    await answer(study, "can-first");
    study.now = Instant(study.now + day);
    await answer(study, "wick-first", { correct: true });

    const weights = missedConcepts(await readOpenMistakes(study.database));

    expect(weights).toEqual(
      new Map([
        [ConceptId("tiny:k:wick"), 1.5],
        [ConceptId("tiny:k:can"), 1],
      ]),
    );
  });

  it("give the estimate no first sighting when they are reviewed", async () => {
    const study = await aStudy();
    await start(study);
    await answer(study, "wick-first", { session: sitting });
    await finish(study);
    study.now = Instant(study.now + day);
    await answer(study, "wick-first", { correct: true });

    const calendar = { zone: "Europe/Berlin", cutoff: 240 };
    const evidence = await readEvidence(study.database, aSchedulerFor(), calendar, study.now);

    expect(evidence).toMatchObject([
      { question: "tiny:q:wick-first", pool: "assessment", nth: 1, correct: false },
      { question: "tiny:q:wick-first", pool: "practice", nth: 2, correct: true },
    ]);
  });
});

describe("folds of an older release", () => {
  // Literal records, so that no later change to the code can change what was left behind.
  const event = {
    id: "01900000-0000-7000-8000-000000000001",
    v: 1,
    type: "answer",
    device: "01900000-0000-7000-8000-00000000d001",
    seq: 1,
    lamport: 1,
    at: 1_772_442_000_000,
    zone: "Europe/Berlin",
    offsetMin: 60,
    cutoff: 240,
    algo: "fsrs6",
    wHash: "default",
    subject: "tiny:q:wick-first",
    session: null,
    edition: 1,
    order: [2, 0, 1, 3],
    chosen: [2],
    correct: false,
    guess: false,
    ms: 9000,
  };
  const state = {
    id: "tiny:q:wick-first",
    answers: 1,
    lastAt: 1_772_442_000_000,
    lastDay: "2026-03-02",
    lastCorrect: false,
    flagged: false,
    revision: 1,
  };

  async function leftBehind() {
    const old = declareDatabase("test", migrations.slice(0, 1));
    await old.open();
    await old.table("events").add(event);
    await old.table("questionStates").add(state);
    old.close();
    const opened = await openDatabase("test");
    if (!opened.ok) throw new Error(opened.error.kind);
    return opened.value;
  }

  it("are made anew, and the miss is a mistake that waits", async () => {
    const database = await leftBehind();
    expect(await areFoldsCurrent(database)).toBe(false);

    await rebuildOlder(database, aSchedulerFor);

    expect(await areFoldsCurrent(database)).toBe(true);
    expect(
      await database.questionStates.where("mistake.due").equals("2026-03-03").first(),
    ).toMatchObject({ id: "tiny:q:wick-first", answers: 1, mistake: { misses: 1 } });
  });

  it("are not looked for in a new database", async () => {
    const study = await aStudy("new");
    expect(await areFoldsCurrent(study.database)).toBe(true);
  });

  it("are made anew only once", async () => {
    const database = await leftBehind();
    await rebuildOlder(database, aSchedulerFor);
    await database.questionStates.clear();

    await rebuildOlder(database, aSchedulerFor);

    expect(await database.questionStates.count()).toBe(0);
    expect((await database.meta.get("folds"))?.value).toBe(foldsVersion);
  });
});
