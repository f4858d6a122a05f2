import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { CardId } from "@/lib/content/pack";
import { declareDatabase, type Migration, migrations } from "@/lib/storage/database";
import { openDatabase } from "@/lib/storage/open";
import { rawExport } from "@/lib/storage/raw-export";
import { rebuild } from "@/lib/storage/rebuild";
import { describeOpenProblem } from "@/lib/text/open-problems";
import { aSchedulerFor, freshIndexedDb } from "@/tests/support/a-study";

beforeEach(freshIndexedDb);

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const first: Migration = { reason: "First", stores: { lamps: "id" } };

const renamed: Migration = {
  reason: "Wicks have a width in millimetres",
  stores: { lamps: "id, wickMm" },
  upgrade: (transaction) =>
    transaction
      .table("lamps")
      .toCollection()
      .modify((lamp: { wick?: number; wickMm?: number }) => {
        lamp.wickMm = (lamp.wick ?? 0) * 10;
        delete lamp.wick;
      }),
};

const failing: Migration = {
  reason: "A step with a bug",
  stores: { lamps: "id, glow", shades: "id" },
  upgrade: async (transaction) => {
    await transaction.table("lamps").clear();
    throw new Error("the shelf broke");
  },
};

/** Leaves a database behind as the release with these steps would have. */
async function leaveBehind(steps: readonly Migration[], rows: Readonly<Record<string, object[]>>) {
  const old = declareDatabase("test", steps);
  await old.open();
  for (const [table, records] of Object.entries(rows)) {
    // oxlint-disable-next-line no-await-in-loop -- a few tables
    await old.table(table).bulkAdd(records);
  }
  old.close();
}

const lamp = { id: "l1", wick: 2 };

async function opened(...args: Parameters<typeof openDatabase>) {
  const result = await openDatabase(...args);
  if (!result.ok) throw new Error(describeOpenProblem(result.error));
  return result.value;
}

describe("opening the database", () => {
  it("makes an empty one where there is none, without a word about migration", async () => {
    const before = vi.fn<(name: string) => Promise<void>>();

    const database = await opened("test", migrations, before);

    expect(await database.events.count()).toBe(0);
    expect(before).not.toHaveBeenCalled();
  });

  it("finds again what was there", async () => {
    await leaveBehind([first], { lamps: [lamp] });

    const database = await opened("test", [first]);

    expect(await database.table("lamps").toArray()).toEqual([lamp]);
  });
});

describe("migrations", () => {
  it("changes the records that an older release left behind", async () => {
    await leaveBehind([first], { lamps: [lamp] });

    const database = await opened("test", [first, renamed]);

    expect(await database.table("lamps").where("wickMm").equals(20).toArray()).toEqual([
      { id: "l1", wickMm: 20 },
    ]);
  });

  // Literal records, so that no later change to the code can change what was left behind.
  const event = {
    id: "01900000-0000-7000-8000-000000000001",
    v: 1,
    type: "review",
    device: "01900000-0000-7000-8000-00000000d001",
    seq: 1,
    lamport: 1,
    at: 1_772_442_000_000,
    zone: "Europe/Berlin",
    offsetMin: 60,
    cutoff: 240,
    algo: "fsrs6",
    wHash: "default",
    subject: "tiny:c:wick",
    edition: 1,
    grade: "good",
    due: "2026-03-05",
    ms: 4000,
  };
  const card = {
    id: "tiny:c:wick",
    kind: "basic",
    front: "Which part draws oil up?",
    back: "The wick",
    note: "tiny:n:wick",
    concept: "tiny:k:wick",
    task: "A.1",
    skill: "A.1.s1",
    services: [],
    volatile: false,
    edition: 1,
    source: "https://lamps.example/handbook",
    checkedOn: "2026-11-01",
    opened: "live",
    pack: "tiny",
    domain: "A",
    position: 0,
    retired: 0,
  };

  const versions = migrations.map((_, index) => index + 1);

  it.each(versions)("opens what version %i left behind, and can fold it", async (version) => {
    await leaveBehind(migrations.slice(0, version), { events: [event], cards: [card] });

    const database = await opened("test");
    await rebuild(database, aSchedulerFor);

    expect(await database.cardStates.get(CardId("tiny:c:wick"))).toMatchObject({
      status: "active",
      due: "2026-03-05",
    });
    expect(await database.events.toArray()).toEqual([event]);
  });

  it("are preceded by a snapshot of what was there", async () => {
    await leaveBehind([first], { lamps: [lamp] });
    const snapshots: unknown[] = [];

    await opened("test", [first, renamed], async (name) => {
      snapshots.push(JSON.parse(await rawExport(name)));
    });

    expect(snapshots).toEqual([{ name: "test", version: 10, tables: { lamps: [lamp] } }]);
  });

  it("are not begun when no snapshot could be made", async () => {
    await leaveBehind([first], { lamps: [lamp] });

    const result = await openDatabase("test", [first, renamed], () =>
      Promise.reject(new Error("the disk is full")),
    );

    expect(result).toEqual({
      ok: false,
      error: { kind: "migration-failed", message: "Error: the disk is full" },
    });
    expect(await rawLamps()).toEqual({ version: 10, lamps: [lamp] });
  });

  it("that fail leave the old data untouched, and say so", async () => {
    await leaveBehind([first], { lamps: [lamp] });

    const result = await openDatabase("test", [first, renamed, failing]);

    expect(result).toEqual({
      ok: false,
      error: { kind: "migration-failed", message: expect.stringContaining("the shelf broke") },
    });
    expect(await rawLamps()).toEqual({ version: 10, lamps: [lamp] });
  });
});

