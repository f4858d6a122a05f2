import { isOwnCard } from "@/lib/cards/own-card-id";
import type { CardId, QuestionId } from "@/lib/content/pack";
import type { StoredEvent } from "@/lib/log/event";
import { foldCard, type SchedulerFor } from "@/lib/log/fold-card";
import { foldDays } from "@/lib/log/fold-days";
import { foldQuestion } from "@/lib/log/fold-question";
import { foldSession } from "@/lib/log/fold-session";
import { foldSetting } from "@/lib/log/fold-setting";
import { kindOfSubject } from "@/lib/log/subject";

import type { StudyDatabase } from "./database";
import { derivedTables, foldsVersion } from "./database";
import { areFoldsCurrent } from "./folds-version";
import { ownPack, ownRow } from "./own-cards";
import { baseOf } from "./refold";

/**
 * Throws the derived tables away and makes them anew from the log and the content:
 * the same rows as living through it gave.
 */
export function rebuild(database: StudyDatabase, schedulerFor: SchedulerFor): Promise<void> {
  return database.transaction("rw", tablesOf(database), () =>
    rebuildWithin(database, schedulerFor),
  );
}

/** Rebuilds what an older release folded; once, whichever page comes first. */
export function rebuildOlder(database: StudyDatabase, schedulerFor: SchedulerFor): Promise<void> {
  return database.transaction("rw", tablesOf(database), async () => {
    if (!(await areFoldsCurrent(database))) await rebuildWithin(database, schedulerFor);
  });
}

function tablesOf(database: StudyDatabase) {
  const { events, cards, meta } = database;
  return [events, cards, meta, ...derivedTables.map((table) => database.table(table))];
}

/** The same within the caller's transaction, which must hold `meta` too. */
export async function rebuildWithin(
  database: StudyDatabase,
  schedulerFor: SchedulerFor,
): Promise<void> {
  const events = await database.events.toArray();
  const bySubject = Map.groupBy(events, ({ subject }) => subject ?? "");
  await Promise.all(derivedTables.map((table) => database.table(table).clear()));
  await rebuildOwnCards(database, bySubject);
  await Promise.all([
    rebuildCards(database, bySubject, schedulerFor),
    rebuildSubjects(database, bySubject, schedulerFor),
    rebuildSessions(database, events),
    database.days.bulkPut(foldDays(events)),
    database.meta.put({ key: "folds", value: foldsVersion }),
  ]);
}

type BySubject = ReadonlyMap<string, readonly StoredEvent[]>;

/** The learner's own cards are content that the log holds. */
async function rebuildOwnCards(database: StudyDatabase, bySubject: BySubject): Promise<void> {
  const before = await database.cards.where("pack").equals(ownPack).toArray();
  await database.cards.bulkDelete(before.map(({ id }) => id));
  const own = [...bySubject].filter(([id]) => isOwnCard(id));
  const rows = own.flatMap(([id, events]) => ownRow(id as CardId, events) ?? []);
  await database.cards.bulkPut(rows);
}

async function rebuildCards(
  database: StudyDatabase,
  bySubject: BySubject,
  schedulerFor: SchedulerFor,
): Promise<void> {
  const rows = await database.cards.toArray();
  await database.cardStates.bulkPut(
    rows.map((row) => foldCard(baseOf(row), bySubject.get(row.id) ?? [], schedulerFor)),
  );
}

async function rebuildSubjects(
  database: StudyDatabase,
  bySubject: BySubject,
  schedulerFor: SchedulerFor,
): Promise<void> {
  const ofKind = (kind: string) => [...bySubject].filter(([key]) => kindOfSubject(key) === kind);
  const settings = ofKind("setting").flatMap(([subject, events]) => {
    const value = foldSetting(events);
    return value === undefined ? [] : [{ key: subject.slice("setting:".length), value }];
  });
  await database.settings.bulkPut(settings);
  await database.questionStates.bulkPut(
    ofKind("question").map(([id, events]) => foldQuestion(id as QuestionId, events, schedulerFor)),
  );
}

async function rebuildSessions(
  database: StudyDatabase,
  events: readonly StoredEvent[],
): Promise<void> {
  const bySession = Map.groupBy(events, (event) => ("session" in event && event.session) || "");
  const sessions = [...bySession]
    .filter(([id]) => id !== "")
    .flatMap(([, ofSession]) => foldSession(ofSession) ?? []);
  await database.sessions.bulkPut(sessions);
}
