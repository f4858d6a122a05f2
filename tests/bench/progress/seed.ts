import type { CardId, QuestionId } from "@/lib/content/pack";
import { DeviceId, type EventBody, EventId, eventVersion, type Stamp } from "@/lib/log/event";
import { sessionSubject } from "@/lib/log/subject";
import { uuidV7 } from "@/lib/log/uuid-v7";
import { seededRandom } from "@/lib/psychometrics/random";
import { createScheduler, defaultWeights, weightsHash } from "@/lib/scheduling/scheduler";
import { declareDatabase, type StudyDatabase } from "@/lib/storage/database";
import { type Head, readHead } from "@/lib/storage/log";
import { rebuild } from "@/lib/storage/rebuild";
import { Instant } from "@/lib/time/instant";
import { addDays, studyDayAt } from "@/lib/time/study-day";
import { anAnswer } from "@/tests/support/events";

const days = 300;
const sittings = 20;
const questionsAsked = 10;
const eventsAtOnce = 10_000;
const dayLength = 86_400_000;

/** Fills the study of this page's origin up to `wanted` events, as 300 days of study would have. */
export async function seedProgress(wanted: number): Promise<number> {
  const database = declareDatabase();
  try {
    const had = await database.events.count();
    const now = Date.now();
    const stampAt = await stamps(database);
    const cards = await database.cards.toCollection().primaryKeys();
    const questions = await database.questions
      .filter(({ pool }) => pool === "assessment")
      .primaryKeys();
    const timed = [
      ...sittingEvents(questions, now),
      ...reviewEvents(cards, wanted - had - sittings * (questionsAsked + 2), now),
    ].toSorted((a, b) => a.at - b.at);
    const events = timed.map(({ at, body }) => ({ ...stampAt(at), ...body }));
    for (let from = 0; from < events.length; from += eventsAtOnce) {
      // oxlint-disable-next-line no-await-in-loop -- batch after batch
      await database.events.bulkAdd(events.slice(from, from + eventsAtOnce));
    }
    const { lamport, seq } = events.at(-1)!;
    await database.meta.put({ key: "head", value: { lamport, seq } satisfies Head });
    await rebuild(database, () => createScheduler());
    return await database.events.count();
  } finally {
    database.close();
  }
}

interface Timed {
  readonly at: number;
  readonly body: EventBody;
}

/** Every card at even distances, nine of ten times recalled. */
function reviewEvents(cards: readonly CardId[], count: number, now: number): Timed[] {
  const random = seededRandom("reviews");
  return Array.from({ length: count }, (_, index): Timed => {
    const at = Math.round(now - dayLength * (1 + (days * (count - index)) / count));
    const grade = random() < 0.9 ? "good" : "again";
    const subject = cards[index % cards.length]!;
    const today = studyDayAt(Instant(at), { zone: "UTC", cutoff: 240 });
    const due = addDays(today, 1 + (index % 30));
    return { at, body: { type: "review", subject, edition: 1, grade, due, ms: 4000 } };
  });
}

function sittingEvents(questions: readonly QuestionId[], now: number): Timed[] {
  const random = seededRandom("sittings");
  return Array.from({ length: sittings }, (_, number) => {
    const session = sessionSubject(`seed-${number}`);
    const common = { subject: session, session, form: "diagnostic", seed: `${number}` } as const;
    const start = Math.round(now - dayLength * (2 + ((sittings - number) * days) / sittings));
    const asked = questions.slice(number * questionsAsked, (number + 1) * questionsAsked);
    const low = 500 + 10 * number;
    const bodies: EventBody[] = [
      { type: "session-start", ...common, questions: questionsAsked },
      ...asked.map((subject) =>
        anAnswer({
          subject,
          session,
          correct: random() < 0.7,
          guess: random() < 0.2,
          ms: 40_000,
        }),
      ),
      { type: "session-finish", ...common, band: [low, low + 160], pPass: 0.5, model: "2" },
    ];
    return bodies.map((body, index) => ({ at: start + index * 60_000, body }));
  }).flat();
}

/** Stamps that count on from the log as it is. */
async function stamps(database: StudyDatabase): Promise<(at: number) => Stamp> {
  const head = await readHead(database);
  const device = DeviceId(String((await database.meta.get("device"))!.value));
  const wHash = weightsHash(defaultWeights);
  let count = 0;
  return (at) => {
    count += 1;
    return {
      id: EventId(uuidV7(Instant(at), crypto.randomUUID())),
      v: eventVersion,
      device,
      seq: head.seq + count,
      lamport: head.lamport + count,
      at: Instant(at),
      zone: "UTC",
      offsetMin: 0,
      cutoff: 240,
      algo: "fsrs6",
      wHash,
    };
  };
}
