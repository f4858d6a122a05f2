import { beforeEach, describe, expect, it } from "vitest";

import type { SnapshotModel } from "@/lib/screens/settings";
import { readBackup, restoreBackup, wipe } from "@/lib/storage/backups";
import { type BackupPort, createBackupStore } from "@/lib/stores/backup-store";
import { largestBackup } from "@/lib/transfer/parse-backup";
import {
  aSchedulerFor,
  aStudy,
  firstCard,
  freshIndexedDb,
  reviewCard,
  type Study,
} from "@/tests/support/a-study";
import { badBackups } from "@/tests/support/bad-backups";
import { derivedJson, wholeJson } from "@/tests/support/tables";

beforeEach(freshIndexedDb);

interface Kept extends SnapshotModel {
  readonly text: string;
}

/** A port on a study, with snapshots and saved files in lists. */
function aPort(study: Study) {
  const kept: Kept[] = [];
  const saved: { readonly name: string; readonly text: string }[] = [];
  const { database, deps } = study;
  const read = () => readBackup(database, study.now);
  const port: BackupPort = {
    read,
    restore: (backup) => restoreBackup(database, backup, deps.newId, aSchedulerFor),
    wipe: () => wipe(database, aSchedulerFor),
    snapshot: async (kind) => {
      const backup = await read();
      const text = JSON.stringify(backup);
      const events = backup.events.length;
      const id = `s${kept.length + 1}`;
      kept.unshift({ id, day: "2026-03-02", kind, events, size: text.length, text });
    },
    snapshots: async () => kept.map(({ text, ...entry }) => ({ ...entry, size: text.length })),
    snapshotText: async (id) => kept.find((one) => one.id === id)?.text ?? null,
    saveFile: (name, text) => void saved.push({ name, text }),
  };
  return { port, kept, saved };
}

const aFile = (text: string, name = "mine.json") => ({
  name,
  size: text.length,
  text: async () => text,
});

async function studied(name: string, days: readonly string[]): Promise<Study> {
  const study = await aStudy(name);
  const card = await firstCard(study);
  for (const due of days) await reviewCard(study, card, due);
  return study;
}

describe("saving", () => {
  it("hands out one file named after the day, which loads again", async () => {
    const study = await studied("one", ["2026-03-10"]);
    const { port, saved } = aPort(study);
    const backups = createBackupStore(port);

    await backups.save();

    expect(saved.map(({ name }) => name)).toEqual(["cutscore-2026-03-02.json"]);
    expect(backups.model.value).toMatchObject({ done: "Saved 1 entry.", busy: null, refused: [] });
    await backups.check(aFile(saved[0]!.text));
    expect(backups.model.value.offered).toEqual({
      name: "mine.json",
      reviews: 1,
      answers: 0,
      exportedAt: "2026-03-02T09:00:00Z",
    });
  });

  it("that fails says why and claims nothing", async () => {
    const { port } = aPort(await aStudy());
    const read = () => Promise.reject(new Error("the disk is gone"));
    const backups = createBackupStore({ ...port, read });

    await backups.save();

    expect(backups.model.value).toMatchObject({
      refused: ["the disk is gone"],
      done: null,
      busy: null,
    });
  });
});

describe("a file that is no good", () => {
  it.each(badBackups)("($name) is refused with a reason, and changes nothing", async (bad) => {
    const study = await studied("one", ["2026-03-10"]);
    const before = await wholeJson(study.database);
    const { port, kept } = aPort(study);
    const backups = createBackupStore(port);

    await backups.check(aFile(bad.text));
    await backups.accept();

    expect(backups.model.value.offered).toBeNull();
    expect(kept).toEqual([]);
    expect(await wholeJson(study.database)).toBe(before);
  });

  it("has its reasons on screen until the next file", async () => {
    const { port } = aPort(await aStudy());
    const backups = createBackupStore(port);
    await backups.check(aFile("{}"));
    expect(backups.model.value.refused).toEqual(["It is not a Cutscore backup."]);

    await backups.save();

    expect(backups.model.value.refused).toEqual([]);
  });

  it("is not even read when it is too large", async () => {
    const { port } = aPort(await aStudy());
    const backups = createBackupStore(port);
    const text = () => Promise.reject(new Error("read"));

    await backups.check({ name: "huge", size: largestBackup + 1, text });

    expect(backups.model.value.refused[0]).toContain("257 MB");
  });
});

