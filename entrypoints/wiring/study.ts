import type { PackManifest } from "@/lib/content/pack";
import { ok, type Result } from "@/lib/result";
import { createScheduler, defaultWeights, weightsHash } from "@/lib/scheduling/scheduler";
import { databaseName, migrations, type StudyDatabase } from "@/lib/storage/database";
import { areFoldsCurrent } from "@/lib/storage/folds-version";
import { createLog, type Log } from "@/lib/storage/log";
import { openDatabase, type OpenProblem } from "@/lib/storage/open";
import { isComplete } from "@/lib/storage/pack-version";
import { readStudy } from "@/lib/storage/read-study";
import type { StudyView } from "@/lib/study/study-view";
import { systemClock, systemZone } from "@/lib/time/clock";

import { newId } from "./new-id";

/** The id of the pack in this package. */
const bundledPack = "clf-c02";

/** Changed with each release of content; the pack's files are read only when it differs. */
declare const bundledPackVersion: string;

/** The study as every context of ours sees it: the database open, the pack installed. */
export interface Study {
  readonly database: StudyDatabase;
  readonly log: Log;
  read(): Promise<StudyView>;
  /** Resolves once all content is in place; on the very first day, study begins before. */
  readonly complete: Promise<void>;
}

export const scheduler = createScheduler(defaultWeights);

export const schedulerFor = () => scheduler;

let opened: Promise<Result<Study, OpenProblem>> | undefined;

/** Opens the study once per page or wake of the worker. */
export function openStudy(): Promise<Result<Study, OpenProblem>> {
  opened ??= open();
  return opened;
}

/** Runs `work` on the study; `null` when the database can't be opened. */
export async function withStudy<T>(work: (study: Study) => Promise<T>): Promise<T | null> {
  const study = await openStudy();
  return study.ok ? work(study.value) : null;
}

async function open(): Promise<Result<Study, OpenProblem>> {
  const database = await openDatabase(databaseName, migrations, async (name) => {
    const { snapshotBeforeMigration } = await import("./snapshots");
    await snapshotBeforeMigration(name);
  });
  if (!database.ok) {
    opened = undefined; // The next call tries again.
    return database;
  }
  const [areFolded, installed] = await Promise.all([
    areFoldsCurrent(database.value),
    database.value.packs.get(bundledPack),
  ]);
  if (!areFolded) await foldAnew(database.value);
  const { complete } = await ensurePack(database.value, installed);
  const log = createLog(database.value, {
    clock: systemClock,
    newId,
    systemZone,
    schedulerFor,
    wHash: weightsHash(defaultWeights),
  });
  return ok({
    database: database.value,
    log,
    complete,
    read: () => readStudy(database.value, systemClock(), systemZone()),
  });
}

/** Makes anew, once, what an older release derived from the log. */
async function foldAnew(database: StudyDatabase): Promise<void> {
  const { rebuildOlder } = await import("@/lib/storage/rebuild");
  await rebuildOlder(database, schedulerFor);
}

/**
 * Installs the bundled pack, or upgrades to it, when the database holds an older one or none.
 * Resolves when study can begin.
 */
async function ensurePack(
  database: StudyDatabase,
  installed: PackManifest | undefined,
): Promise<{ readonly complete: Promise<void> }> {
  if (installed?.version === bundledPackVersion) return { complete: Promise.resolve() };
  const files = import("./pack-files");
  // Where the first cards are in place, nothing else is waited for.
  if (!installed || isComplete(installed)) {
    await (await files).installFiles(database, bundledPack, schedulerFor);
  }
  const complete = files.then((loaded) =>
    loaded.installMissing(database, bundledPack, schedulerFor),
  );
  void complete.catch(reportError);
  return { complete };
}
