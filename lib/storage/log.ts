import { Dexie } from "dexie";

import type { CardId, QuestionId } from "@/lib/content/pack";
import {
  DeviceId,
  type EventBody,
  EventId,
  eventVersion,
  isKnown,
  isUndoable,
  type LogEvent,
  type SessionId,
  type SettingValue,
  type Stamp,
  type StoredEvent,
  type Undoable,
  type UndoBody,
} from "@/lib/log/event";
import type { SchedulerFor } from "@/lib/log/fold-card";
import { kindOfSubject, settingSubject } from "@/lib/log/subject";
import { err, ok, type Result } from "@/lib/result";
import { isSettingValue, type SettingKey, settingsFrom } from "@/lib/settings/settings";
import type { Clock } from "@/lib/time/instant";
import { offsetMinutesAt } from "@/lib/time/study-day";

import { derivedTables, type StudyDatabase } from "./database";
import { outdatePlan } from "./kept-plan";
import { refoldAfter, refoldAfterAll } from "./refold";

/** All that writing an event needs of the outside world. */
export interface LogDeps {
  readonly clock: Clock;
  /** Makes a UUIDv7. */
  readonly newId: () => string;
  /** The computer's own time zone. */
  readonly systemZone: () => string;
  readonly schedulerFor: SchedulerFor;
  /** Names the scheduler's parameters in force. */
  readonly wHash: string;
}

/** What the writer saw; the event is refused when it no longer holds. */
export interface Expectation {
  /** The revision of the card or question when it was shown. */
  readonly revision?: number;
  /** The event's session must be open, and its question without an answer or a skip there. */
  readonly unanswered?: boolean;
}

/** The view was out of date: somebody else answered first. Nothing was written. */
export interface Stale {
  readonly kind: "stale";
}

/** The drafts to set once an event is taken back. */
export type DraftsAfter = (target: Undoable) => Readonly<Record<string, unknown>>;

export type Log = ReturnType<typeof createLog>;

/** The one way to write to the log: each call is one strict transaction over log and folds. */
export function createLog(database: StudyDatabase, deps: LogDeps) {
  const tables = [
    database.events,
    database.meta,
    database.drafts,
    database.cards,
    ...derivedTables.map((table) => database.table(table)),
  ];

  const strictly = <T>(work: () => Promise<T>) =>
    database.transaction("rw", tables, async () => {
      assertStrict();
      return work();
    });

  /**
   * Appends an event and brings every fold of it up to date; on disk when the promise resolves.
   * `drafts` are set in the same transaction, or deleted where the value is `null`.
   */
  function record(
    body: EventBody,
    expected: Expectation = {},
    drafts: Readonly<Record<string, unknown>> = {},
  ): Promise<Result<LogEvent, Stale>> {
    return strictly(async () => {
      const isExpecting = expected.revision !== undefined || expected.unanswered;
      if (isExpecting && (await isStale(database, body, expected))) return err({ kind: "stale" });
      const event = await append(body);
      if (Object.keys(drafts).length > 0) await putDrafts(database, drafts);
      return ok(event);
    });
  }

  /**
   * Appends events together, all or none, unless the sitting that they belong to is over or not there.
   * An undo is never among them: what it takes back must be folded before it.
   */
  function recordAll(
    bodies: readonly Exclude<EventBody, UndoBody>[],
    sitting: SessionId,
    drafts: Readonly<Record<string, unknown>> = {},
  ): Promise<Result<LogEvent[], Stale>> {
    return strictly(async () => {
      const session = await database.sessions.get(sitting);
      if (!session || session.finished !== null) return err({ kind: "stale" });
      const events: LogEvent[] = [];
      // oxlint-disable-next-line no-await-in-loop -- a log has an order
      for (const body of bodies) events.push(await add(body));
      await refoldAfterAll(database, events, deps.schedulerFor);
      await putDrafts(database, drafts);
      return ok(events);
    });
  }

  async function setSetting(
    key: SettingKey,
    value: SettingValue,
  ): Promise<Result<LogEvent, Stale>> {
    // It would keep a backup of the log from being loaded again.
    if (!isSettingValue(key, value)) throw new Error(`bug: ${key} cannot be ${value}`);
    return record({ type: "setting", subject: settingSubject(key), value });
  }

  /** Takes back the latest event of this device that can be; `null` when there is none. */
  function undo(draftsAfter: DraftsAfter = () => ({})): Promise<Undoable | null> {
    return strictly(async () => {
      const target = await lastUndoable(database);
      if (!target) return null;
      await append({ type: "undo", subject: target.subject, target: target.id });
      await outdatePlan(database, target.lamport);
      const drafts = draftsAfter(target);
      if (Object.keys(drafts).length > 0) await putDrafts(database, drafts);
      return target;
    });
  }

  async function append(body: EventBody): Promise<LogEvent> {
    const event = await add(body);
    await refoldAfter(database, event, deps.schedulerFor);
    return event;
  }

  /** Puts an event into the log without its folds. */
  async function add(body: EventBody): Promise<LogEvent> {
    const head = await readHead(database);
    const event = { ...(await stampAfter(head)), ...body } as LogEvent;
    await database.events.add(event);
    await database.meta.put({
      key: "head",
      value: { lamport: event.lamport, seq: event.seq } satisfies Head,
    });
    return event;
  }

  async function stampAfter(head: Head): Promise<Stamp> {
    const at = deps.clock();
    const settings = settingsFrom(
      await database.settings.bulkGet(["zone", "cutoff"]).then(present),
    );
    const zone = settings.zone ?? deps.systemZone();
    return {
      id: EventId(deps.newId()),
      v: eventVersion,
      device: await deviceOf(database, deps.newId),
      seq: head.seq + 1,
      lamport: head.lamport + 1,
      at,
      zone,
      offsetMin: offsetMinutesAt(at, zone),
      cutoff: settings.cutoff,
      algo: "fsrs6",
      wHash: deps.wHash,
    };
  }

  /** Keeps what is only shown or chosen; `null` forgets it. */
  const saveDrafts = (drafts: Readonly<Record<string, unknown>>) =>
    database.transaction("rw", database.drafts, () => putDrafts(database, drafts));

  return { record, recordAll, setSetting, undo, saveDrafts };
}

