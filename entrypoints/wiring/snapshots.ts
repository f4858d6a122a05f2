import { readBackup } from "@/lib/storage/backups";
import { rawExport } from "@/lib/storage/raw-export";
import {
  keepSnapshot,
  listSnapshots,
  openSnapshots,
  type SnapshotDatabase,
} from "@/lib/storage/snapshots";
import { systemClock, systemZone } from "@/lib/time/clock";
import { studyDayAt } from "@/lib/time/study-day";
import type { SnapshotKind } from "@/lib/transfer/snapshot-plan";

import { newId } from "./new-id";
import type { Study } from "./study";

/** Runs `work` on the database of snapshots and closes it. */
export async function withSnapshots<T>(
  work: (database: SnapshotDatabase) => Promise<T>,
): Promise<T> {
  const database = openSnapshots();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Keeps a snapshot of today, unless there is one or nothing happened since the last. */
export async function dailySnapshot(study: Study): Promise<void> {
  const events = await study.database.events.count();
  if (events === 0) return; // Nor is there a database to be made for it.
  const { today } = await study.read();
  const dailies = (await withSnapshots(listSnapshots)).filter(({ kind }) => kind === "daily");
  const isKept = dailies.some(({ day }) => day === today) || dailies[0]?.events === events;
  if (!isKept) await snapshot(study, "daily");
}

/** Keeps everything as it stands now, in the database of snapshots. */
export async function snapshot(study: Study, kind: SnapshotKind): Promise<void> {
  const { today } = await study.read();
  const at = systemClock();
  const backup = await readBackup(study.database, at);
  const row = { id: newId(), at, day: today, kind, events: backup.events.length };
  await withSnapshots((database) => keepSnapshot(database, row, JSON.stringify(backup)));
}

/** Keeps a database that an older release left behind as it is, before it is brought up to date. */
export async function snapshotBeforeMigration(name: string): Promise<void> {
  const text = await rawExport(name);
  const at = systemClock();
  const day = studyDayAt(at, { zone: systemZone(), cutoff: 0 });
  const { tables } = JSON.parse(text) as { tables: { events?: readonly unknown[] } };
  const events = tables.events?.length ?? 0;
  const row = { id: newId(), at, day, kind: "before-migration", events } as const;
  await withSnapshots((database) => keepSnapshot(database, row, text));
}