describe("a good file", () => {
  const offer = async (study: Study) => {
    const other = await studied("other", ["2026-03-11", "2026-03-12"]);
    const text = JSON.stringify(await readBackup(other.database, other.now));
    const fake = aPort(study);
    return { other, text, ...fake };
  };

  it("is offered first, and replaces nothing when declined", async () => {
    const study = await studied("one", ["2026-03-10"]);
    const before = await wholeJson(study.database);
    const { port, text } = await offer(study);
    const backups = createBackupStore(port);
    await backups.check(aFile(text));
    expect(backups.model.value.offered).toMatchObject({ reviews: 2 });

    backups.decline();
    await backups.accept();

    expect(backups.model.value.offered).toBeNull();
    expect(await wholeJson(study.database)).toBe(before);
  });

  it("replaces everything when accepted, after a snapshot of what was here", async () => {
    const study = await studied("one", ["2026-03-10"]);
    const before = await derivedJson(study.database);
    const { port, text, other, kept } = await offer(study);
    const backups = createBackupStore(port);
    await backups.check(aFile(text));

    await backups.accept();

    expect(await derivedJson(study.database)).toBe(await derivedJson(other.database));
    expect(backups.model.value.snapshots).toMatchObject([{ kind: "before-import", events: 1 }]);
    await backups.offerSnapshot(kept[0]!.id);
    await backups.accept();
    expect(await derivedJson(study.database)).toBe(before);
  });

  it("is not loaded when the snapshot before it fails", async () => {
    const study = await studied("one", ["2026-03-10"]);
    const before = await wholeJson(study.database);
    const { port, text } = await offer(study);
    const snapshot = () => Promise.reject(new Error("no room"));
    const backups = createBackupStore({ ...port, snapshot });
    await backups.check(aFile(text));

    await backups.accept();

    expect(backups.model.value).toMatchObject({ refused: ["no room"], done: null, busy: null });
    expect(await wholeJson(study.database)).toBe(before);
  });
});

describe("deleting all", () => {
  it("keeps a snapshot first, from which everything comes back", async () => {
    const study = await studied("one", ["2026-03-10"]);
    const before = await derivedJson(study.database);
    const { port, kept } = aPort(study);
    const backups = createBackupStore(port);

    await backups.wipe();
    expect(await study.database.events.count()).toBe(0);
    expect(backups.model.value.snapshots).toMatchObject([{ kind: "before-wipe", events: 1 }]);

    await backups.offerSnapshot(kept[0]!.id);
    await backups.accept();
    expect(await derivedJson(study.database)).toBe(before);
  });

  it("does not happen when the snapshot fails", async () => {
    const study = await studied("one", ["2026-03-10"]);
    const { port } = aPort(study);
    const snapshot = () => Promise.reject(new Error("no room"));

    await createBackupStore({ ...port, snapshot }).wipe();

    expect(await study.database.events.count()).toBe(1);
  });
});

describe("a snapshot", () => {
  it("can be downloaded while it is there", async () => {
    const { port, kept, saved } = aPort(await aStudy());
    const backups = createBackupStore(port);
    await port.snapshot("daily");

    await backups.downloadSnapshot("s1");
    await backups.downloadSnapshot("gone");

    expect(saved).toEqual([{ name: "cutscore-snapshot-s1.json", text: kept[0]!.text }]);
  });

  it("that is gone is refused", async () => {
    const { port } = aPort(await aStudy());
    const backups = createBackupStore(port);

    await backups.offerSnapshot("gone");

    expect(backups.model.value).toMatchObject({ offered: null });
    expect(backups.model.value.refused).toHaveLength(1);
  });
});
