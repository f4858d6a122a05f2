import { isOwnCard } from "@/lib/cards/own-card-id";
import type { CardId, QuestionId } from "@/lib/content/pack";
import {
  isKnown,
  isUndoable,
  type LogEvent,
  type SessionId,
  type StoredEvent,
  type UndoBody,
} from "@/lib/log/event";
import { type CardBase, foldCard, type SchedulerFor } from "@/lib/log/fold-card";
import { addStudy, studyOf } from "@/lib/log/fold-days";
import { foldQuestion } from "@/lib/log/fold-question";
import { foldSession } from "@/lib/log/fold-session";
import { foldSetting } from "@/lib/log/fold-setting";
import { kindOfSubject } from "@/lib/log/subject";

import type { CardRow, StudyDatabase } from "./database";
import { putOwnRow } from "./own-cards";

/**
 * Brings the derived rows that `event` touches up to date, within the caller's transaction.
 * Awaits nothing but the database: Dexie loses its transaction on awaits that ask nothing of it.
 */
export async function refoldAfter(
  database: StudyDatabase,
  event: StoredEvent,
  schedulerFor: SchedulerFor,
): Promise<void> {
  const onSubject =
    event.subject === undefined ? null : refoldSubject(database, event.subject, schedulerFor);
  if (onSubject) await onSubject;
  if (!isKnown(event)) return;
  if ("session" in event && event.session !== null) await refoldSession(database, event.session);
  if (event.type === "undo" || studyOf(event)) await refoldDay(database, event);
}

/** The same for events that were added together; each row that several of them touch is made once. */
export async function refoldAfterAll(
  database: StudyDatabase,
  events: readonly LogEvent[],
  schedulerFor: SchedulerFor,
): Promise<void> {
  for (const subject of new Set(events.map((event) => event.subject))) {
    const onSubject = refoldSubject(database, subject, schedulerFor);
    // oxlint-disable-next-line no-await-in-loop -- within one transaction
    if (onSubject) await onSubject;
  }
  const sessions = events.flatMap((event) => ("session" in event && event.session) || []);
  for (const session of new Set(sessions)) {
    // oxlint-disable-next-line no-await-in-loop -- within one transaction
    await refoldSession(database, session);
  }
  for (const event of events) {
    // oxlint-disable-next-line no-await-in-loop -- each adds to what the one before left
    if (event.type === "undo" || studyOf(event)) await refoldDay(database, event);
  }
}

function refoldSubject(
  database: StudyDatabase,
  subject: string,
  schedulerFor: SchedulerFor,
): Promise<void> | null {
  switch (kindOfSubject(subject)) {
    case "card":
      return refoldCard(database, subject as CardId, schedulerFor);
    case "question":
      return refoldQuestion(database, subject as QuestionId, schedulerFor);
    case "setting":
      return refoldSetting(database, subject);
    case "session":
    case "other":
      return null;
  }
}

const eventsOn = (database: StudyDatabase, subject: string) =>
  database.events.where("subject").equals(subject).toArray();

/** A card whose content is unknown, say of a pack not installed, has events and no state. */
async function refoldCard(
  database: StudyDatabase,
  id: CardId,
  schedulerFor: SchedulerFor,
): Promise<void> {
  const events = await eventsOn(database, id);
  if (isOwnCard(id)) await putOwnRow(database, id, events);
  const row = await database.cards.get(id);
  if (row) await database.cardStates.put(foldCard(baseOf(row), events, schedulerFor));
}

async function refoldQuestion(
  database: StudyDatabase,
  id: QuestionId,
  schedulerFor: SchedulerFor,
): Promise<void> {
  const events = await eventsOn(database, id);
  await database.questionStates.put(foldQuestion(id, events, schedulerFor));
}

async function refoldSession(database: StudyDatabase, id: SessionId): Promise<void> {
  const session = foldSession(await database.events.where("session").equals(id).toArray());
  if (session) await database.sessions.put(session);
}

async function refoldSetting(database: StudyDatabase, subject: string): Promise<void> {
  const key = subject.slice("setting:".length);
  const value = foldSetting(await eventsOn(database, subject));
  if (value === undefined) await database.settings.delete(key);
  else await database.settings.put({ key, value });
}

async function refoldDay(database: StudyDatabase, event: LogEvent): Promise<void> {
  const target = event.type === "undo" ? await takenBack(database, event) : event;
  const change = target && isKnown(target) ? studyOf(target) : null;
  if (!change) return;
  const day = addStudy(await database.days.get(change.day), change, event.type === "undo" ? -1 : 1);
  if (day.reviews + day.answers === 0) await database.days.delete(day.day);
  else await database.days.put(day);
}

/** What a tombstone takes out of its day: nothing when its target can't be undone, or was before. */
async function takenBack(
  database: StudyDatabase,
  { subject, target }: UndoBody,
): Promise<StoredEvent | undefined> {
  const found = await database.events.get(target);
  if (!found || !isUndoable(found)) return undefined;
  const tombstones = (await eventsOn(database, subject)).filter(
    (event) => isKnown(event) && event.type === "undo" && event.target === target,
  );
  return tombstones.length === 1 ? found : undefined;
}

/** The part of a card's row that its state starts from. */
export function baseOf(row: CardRow): CardBase {
  const { id, note, concept, domain, task, skill, position, edition, retired } = row;
  return { id, note, concept, domain, task, skill, position, edition, retired: retired === 1 };
}