/** The latest event of this device that an undo would take back. */
export async function lastUndoable(database: StudyDatabase): Promise<Undoable | null> {
  const device = await readDevice(database);
  if (!device) return null;
  const own = database.events
    .where("[device+seq]")
    .between([device, Dexie.minKey], [device, Dexie.maxKey])
    // oxlint-disable-next-line no-array-reverse -- a collection of Dexie's
    .reverse();
  const gone = new Set<string>();
  // Newest first, so a tombstone is always met before its target.
  const passed = await own.until((event) => isOpen(event, gone), true).toArray();
  const found = passed.at(-1);
  return found && isUndoable(found) && isOpen(found, gone) ? found : null;
}

function isOpen(event: StoredEvent, gone: Set<string>): boolean {
  if (isKnown(event) && event.type === "undo") gone.add(event.target);
  return isUndoable(event) && !gone.has(event.id);
}

/** The greatest lamport in the log and this device's last sequence number. */
export interface Head {
  readonly lamport: number;
  readonly seq: number;
}

export async function readHead(database: StudyDatabase): Promise<Head> {
  const row = await database.meta.get("head");
  return (row?.value as Head | undefined) ?? { lamport: 0, seq: 0 };
}

async function readDevice(database: StudyDatabase): Promise<DeviceId | null> {
  const row = await database.meta.get("device");
  return row ? DeviceId(String(row.value)) : null;
}

async function deviceOf(database: StudyDatabase, newId: () => string): Promise<DeviceId> {
  const known = await readDevice(database);
  if (known) return known;
  const device = DeviceId(newId());
  await database.meta.put({ key: "device", value: device });
  return device;
}

async function isStale(
  database: StudyDatabase,
  body: EventBody,
  { revision, unanswered }: Expectation,
): Promise<boolean> {
  if (revision !== undefined) {
    if ((await revisionOf(database, body.subject)) !== revision) return true;
  }
  if (!unanswered || !("session" in body) || body.session === null) return false;
  const session = await database.sessions.get(body.session);
  if (!session) return true;
  const { answers, skipped, finished } = session;
  const asked = [...answers.map(({ question }) => question), ...skipped] as string[];
  return finished !== null || asked.includes(body.subject);
}

/** A question that nobody touched has no state yet, and stands at 0 like a new card. */
async function revisionOf(database: StudyDatabase, subject: string): Promise<number | undefined> {
  if (kindOfSubject(subject) === "card") {
    return (await database.cardStates.get(subject as CardId))?.revision;
  }
  return (await database.questionStates.get(subject as QuestionId))?.revision ?? 0;
}

async function putDrafts(
  database: StudyDatabase,
  drafts: Readonly<Record<string, unknown>>,
): Promise<void> {
  for (const [key, value] of Object.entries(drafts)) {
    // oxlint-disable-next-line no-await-in-loop -- a handful, within one transaction
    await (value === null ? database.drafts.delete(key) : database.drafts.put({ key, value }));
  }
}

/** A browser that knows the option must have taken it; one that does not has no laxer mode. */
function assertStrict(): void {
  const { idbtrans } = Dexie.currentTransaction as unknown as { idbtrans: IDBTransaction };
  if (idbtrans.durability !== undefined && idbtrans.durability !== "strict") {
    throw new Error(
      `bug: an answer was about to be written with ${idbtrans.durability} durability`,
    );
  }
}

const present = <T>(values: readonly (T | undefined)[]): T[] =>
  values.filter((value) => value !== undefined);
