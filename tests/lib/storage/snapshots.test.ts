import { beforeEach, describe, expect, it } from "vitest";

import {
  keepSnapshot,
  listSnapshots,
  openSnapshots,
  readSnapshot,
  type SnapshotRow,
} from "@/lib/storage/snapshots";
import { Instant, StudyDay } from "@/lib/time/instant";
import { aStudy, freshIndexedDb } from "@/tests/support/a-study";

beforeEach(freshIndexedDb);

const aSnapshot = (id: string, day: string, kind: SnapshotRow["kind"] = "daily") => ({
  id,
  at: Instant(Date.parse(`${day}T09:00Z`)),
  day: StudyDay(day),
  kind,
  events: 3,
});

describe("a snapshot", () => {
  it("gives back its text to the letter, and is smaller than it", async () => {
    const snapshots = openSnapshots();
    const text = JSON.stringify({ "Grüße 🕯": Array.from({ length: 500 }, () => "the same") });

    await keepSnapshot(snapshots, aSnapshot("s1", "2026-03-02"), text);

    expect(await readSnapshot(snapshots, "s1")).toBe(text);
    const [row] = await listSnapshots(snapshots);
    expect(row).toMatchObject({ id: "s1", day: "2026-03-02", kind: "daily", events: 3 });
    expect(row?.size).toBeLessThan(text.length / 10);
    expect(row).not.toHaveProperty("bytes");
  });

  it("that is gone reads as null", async () => {
    expect(await readSnapshot(openSnapshots(), "never")).toBeNull();
  });

  it("that is damaged is not read as if it were whole", async () => {
    const snapshots = openSnapshots();
    await keepSnapshot(snapshots, aSnapshot("s1", "2026-03-02"), "a text");
    await snapshots.snapshots.toCollection().modify((row) => {
      row.bytes[row.bytes.length - 6]! ^= 0xff; // Within the checksum.
    });

    await expect(readSnapshot(snapshots, "s1")).rejects.toBeInstanceOf(Error);
  });
});

describe("the snapshots", () => {
  it("are listed newest first", async () => {
    const snapshots = openSnapshots();
    await keepSnapshot(snapshots, aSnapshot("older", "2026-03-02"), "a");
    await keepSnapshot(snapshots, aSnapshot("newer", "2026-03-03", "before-wipe"), "b");

    expect((await listSnapshots(snapshots)).map(({ id }) => id)).toEqual(["newer", "older"]);
  });

  it("drop what is no longer due to be kept, in the same step", async () => {
    const snapshots = openSnapshots();
    for (const hour of ["08", "09", "10"]) {
      const at = Instant(Date.parse(`2026-03-02T${hour}:00Z`));
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await keepSnapshot(snapshots, { ...aSnapshot(hour, "2026-03-02"), at }, hour);
    }

    expect((await listSnapshots(snapshots)).map(({ id }) => id)).toEqual(["10"]);
  });

  it("live in a database of their own, which survives the loss of the first", async () => {
    const { database } = await aStudy();
    const snapshots = openSnapshots();
    await keepSnapshot(snapshots, aSnapshot("s1", "2026-03-02"), "a text");

    await database.delete();

    expect(snapshots.name).not.toBe(database.name);
    expect(await readSnapshot(snapshots, "s1")).toBe("a text");
  });
});
