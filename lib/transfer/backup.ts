import type { StoredEvent } from "@/lib/log/event";

export const backupSchema = 1;

/** One file that holds all that can't be had again: the log, the drafts, what packs dropped. */
export interface Backup {
  readonly format: "cutscore-backup";
  readonly schema: number;
  /** An ISO instant. */
  readonly exportedAt: string;
  readonly packs: readonly { readonly id: string; readonly version: string }[];
  readonly events: readonly StoredEvent[];
  readonly drafts: readonly { readonly key: string; readonly value?: unknown }[];
  readonly weights: readonly { readonly hash: string; readonly weights: readonly number[] }[];
}

/** What a backup holds, to be shown before it replaces anything. */
export interface BackupSummary {
  readonly exportedAt: string;
  readonly events: number;
  readonly reviews: number;
  readonly answers: number;
}

export function summaryOf({ exportedAt, events }: Backup): BackupSummary {
  const count = (type: string) => events.filter((event) => event.type === type).length;
  return { exportedAt, events: events.length, reviews: count("review"), answers: count("answer") };
}
