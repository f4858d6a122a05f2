import { Dexie } from "dexie";
import { beforeEach, describe, expect, it } from "vitest";

import type { StudyDatabase } from "@/lib/storage/database";
import { createLog } from "@/lib/storage/log";
import { StudyDay } from "@/lib/time/instant";
import { aStudy, firstCard, freshIndexedDb, reviewCard } from "@/tests/support/a-study";
import { wholeJson } from "@/tests/support/tables";

beforeEach(freshIndexedDb);

const noScheduler = () => {
  throw new Error("no such parameters");
};

describe("an event and its drafts", () => {
  it("are written together, and a draft set to null is gone", async () => {
    const study = await aStudy();
    const card = await firstCard(study);
    await study.database.drafts.put({ key: "typed", value: "oil" });

    await study.log.record(
      { type: "flag", subject: card, flagged: true },
      {},
      { typed: null, review: { card } },
    );

    expect(await study.database.drafts.toArray()).toEqual([{ key: "review", value: { card } }]);
  });

  it("are neither written when the view was out of date", async () => {
    const study = await aStudy();
    const card = await firstCard(study);

    await study.log.record(
      { type: "flag", subject: card, flagged: true },
      { revision: 7 },
      { review: 1 },
    );

    expect(await study.database.events.count()).toBe(0);
    expect(await study.database.drafts.count()).toBe(0);
  });

  it("are neither written when the fold fails", async () => {
    const study = await aStudy();
    const card = await firstCard(study);
    const before = await wholeJson(study.database);
    const log = createLog(study.database, { ...study.deps, schedulerFor: noScheduler });

    const written = log.record(
      {
        type: "review",
        subject: card,
        edition: 1,
        grade: "good",
        due: StudyDay("2026-03-10"),
        ms: 1,
      },
      {},
      { review: 1 },
    );

    await expect(written).rejects.toThrow("no such parameters");
    expect(await wholeJson(study.database)).toBe(before);
  });

  it("are written with strict durability", async () => {
    const study = await aStudy();
    const durabilities: unknown[] = [];
    study.database.events.hook("creating", (_key, _event, { idbtrans }) => {
      durabilities.push(idbtrans.durability);
    });

    await reviewCard(study, await firstCard(study), "2026-03-10");

    expect(durabilities).toEqual(["strict"]);
  });

  it("are refused by a database that is not strict", async () => {
    const study = await aStudy();
    const card = await firstCard(study);
    study.database.close();
    const lax = await new Dexie("test").open();
    const log = createLog(withTables(lax), study.deps);

    await expect(log.record({ type: "flag", subject: card, flagged: true })).rejects.toThrow(
      "durability",
    );
    expect(await lax.table("events").count()).toBe(0);
  });
});

/** Dexie gives tables found in an opened database no properties of their own. */
function withTables(database: Dexie): StudyDatabase {
  const tables = database.tables.map((table) => [table.name, table]);
  return Object.assign(database, Object.fromEntries(tables)) as StudyDatabase;
}
