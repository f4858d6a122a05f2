import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";

import { QuestionId } from "@/lib/content/pack";
import { type EventBody, EventId } from "@/lib/log/event";
import { sessionSubject } from "@/lib/log/subject";
import { rebuild } from "@/lib/storage/rebuild";
import {
  aSchedulerFor,
  aStudy,
  at,
  firstCard,
  freshIndexedDb,
  reviewCard,
} from "@/tests/support/a-study";
import { anAnswer } from "@/tests/support/events";
import { aHistory, live } from "@/tests/support/history";
import { derivedJson } from "@/tests/support/tables";

beforeEach(freshIndexedDb);

describe("the log and its folds", () => {
  it("rebuild to the same tables as living through any history", async () => {
    await fc.assert(
      fc.asyncProperty(aHistory(), async (history) => {
        freshIndexedDb();
        const study = await aStudy();
        await live(study, history);
        const lived = await derivedJson(study.database);

        await rebuild(study.database, aSchedulerFor);

        expect(await derivedJson(study.database)).toBe(lived);
        study.database.close();
      }),
      { numRuns: 60 },
    );
  });

  it("order events by lamport, device and sequence, whatever the clock says", async () => {
    const study = await aStudy();
    const card = await firstCard(study);
    await reviewCard(study, card, "2026-03-10");
    study.now = at("2026-02-01T09:00Z"); // Set back by a month.
    await reviewCard(study, card, "2026-03-20");

    const state = await study.database.cardStates.get(card);

    expect(state).toMatchObject({ due: "2026-03-20", revision: 2 });
    expect(state?.memory?.reviewedOn).toBe("2026-03-02");
  });

  it("keep events of a type that only a later release knows, and fold around them", async () => {
    const study = await aStudy();
    const card = await firstCard(study);
    await reviewCard(study, card, "2026-03-10");
    const { subject: _, ...known } = (await study.database.events.toArray())[0]!;
    const later = { ...known, id: EventId("later"), type: "dream", seq: 2, lamport: 2 };
    await study.database.events.add(later);

    const before = await derivedJson(study.database);
    await rebuild(study.database, aSchedulerFor);

    expect(await derivedJson(study.database)).toBe(before);
    expect(await study.database.events.count()).toBe(2);
  });

  it("count every event on a card into its revision, tombstones included", async () => {
    const study = await aStudy();
    const card = await firstCard(study);
    await reviewCard(study, card, "2026-03-10");
    await study.log.undo();

    expect((await study.database.cardStates.get(card))?.revision).toBe(2);
  });
});

describe("an answer", () => {
  it("is refused when another surface changed the card first", async () => {
    const study = await aStudy();
    const card = await firstCard(study);
    await reviewCard(study, card, "2026-03-10", 0);

    const second = await reviewCard(study, card, "2026-03-10", 0);

    expect(second).toEqual({ ok: false, error: { kind: "stale" } });
    expect(await study.database.events.count()).toBe(1);
  });

  it("of one question in one sitting is written once", async () => {
    const study = await aStudy();
    const session = sessionSubject("one");
    const question = (await study.database.questions.toCollection().first())!.id;
    await study.log.record({
      type: "session-start",
      subject: session,
      session,
      form: "diagnostic",
      seed: "s",
      questions: 2,
    });
    const answer = () =>
      study.log.record(anAnswer({ subject: question, session, chosen: [1], correct: false }), {
        unanswered: true,
      });

    expect((await answer()).ok).toBe(true);
    expect((await answer()).ok).toBe(false);
    expect((await study.database.sessions.get(session))?.answers).toHaveLength(1);
  });
});

describe("a question", () => {
  it("has a revision as a card has, 0 before anybody touched it", async () => {
    const study = await aStudy();
    const subject = (await study.database.questions.toCollection().first())!.id;
    const flag = (revision: number) =>
      study.log.record({ type: "flag", subject, flagged: true }, { revision });

    expect((await flag(0)).ok).toBe(true);
    expect((await flag(0)).ok).toBe(false);
    expect((await flag(1)).ok).toBe(true);
  });
});

describe("a setting", () => {
  it("that cannot be is a bug, and not written", async () => {
    const study = await aStudy();

    await expect(study.log.setSetting("minutesPerDay", -5)).rejects.toThrow("bug:");
    expect(await study.database.events.count()).toBe(0);
  });

  it("of zone and cutoff stamps the events that come after it", async () => {
    const study = await aStudy();
    await study.log.setSetting("zone", "Asia/Kolkata");
    await study.log.setSetting("cutoff", 0);

    const event = await reviewCard(study, await firstCard(study), "2026-03-10");

    expect(event).toMatchObject({ value: { zone: "Asia/Kolkata", offsetMin: 330, cutoff: 0 } });
  });
});

describe("a form handed in", () => {
  const session = sessionSubject("mock");
  const question = QuestionId("tiny:q:wick-first");
  const start: EventBody = {
    type: "session-start",
    subject: session,
    session,
    form: "full",
    seed: "s",
    questions: 1,
    items: [question],
    unscored: [],
    minutes: 30,
    timed: true,
  };
  const handIn = [
    {
      type: "answer",
      subject: question,
      session,
      edition: 1,
      order: [2, 0, 1, 3],
      chosen: [1],
      correct: false,
      guess: false,
      ms: 9000,
    },
    {
      type: "session-finish",
      subject: session,
      session,
      form: "full",
      seed: "s",
      band: [500, 600],
      pPass: 0.2,
      model: "m",
      score: 550,
      usedMs: 1000,
      timedOut: false,
    },
  ] as const;

  it("is written whole, with its folds, and its draft is gone", async () => {
    const study = await aStudy();
    await study.log.record(start);
    await study.log.saveDrafts({ mock: { session } });

    const recorded = await study.log.recordAll(handIn, session, { mock: null });

    expect(recorded).toMatchObject({ ok: true, value: [{ seq: 2 }, { seq: 3, lamport: 3 }] });
    expect(await study.database.sessions.get(session)).toMatchObject({
      answers: [{ question, correct: false }],
      finished: { outcome: { score: 550 } },
    });
    expect(await study.database.questionStates.get(question)).toMatchObject({ answers: 1 });
    expect(await study.database.days.toArray()).toMatchObject([{ answers: 1, ms: 9000 }]);
    expect(await study.database.drafts.get("mock")).toBeUndefined();
  });

  it("is refused, whole, when the sitting is over or was never begun", async () => {
    const study = await aStudy();
    expect(await study.log.recordAll(handIn, session)).toMatchObject({ ok: false });
    await study.log.record(start);
    await study.log.recordAll(handIn, session);

    expect(await study.log.recordAll(handIn, session)).toEqual({
      ok: false,
      error: { kind: "stale" },
    });
    expect(await study.database.events.count()).toBe(3);
  });

  it("leaves no trace when one of its events can't be written", async () => {
    const study = await aStudy();
    await study.log.record(start);
    const broken = { ...handIn[0], chosen: [() => 1] } as never;

    await expect(study.log.recordAll([handIn[0], broken], session)).rejects.toThrow("clone");
    expect(await study.database.events.count()).toBe(1);
    expect(await study.database.questionStates.count()).toBe(0);
  });
});
