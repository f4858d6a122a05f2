import type { CardState } from "@/lib/cards/card-state";
import { CardId, NoteId } from "@/lib/content/pack";
import {
  DeviceId,
  EventId,
  eventVersion,
  type LogEvent,
  type ReviewBody,
  type Stamp,
} from "@/lib/log/event";
import { foldCard } from "@/lib/log/fold-card";
import { addStudy, type StudiedDay, studyOf } from "@/lib/log/fold-days";
import { uuidV7 } from "@/lib/log/uuid-v7";
import { createScheduler, defaultWeights, weightsHash } from "@/lib/scheduling/scheduler";
import { type CardRow, declareDatabase, type StudyDatabase } from "@/lib/storage/database";
import { type Head, readHead } from "@/lib/storage/log";
import { baseOf } from "@/lib/storage/refold";
import { Instant, type StudyDay } from "@/lib/time/instant";
import { addDays, studyDayAt } from "@/lib/time/study-day";

const dueToday = 200;
const laterDays = 365;
const cardsAtOnce = 5000;
/** Days before the last review of a card at which it was reviewed, the first one first. */
const reviewsAt = [-9, -7, 0];

const scheduler = createScheduler();
const wHash = weightsHash(defaultWeights);

/** Seeds the database of this page's origin, as of this moment. */
export async function seedToday(cards: number): Promise<void> {
  const zone = Temporal.Now.timeZoneId();
  await seed(cards, studyDayAt(Instant(Date.now()), { zone, cutoff: 240 }));
}

/**
 * Gives the study in `name` cards up to `cards`, each with three reviews, as the product itself
 * would have written them: about 200 due today, the rest spread over the year to come.
 * They are copies of the pack's cards, which stay as they are.
 */
async function seed(cards: number, today: StudyDay, name?: string): Promise<void> {
  const database = name === undefined ? declareDatabase() : declareDatabase(name);
  try {
    const originals = (await database.cards.toArray()).filter(({ id }) => !isCopy(id));
    const had = (await database.cards.count()) - originals.length;
    for (let from = had; from < cards; from += cardsAtOnce) {
      const places = range(from, Math.min(cards, from + cardsAtOnce));
      const rows = places.map((place) => copyOf(originals[place % originals.length]!, place));
      // oxlint-disable-next-line no-await-in-loop -- each batch counts on from the one before
      await write(database, rows, today);
    }
    await database.meta.delete("plan"); // The day is planned anew, over all cards.
  } finally {
    database.close();
  }
}

const mark = "-copy-";

const isCopy = (id: string) => id.includes(mark);

function copyOf(card: CardRow, place: number): CardRow {
  const suffix = `${mark}${place}`;
  return {
    ...card,
    id: CardId(`${card.id}${suffix}`),
    note: NoteId(`${card.note}${suffix}`),
    position: 10_000 + place,
  };
}

async function write(
  database: StudyDatabase,
  rows: readonly CardRow[],
  today: StudyDay,
): Promise<void> {
  const { cards, cardStates, events, days, meta } = database;
  await database.transaction("rw", [cards, cardStates, events, days, meta], async () => {
    const device = DeviceId(String((await meta.get("device"))!.value));
    const stamps = stampsAfter(await readHead(database), device);
    const written = rows.map((row) => reviewsOf(row, today, stamps));
    const all = written.flat();
    const { lamport, seq } = all.at(-1)!;
    await cards.bulkAdd(rows);
    await events.bulkAdd(all);
    await cardStates.bulkAdd(rows.map((row, index) => stateOf(row, written[index]!)));
    await days.bulkPut(addedUp(await days.toArray(), all));
    await meta.put({ key: "head", value: { lamport, seq } satisfies Head });
  });
}

function stateOf(row: CardRow, events: readonly LogEvent[]): CardState {
  return foldCard(baseOf(row), events, () => scheduler);
}

function addedUp(days: readonly StudiedDay[], events: readonly LogEvent[]): StudiedDay[] {
  const byDay = new Map(days.map((day) => [day.day, day]));
  for (const event of events) {
    const change = studyOf(event)!;
    byDay.set(change.day, addStudy(byDay.get(change.day), change, 1));
  }
  return [...byDay.values()];
}

type NextStamp = (day: StudyDay) => Stamp;

function stampsAfter({ lamport, seq }: Head, device: DeviceId): NextStamp {
  let count = 0;
  return (day) => {
    count += 1;
    const at = Instant(Date.parse(`${day}T12:00Z`) + count);
    return {
      id: EventId(uuidV7(at, crypto.randomUUID())),
      v: eventVersion,
      device,
      seq: seq + count,
      lamport: lamport + count,
      at,
      zone: "UTC",
      offsetMin: 0,
      cutoff: 240,
      algo: "fsrs6",
      wHash,
    };
  };
}

function reviewsOf(
  { id, edition, position }: CardRow,
  today: StudyDay,
  stamp: NextStamp,
): LogEvent[] {
  const place = position - 10_000;
  const last = addDays(today, -1 - (place % 60));
  const due = place < dueToday ? today : addDays(today, 1 + (place % laterDays));
  return reviewsAt.map((offset, index): LogEvent => {
    const next = reviewsAt[index + 1];
    const body: ReviewBody = {
      type: "review",
      subject: id,
      edition,
      grade: "good",
      due: next === undefined ? due : addDays(last, next),
      ms: 3000 + ((place * 37) % 6000),
    };
    return { ...stamp(addDays(last, offset)), ...body };
  });
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
