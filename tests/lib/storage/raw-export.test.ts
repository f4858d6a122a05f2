import { beforeEach, expect, it } from "vitest";

import { declareDatabase, migrations } from "@/lib/storage/database";
import { openDatabase } from "@/lib/storage/open";
import { rawExport } from "@/lib/storage/raw-export";
import { aStudy, freshIndexedDb } from "@/tests/support/a-study";

beforeEach(freshIndexedDb);

interface Export {
  readonly name: string;
  readonly version: number;
  readonly tables: Record<string, unknown[]>;
}

it("holds every row of every table", async () => {
  const study = await aStudy();
  await study.log.setSetting("minutesPerDay", 20);

  const { name, version, tables } = JSON.parse(await rawExport("test")) as Export;

  expect({ name, version }).toEqual({ name: "test", version: migrations.length * 10 });
  expect(Object.keys(tables).toSorted()).toEqual(
    study.database.tables.map((table) => table.name).toSorted(),
  );
  expect(tables["events"]).toEqual(await study.database.events.toArray());
  expect(tables["cards"]).toHaveLength(10);
});

it("works on a database that a newer release wrote, and leaves it as it is", async () => {
  const steps = [...migrations, { reason: "Later", stores: { dreams: "id" } }];
  const newer = declareDatabase("test", steps);
  await newer.table("dreams").add({ id: "d1", of: "sheep" });
  newer.close();

  const { version, tables } = JSON.parse(await rawExport("test")) as Export;

  expect(version).toBe(steps.length * 10);
  expect(tables["dreams"]).toEqual([{ id: "d1", of: "sheep" }]);
  expect((await openDatabase("test")).ok).toBe(false);
  expect((await openDatabase("test", steps)).ok).toBe(true);
});

it("of a database that is not there fails, and makes none", async () => {
  await expect(rawExport("nowhere")).rejects.toThrow(/abort/i);

  expect(await indexedDB.databases()).toEqual([]);
});

it("lets go of the database, so that it can be migrated", async () => {
  await aStudy().then(({ database }) => database.close());
  await rawExport("test");

  const opened = await openDatabase("test", [
    ...migrations,
    { reason: "Later", stores: { dreams: "id" } },
  ]);

  expect(opened.ok).toBe(true);
});
