import { Dexie, type EntityTable } from "dexie";

import type { Instant, StudyDay } from "@/lib/time/instant";
import { gunzip, gzip } from "@/lib/transfer/gzip";
import { type SnapshotKind, snapshotsToDrop } from "@/lib/transfer/snapshot-plan";

export interface SnapshotRow {
  readonly id: string;
  readonly at: Instant;
  readonly day: StudyDay;
  readonly kind: SnapshotKind;
  /** How many events it holds. */
  readonly events: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Snapshots live in a database of their own, so that what harms the first spares them. */
export interface SnapshotDatabase extends Dexie {
  readonly snapshots: EntityTable<SnapshotRow, "id">;
}

export function openSnapshots(name = "cutscore-snapshots"): SnapshotDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: "strict", cache: "disabled" });
  database.version(1).stores({ snapshots: "id, at" });
  return database as SnapshotDatabase;
}

/** Keeps `text`, compressed, and drops the snapshots that are no longer due to be kept. */
export async function keepSnapshot(
  database: SnapshotDatabase,
  snapshot: Omit<SnapshotRow, "bytes">,
  text: string,
): Promise<void> {
  const bytes = await gzip(text); // Before the transaction: it would not wait.
  await database.transaction("rw", database.snapshots, async () => {
    await database.snapshots.put({ ...snapshot, bytes });
    const all = await database.snapshots.toArray();
    await database.snapshots.bulkDelete(snapshotsToDrop(all, snapshot.at));
  });
}

export interface SnapshotEntry extends Omit<SnapshotRow, "bytes"> {
  /** Bytes, compressed. */
  readonly size: number;
}

/** Newest first, without their bytes. */
export async function listSnapshots(database: SnapshotDatabase): Promise<SnapshotEntry[]> {
  const rows = await database.snapshots.orderBy("at").toArray();
  return rows.toReversed().map(withoutBytes);
}

function withoutBytes({ bytes, ...row }: SnapshotRow): SnapshotEntry {
  return { ...row, size: bytes.byteLength };
}

/** The text of a snapshot; `null` when it is no longer there. */
export async function readSnapshot(database: SnapshotDatabase, id: string): Promise<string | null> {
  const row = await database.snapshots.get(id);
  return row ? gunzip(row.bytes) : null;
}
