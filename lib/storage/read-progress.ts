import { Dexie } from "dexie";

import type { CardState } from "@/lib/cards/card-state";
import { type EventId, isKnown } from "@/lib/log/event";
import type { Session } from "@/lib/log/fold-session";
import { tombstoned } from "@/lib/log/standing";
import { type FirstAnswer, firstAnswers } from "@/lib/progress/first-answers";
import type { MemoryEvent } from "@/lib/progress/memory-replay";

import type { StudyDatabase } from "./database";

export const readSessions = (database: StudyDatabase): Promise<Session[]> =>
  database.sessions.toArray();

export const readCardStates = (database: StudyDatabase): Promise<CardState[]> =>
  database.cardStates.toArray();

/** First answers to questions as they stand now. */
export async function readFirstAnswers(database: StudyDatabase): Promise<FirstAnswer[]> {
  const events = await database.events.where("type").equals("answer").toArray();
  const ids = new Set(events.flatMap(({ subject }) => subject ?? []));
  const questions = await database.questions.bulkGet([...ids] as never[]);
  return firstAnswers(
    events,
    questions.flatMap((question) => question ?? []),
  );
}

const pageSize = 2000;

/**
 * Hands every event that changed a memory, and counts, to `visit`, in the log's order and a page at a time, so that a
 * long log neither fills the memory nor holds up what else the page does. `afterPage` is told how
 * many entries were read, and says whether to go on.
 */
export async function visitMemories(
  database: StudyDatabase,
  visit: (event: MemoryEvent) => void,
  afterPage: (read: number) => Promise<boolean>,
): Promise<void> {
  const undos = await database.events.where("type").equals("undo").toArray();
  const gone: ReadonlySet<EventId> = tombstoned(undos);
  let after: readonly unknown[] = [Dexie.minKey];
  let read = 0;
  for (;;) {
    // oxlint-disable no-await-in-loop -- page after page
    const page = await database.events
      .where("[lamport+device+seq]")
      .above(after)
      .limit(pageSize)
      .toArray();
    for (const event of page) {
      const isCard = event.type === "review" || event.type === "forget";
      if (isCard && isKnown(event) && !gone.has(event.id)) visit(event as MemoryEvent);
    }
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    after = [last.lamport, last.device, last.seq];
    read += page.length;
    if (!(await afterPage(read))) return;
    // oxlint-enable no-await-in-loop
  }
}
