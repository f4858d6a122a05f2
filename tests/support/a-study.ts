import { Dexie } from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";

import type { CardId } from "@/lib/content/pack";
import { createScheduler, defaultWeights, weightsHash } from "@/lib/scheduling/scheduler";
import { installPack } from "@/lib/storage/content";
import { declareDatabase, type StudyDatabase } from "@/lib/storage/database";
import { createLog, type Log, type LogDeps } from "@/lib/storage/log";
import { Instant, StudyDay } from "@/lib/time/instant";

import { tinyPack } from "./tiny-pack";

export const at = (iso: string) => Instant(Date.parse(iso));

/** Each test gets databases of its own. */
export function freshIndexedDb(): void {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
}

/** Where the learner is. */
export const zone = "Europe/Berlin";

export const aSchedulerFor = () => scheduler;
const scheduler = createScheduler();

/** A study on fake storage, with a clock and ids that the test holds in its hands. */
export interface Study {
  readonly database: StudyDatabase;
  readonly log: Log;
  readonly deps: LogDeps;
  /** What the clock shows; assign to let time pass. */
  now: Instant;
}

export async function aStudy(name = "test", start = "2026-03-02T09:00Z"): Promise<Study> {
  const database = declareDatabase(name);
  let ids = 0;
  const study = { database, now: at(start) };
  const deps: LogDeps = {
    clock: () => study.now,
    newId: () => uuidOf(name, (ids += 1)),
    systemZone: () => zone,
    schedulerFor: aSchedulerFor,
    wHash: weightsHash(defaultWeights),
  };
  await installPack(database, tinyPack(), aSchedulerFor);
  return Object.assign(study, { deps, log: createLog(database, deps) });
}

/** A UUIDv7 in form, counted instead of drawn. */
function uuidOf(name: string, count: number): string {
  const salt = Array.from(name).reduce(
    (sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 0xffff,
    7,
  );
  const tail = count.toString(16).padStart(12, "0");
  return `01900000-0000-7000-8${salt.toString(16).padStart(4, "0").slice(1)}-${tail}`;
}

export async function firstCard(study: Study): Promise<CardId> {
  return (await study.database.cards.toCollection().first())!.id;
}

/** Grades a card "good"; refused when its revision is not the one given. */
export const reviewCard = (study: Study, card: CardId, due: string, revision?: number) =>
  study.log.record(
    { type: "review", subject: card, edition: 1, grade: "good", due: StudyDay(due), ms: 4000 },
    revision === undefined ? {} : { revision },
  );
