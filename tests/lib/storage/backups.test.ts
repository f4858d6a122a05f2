import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";

import { CardId } from "@/lib/content/pack";
import { EventId, type StoredEvent } from "@/lib/log/event";
import { readBackup, restoreBackup, wipe } from "@/lib/storage/backups";
import { foldsVersion } from "@/lib/storage/database";
import { lastUndoable } from "@/lib/storage/log";
import { StudyDay } from "@/lib/time/instant";
import { parseBackup } from "@/lib/transfer/parse-backup";
import { aSchedulerFor, aStudy, freshIndexedDb, type Study } from "@/tests/support/a-study";
import { badBackups } from "@/tests/support/bad-backups";
import { aHistory, live } from "@/tests/support/history";
import { wholeJson } from "@/tests/support/tables";

beforeEach(freshIndexedDb);

const wick = CardId("tiny:c:wick");

const flag = (study: Study, flagged: boolean) =>
  study.log.record({ type: "flag", subject: wick, flagged });

/** Out into a file's text and checked in again, as the backup page does it. */
async function throughAFile(study: Study) {
  const parsed = parseBackup(JSON.stringify(await readBackup(study.database, study.now)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const deviceOf = async ({ database }: Study) => (await database.meta.get("device"))?.value;

describe("a backup", () => {
  it("out, a wipe, and in again give the same tables after any history", async () => {
    await fc.assert(
      fc.asyncProperty(aHistory(), async (history) => {
        freshIndexedDb();
        const study = await aStudy();
        await live(study, history);
        await study.database.drafts.put({ key: "review", value: { card: wick, typed: "oil" } });
        const before = await wholeJson(study.database);

        const backup = await throughAFile(study);
        await wipe(study.database, aSchedulerFor);
        expect(await study.database.events.count()).toBe(0);
        await restoreBackup(study.database, backup, study.deps.newId, aSchedulerFor);

        expect(await wholeJson(study.database)).toBe(before);
        study.database.close();
      }),
      { numRuns: 40 },
    );
  });

  it("replaces what was there, drafts included", async () => {
    const study = await aStudy();
    const empty = await throughAFile(study);
    const before = await wholeJson(study.database);
    await flag(study, true);
    await study.database.drafts.put({ key: "review", value: 1 });

    await restoreBackup(study.database, empty, study.deps.newId, aSchedulerFor);

    expect(await wholeJson(study.database)).toBe(before);
  });

  it("keeps the events of a later release as they are", async () => {
    const study = await aStudy();
    await flag(study, true);
    const { subject: _, ...stamp } = (await study.database.events.toArray())[0]!;
    const id = EventId("01900000-0000-7000-8000-0000000000ff");
    const dream = { ...stamp, id, v: 9, type: "dream", seq: 2, lamport: 2, of: { sheep: [1, 2] } };
    await study.database.events.add(dream);

    const backup = await throughAFile(study);
    await restoreBackup(study.database, backup, study.deps.newId, aSchedulerFor);

    expect(await study.database.events.get(id)).toEqual(dream);
  });

  it("restored gets a new device and goes on after every event it holds", async () => {
    const study = await aStudy();
    await flag(study, true);
    const old = await deviceOf(study);
    await study.database.events.toCollection().modify({ lamport: 41 });
    const backup = await throughAFile(study);

    await restoreBackup(study.database, backup, study.deps.newId, aSchedulerFor);
    const next = await flag(study, false);

    expect(await deviceOf(study)).not.toBe(old);
    expect(next).toMatchObject({ ok: true, value: { lamport: 42, seq: 1 } });
    expect((await study.database.cardStates.get(wick))?.flagged).toBe(false);
  });

  it("restored offers nothing to undo, since another device did it", async () => {
    const study = await aStudy();
    await flag(study, true);
    const backup = await throughAFile(study);
    await restoreBackup(study.database, backup, study.deps.newId, aSchedulerFor);

    expect(await lastUndoable(study.database)).toBeNull();
  });

  it("that fails halfway leaves all as it was", async () => {
    const study = await aStudy();
    await flag(study, true);
    const backup = await throughAFile(study);
    const before = await wholeJson(study.database);
    const device = await deviceOf(study);
    const twice = { ...backup, events: [...backup.events, ...backup.events] };

    await expect(
      restoreBackup(study.database, twice, study.deps.newId, aSchedulerFor),
    ).rejects.toThrow(/Key already exists|bulkAdd/);

    expect(await wholeJson(study.database)).toBe(before);
    expect(await deviceOf(study)).toBe(device);
  });

  it("that is bad never gets as far as the tables", async () => {
    const study = await aStudy();
    await flag(study, true);
    const before = await wholeJson(study.database);

    for (const { text } of badBackups) {
      const parsed = parseBackup(text);
      if (!parsed.ok) continue;
      // oxlint-disable-next-line no-await-in-loop -- one after the other, into one database
      await restoreBackup(study.database, parsed.value, study.deps.newId, aSchedulerFor);
    }

    expect(await wholeJson(study.database)).toBe(before);
  });

  it("of a pack that is not installed waits for its cards", async () => {
    const study = await aStudy();
    await flag(study, true);
    const backup = await throughAFile(study);
    const text = JSON.stringify(backup).replaceAll(wick, "other:c:wick");
    const parsed = parseBackup(text);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));

    await restoreBackup(study.database, parsed.value, study.deps.newId, aSchedulerFor);

    expect(await study.database.events.count()).toBe(1);
    expect(await study.database.cardStates.get(CardId("other:c:wick"))).toBeUndefined();
  });
});

describe("a wipe", () => {
  it("takes away all that was learned and leaves the content", async () => {
    const study = await aStudy();
    const fresh = await wholeJson(study.database);
    await flag(study, true);
    await study.log.setSetting("minutesPerDay", 40);

    await wipe(study.database, aSchedulerFor);

    expect(await wholeJson(study.database)).toBe(fresh);
    expect(await study.database.meta.toArray()).toEqual([{ key: "folds", value: foldsVersion }]);
  });
});

describe("thirty thousand events", () => {
  it("are restored in time that grows with their number, not with its square", async () => {
    const study = await aStudy();
    await study.log.record({
      type: "review",
      subject: wick,
      edition: 1,
      grade: "good",
      due: StudyDay("2026-03-05"),
      ms: 1,
    });
    const backup = await throughAFile(study);
    const cards = await study.database.cards.toCollection().primaryKeys();
    const restored = async (count: number) => {
      const events = Array.from({ length: count }, (_, place) => ({
        ...backup.events[0]!,
        id: EventId(`01900000-0000-7000-9000-${String(place).padStart(12, "0")}`),
        subject: cards[place % cards.length]!,
        seq: place + 1,
        lamport: place + 1,
        at: study.now + place * 60_000,
      })) as StoredEvent[];
      const start = process.cpuUsage(); // Not the wall clock, which other programs share.
      const parsed = parseBackup(JSON.stringify({ ...backup, events }));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.error[0]));
      await restoreBackup(study.database, parsed.value, study.deps.newId, aSchedulerFor);
      return process.cpuUsage(start).user;
    };
    await restored(1000); // Warms up.

    const [some, all] = [await restored(7500), await restored(30_000)];

    expect(await study.database.events.count()).toBe(30_000);
    expect(all / some).toBeLessThan(10); // Four times as many; sixteen times as long if quadratic.
  }, 60_000);
});
