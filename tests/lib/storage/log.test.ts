import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";

import { CardId } from "@/lib/content/pack";
import { EventId } from "@/lib/log/event";
import { sessionSubject } from "@/lib/log/subject";
import { lastUndoable } from "@/lib/storage/log";
import { rebuild } from "@/lib/storage/rebuild";
import { StudyDay } from "@/lib/time/instant";
import { aSchedulerFor, aStudy, at, freshIndexedDb, type Study } from "@/tests/support/a-study";
import { aHistory, live } from "@/tests/support/history";
import { derivedJson } from "@/tests/support/tables";

beforeEach(freshIndexedDb);

const review = (study: Study, card: CardId, due: string, revision?: number) =>
  study.log.record(
    { type: "review", subject: card, edition: 1, grade: "good", due: StudyDay(due), ms: 4000 },
    revision === undefined ? {} : { revision },
  );

async function firstCard(study: Study): Promise<CardId> {
  return (await study.database.cards.toCollection().first())!.id;
}

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
    await review(study, card, "2026-03-10");
    study.now = at("2026-02-01T09:00Z"); // Set back by a month.
    await review(study, card, "2026-03-20");

    const state = await study.database.cardStates.get(card);

    expect(state).toMatchObject({ due: "2026-03-20", revision: 2 });
    expect(state?.memory?.reviewedOn).toBe("2026-03-02");
  });

  it("keep events of a type that only a later release knows, and fold around them", async () => {
    const study = await aStudy();
    const card = await firstCard(study);
    await review(study, card, "2026-03-10");
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
    await review(study, card, "2026-03-10");
    await study.log.undo();

    expect((await study.database.cardStates.get(card))?.revision).toBe(2);
  });
});

describe("an answer", () => {
  it("is refused when another surface changed the card first", async () => {
    const study = await aStudy();
    const card = await firstCard(study);
    await review(study, card, "2026-03-10", 0);

    const second = await review(study, card, "2026-03-10", 0);

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
      study.log.record(
        {
          type: "answer",
          subject: question,
          session,
          edition: 1,
          order: [0, 1, 2, 3],
          chosen: [1],
          correct: false,
          guess: false,
          ms: 1,
        },
        { unanswered: true },
      );

    expect((await answer()).ok).toBe(true);
    expect((await answer()).ok).toBe(false);
    expect((await study.database.sessions.get(session))?.answers).toHaveLength(1);
  });
});

describe("undo", () => {
  it("takes back one event after the other, newest first, and never an answer", async () => {
    const study = await aStudy();
    const card = await firstCard(study);
    const question = (await study.database.questions.toCollection().first())!.id;
    const fresh = await derivedJson(study.database);
    await study.log.setSetting("minutesPerDay", 20);
    await review(study, card, "2026-03-10");
    await study.log.record({ type: "flag", subject: card, flagged: true });

    const undone = [await study.log.undo(), await study.log.undo(), await study.log.undo()];

    expect(undone.map((event) => event?.type)).toEqual(["flag", "review", "setting"]);
    expect(await study.log.undo()).toBeNull();
    const states = JSON.parse(await derivedJson(study.database)) as { cardStates: unknown[] };
    const before = JSON.parse(fresh) as { cardStates: unknown[] };
    expect(states).toEqual({
      ...before,
      cardStates: before.cardStates.map((state) =>
        (state as { id: string }).id === card ? { ...(state as object), revision: 4 } : state,
      ),
    });

    await study.log.record({
      type: "answer",
      subject: question,
      session: null,
      edition: 1,
      order: [0, 1],
      chosen: [0],
      correct: true,
      guess: false,
      ms: 1,
    });
    expect(await lastUndoable(study.database)).toBeNull();
  });

  it("leaves another device's events alone", async () => {
    const study = await aStudy();
    await review(study, await firstCard(study), "2026-03-10");
    await study.database.meta.put({ key: "device", value: "another" });

    expect(await study.log.undo()).toBeNull();
  });
});
