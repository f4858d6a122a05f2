import { DeviceId, inLogOrder } from "@/lib/log/event";
import type { SchedulerFor } from "@/lib/log/fold-card";
import type { Instant } from "@/lib/time/instant";
import { isoInstant } from "@/lib/time/iso";
import { type Backup, backupSchema } from "@/lib/transfer/backup";

import { derivedTables, type StudyDatabase } from "./database";
import type { Head } from "./log";
import { rebuildWithin } from "./rebuild";

/** All that can't be had again, read in one transaction, in the log's order. */
export function readBackup(database: StudyDatabase, now: Instant): Promise<Backup> {
  const { events, drafts, weights, packs } = database;
  return database.transaction("r", [events, drafts, weights, packs], async () => {
    const manifests = await packs.toArray();
    return {
      format: "cutscore-backup",
      schema: backupSchema,
      exportedAt: isoInstant(now),
      packs: manifests.map(({ id, version }) => ({ id, version })),
      events: (await events.toArray()).toSorted(inLogOrder),
      drafts: await drafts.toArray(),
      weights: await weights.toArray(),
    };
  });
}

/**
 * Puts a checked backup in the place of everything here, in one transaction.
 * The device gets a new id: the old one may still live, on the computer the backup came from.
 */
export function restoreBackup(
  database: StudyDatabase,
  backup: Backup,
  newId: () => string,
  schedulerFor: SchedulerFor,
): Promise<void> {
  return replaceAll(database, schedulerFor, async () => {
    await database.events.bulkAdd([...backup.events]);
    await database.drafts.bulkAdd(backup.drafts.map(({ key, value }) => ({ key, value })));
    await database.weights.bulkPut([...backup.weights]);
    const lamport = backup.events.reduce((most, event) => Math.max(most, event.lamport), 0);
    await database.meta.bulkPut([
      { key: "device", value: DeviceId(newId()) },
      { key: "head", value: { lamport, seq: 0 } satisfies Head },
    ]);
  });
}

/** Takes away all that the learner did; the content stays. */
export function wipe(database: StudyDatabase, schedulerFor: SchedulerFor): Promise<void> {
  return replaceAll(database, schedulerFor, async () => {});
}

function replaceAll(
  database: StudyDatabase,
  schedulerFor: SchedulerFor,
  fill: () => Promise<void>,
): Promise<void> {
  const { events, drafts, weights, meta, cards } = database;
  const derived = derivedTables.map((table) => database.table(table));
  return database.transaction(
    "rw",
    [events, drafts, weights, meta, cards, ...derived],
    async () => {
      await Promise.all([events, drafts, weights, meta].map((table) => table.clear()));
      await fill();
      await rebuildWithin(database, schedulerFor);
    },
  );
}
