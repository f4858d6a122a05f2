import { Dexie, type EntityTable, type Transaction } from "dexie";

import type { CardState } from "@/lib/cards/card-state";
import type { PackManifest } from "@/lib/content/pack";
import type { CardRow, ConceptRow, QuestionRow } from "@/lib/content/pack-rows";
import type { SettingValue, StoredEvent } from "@/lib/log/event";
import type { StudiedDay } from "@/lib/log/fold-days";
import type { QuestionState } from "@/lib/log/fold-question";
import type { Session } from "@/lib/log/fold-session";

export type { CardRow, ConceptRow, QuestionRow };

export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

/** What is only shown, revealed, chosen or typed: outside the log, inside the backup. */
export interface DraftRow {
  readonly key: string;
  readonly value: unknown;
}

export interface SettingRow {
  readonly key: string;
  readonly value: SettingValue;
}

export interface WeightsRow {
  readonly hash: string;
  readonly weights: readonly number[];
}

export interface StudyDatabase extends Dexie {
  /** The truth: it only grows. */
  readonly events: EntityTable<StoredEvent, "id">;
  readonly meta: EntityTable<MetaRow, "key">;
  readonly drafts: EntityTable<DraftRow, "key">;
  readonly weights: EntityTable<WeightsRow, "hash">;
  /** Content, from packs. */
  readonly packs: EntityTable<PackManifest, "id">;
  readonly cards: EntityTable<CardRow, "id">;
  readonly questions: EntityTable<QuestionRow, "id">;
  readonly concepts: EntityTable<ConceptRow, "id">;
  /** Folds of events, content and weights, kept for speed: `rebuild` makes them anew. */
  readonly cardStates: EntityTable<CardState, "id">;
  readonly questionStates: EntityTable<QuestionState, "id">;
  readonly sessions: EntityTable<Session, "id">;
  readonly days: EntityTable<StudiedDay, "day">;
  readonly settings: EntityTable<SettingRow, "key">;
}

export interface Migration {
  readonly reason: string;
  /** Only the tables that this step adds, re-indexes or, with `null`, drops. */
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

/**
 * The schema, as the sum of its history: entry n leads to version n + 1.
 * Append only. A step speaks of records as they were then, so it imports no types of today.
 */
export const migrations: readonly Migration[] = [
  {
    reason: "First release",
    stores: {
      events: "id, [lamport+device+seq], [device+seq], subject, session, type",
      meta: "key",
      drafts: "key",
      weights: "hash",
      packs: "id",
      cards: "id, pack, concept",
      questions: "id, pack, concept, [pool+domain]",
      concepts: "id, pack",
      cardStates:
        "id, [status+due], [status+domain+due], [status+domain+position], [domain+introducedOn], introducedOn, memory.reviewedOn, concept",
      questionStates: "id",
      sessions: "id, startedAt",
      days: "day",
      settings: "key",
    },
  },
  {
    reason: "Missed questions come back on a day of their own",
    stores: { questionStates: "id, mistake.due" },
  },
];

export const databaseName = "cutscore";

/**
 * Raised whenever a fold gives other rows than before; derived tables that an older release folded
 * are made anew once. Which version made them stands in `meta`.
 */
export const foldsVersion = 2;

/** The tables that are folds and can be thrown away. */
export const derivedTables = [
  "cardStates",
  "questionStates",
  "sessions",
  "days",
  "settings",
] as const;

/**
 * Declares the database without opening it.
 * Strict durability: a transaction counts as done once it is on disk, so an answered card
 * survives a crash of the browser or the machine.
 * Tests pass fewer `steps` to make a database such as an older release left behind.
 */
export function declareDatabase(name = databaseName, steps = migrations): StudyDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: "strict", cache: "disabled" });
  for (const [index, { stores, upgrade }] of steps.entries()) {
    const version = database.version(index + 1).stores({ ...stores });
    if (upgrade) version.upgrade(upgrade);
  }
  // A new one holds no older folds.
  if (steps === migrations) {
    database.on("populate", (transaction) =>
      transaction.table("meta").add({ key: "folds", value: foldsVersion }),
    );
  }
  return database as StudyDatabase;
}
