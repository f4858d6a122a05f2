import { v7 as newId } from "uuid";

import { readBackup } from "@/lib/storage/backups";
import { keepSnapshot, listSnapshots, openSnapshots } from "@/lib/storage/snapshots";
import { systemClock } from "@/lib/time/clock";
import type { SnapshotKind } from "@/lib/transfer/snapshot-plan";

import type { Study } from "./study";

/** Keeps a snapshot of today, unless there is one or nothing happened since the last. */
export async function dailySnapshot(study: Study): Promise<void> {
  const database = openSnapshots();
  try {
    const { today } = await study.read();
    const events = await study.database.events.count();
    const kept = (await listSnapshots(database)).find(({ kind }) => kind === "daily");
    if (events === 0 || kept?.day === today || kept?.events === events) return;
    await snapshot(study, "daily");
  } finally {
    database.close();
  }
}

/** Keeps everything as it stands now, in the database of snapshots. */
export async function snapshot(study: Study, kind: SnapshotKind): Promise<void> {
  const database = openSnapshots();
  try {
    const { today } = await study.read();
    const at = systemClock();
    const backup = await readBackup(study.database, at);
    const row = { id: newId(), at, day: today, kind, events: backup.events.length };
    await keepSnapshot(database, row, JSON.stringify(backup));
  } finally {
    database.close();
  }
}