describe("a database of a newer release", () => {
  const newer = [first, renamed, { reason: "Later", stores: { oils: "id" } }];

  it("is refused and not changed", async () => {
    await leaveBehind(newer, { lamps: [{ id: "l1", wickMm: 20 }], oils: [{ id: "o1" }] });
    const before = await rawExport("test");

    const result = await openDatabase("test", [first, renamed]);

    expect(result).toEqual({ ok: false, error: { kind: "newer", found: 3, known: 2 } });
    expect(await rawExport("test")).toBe(before);
  });

  it("is refused also when it became so while we looked", async () => {
    await leaveBehind([first], { lamps: [lamp] });

    const result = await openDatabase("test", [first, renamed], () =>
      leaveBehind(newer, { oils: [{ id: "o1" }] }),
    );

    expect(result).toEqual({ ok: false, error: { kind: "newer", found: 3, known: 2 } });
  });
});

describe("an open database that a newer release migrates", () => {
  it("is let go, and not written to any more", async () => {
    const result = await openDatabase("test", [first]);
    if (!result.ok) throw new Error(result.error.kind);
    vi.spyOn(console, "warn").mockReturnValue(); // Dexie tells the developer, too.
    await leaveBehind([first, renamed], { lamps: [lamp] });
    const before = await rawExport("test");

    await expect(result.value.table("lamps").put({ id: "late" })).rejects.toThrow(/closed/i);

    expect(await rawExport("test")).toBe(before);
  });
});

describe("a database that another page holds open", () => {
  it("is reported as blocked, and not changed", async () => {
    await leaveBehind([first], { lamps: [lamp] });
    const holder = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("test");
      request.addEventListener("success", () => resolve(request.result));
    });

    vi.spyOn(console, "warn").mockReturnValue(); // Dexie tells the developer, too.
    vi.useFakeTimers({ toFake: ["setTimeout"] });

    const opening = openDatabase("test", [first, renamed]);
    await vi.waitUntil(() => vi.getTimerCount() > 0, { interval: 1 });
    vi.runAllTimers();

    expect(await opening).toEqual({ ok: false, error: { kind: "blocked" } });
    expect(holder.version).toBe(10);
    holder.close();
  });
});

describe("describeOpenProblem", () => {
  it.each([
    [{ kind: "newer", found: 3, known: 2 }, /format 3, this one reads up to 2.*Update/],
    [{ kind: "blocked" }, /Close all other Cutscore pages/],
    [{ kind: "migration-failed", message: "Error: x" }, /Error: x.*raw copy/],
    [{ kind: "unavailable", message: "Error: y" }, /Error: y.*Free some space/],
  ] as const)("says of %j that nothing changed, and what to do", (problem, words) => {
    const text = describeOpenProblem(problem);

    expect(text).toMatch(words);
    expect(text).toMatch(/^Not opened\. .*Nothing changed\./);
  });
});

async function rawLamps() {
  const { version, tables } = JSON.parse(await rawExport("test")) as {
    version: number;
    tables: Record<string, object[]>;
  };
  return { version, ...tables };
}
