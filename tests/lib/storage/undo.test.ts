import { beforeEach, describe, expect, it } from "vitest";

import { lastUndoable } from "@/lib/storage/log";
import { rebuild } from "@/lib/storage/rebuild";
import {
  aSchedulerFor,
  aStudy,
  firstCard,
  freshIndexedDb,
  reviewCard,
} from "@/tests/support/a-study";
import { derivedJson } from "@/tests/support/tables";

beforeEach(freshIndexedDb);

describe("undo", () => {
  it("takes back one event after the other, newest first, and never an answer", async () => {
    const study = await aStudy();
    const card = await firstCard(study);
    const question = (await study.database.questions.toCollection().first())!.id;
    const fresh = await derivedJson(study.database);
    await study.log.setSetting("minutesPerDay", 20);
    await reviewCard(study, card, "2026-03-10");
    await study.log.record({ type: "flag", subject: card, flagged: true });

    const undone = [await study.log.undo(), await study.log.undo(), await study.log.undo()];

    expect(undone.map((event) => event?.type)).toEqual(["flag", "review", "setting"]);
    expect(await study.log.undo()).toBeNull();
    expect((await study.database.cardStates.get(card))?.revision).toBe(4);
    await study.database.cardStates.update(card, { revision: 0 });
    expect(await derivedJson(study.database)).toBe(fresh);

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
    await reviewCard(study, await firstCard(study), "2026-03-10");
    await study.database.meta.put({ key: "device", value: "another" });

    expect(await study.log.undo()).toBeNull();
  });

  it("reaches past answers to what can be undone", async () => {
    const study = await aStudy();
    const card = await firstCard(study);
    const subject = (await study.database.questions.toCollection().first())!.id;
    await study.log.record({ type: "flag", subject: card, flagged: true });
    await study.log.record({
      type: "answer",
      subject,
      session: null,
      edition: 1,
      order: [0, 1],
      chosen: [0],
      correct: true,
      guess: false,
      ms: 1,
    });

    expect((await study.log.undo())?.type).toBe("flag");
    expect(await study.database.events.where("type").equals("answer").count()).toBe(1);
  });

  it("takes a review out of its day once, however often it was taken back", async () => {
    const study = await aStudy();
    const card = await firstCard(study);
    await reviewCard(study, card, "2026-03-10");
    const second = await reviewCard(study, card, "2026-03-11");
    if (!second.ok) throw new Error("stale");
    const undo = { type: "undo", subject: card, target: second.value.id } as const;
    await study.log.record(undo);
    await study.log.record(undo);

    expect(await study.database.days.toArray()).toMatchObject([{ reviews: 1 }]);
    const lived = await derivedJson(study.database);
    await rebuild(study.database, aSchedulerFor);
    expect(await derivedJson(study.database)).toBe(lived);
  });
});
