import type { Question } from "@/lib/content/pack";
import { formPlan } from "@/lib/forms/form-plan";
import type { AnswerBody, EventBody } from "@/lib/log/event";
import { sessionSubject } from "@/lib/log/subject";
import { uuidV7 } from "@/lib/log/uuid-v7";
import { estimate } from "@/lib/psychometrics/estimate";
import { defaultParameters } from "@/lib/psychometrics/parameters";
import { seededRandom } from "@/lib/psychometrics/random";
import { rounded, scoreOf } from "@/lib/psychometrics/score";
import { createScheduler, defaultWeights, weightsHash } from "@/lib/scheduling/scheduler";
import { declareDatabase, type StudyDatabase } from "@/lib/storage/database";
import { createLog } from "@/lib/storage/log";
import { readBank, readEvidence } from "@/lib/storage/read-evidence";
import { Instant, type StudyDay } from "@/lib/time/instant";
import { addDays, studyDayAt } from "@/lib/time/study-day";

const day = 86_400_000;
const minute = 60_000;

/** What a journey plants in the log by way of the product's own code, on a clock of its own. */
export interface Planting {
  /** A timed full mock, this many days from now, with a share of its questions right. */
  mock(daysAhead: number, rightShare: number): Promise<number>;
  /** Begins a form of all assessment questions but every `nth`; gives those that it leaves out. */
  openForm(nth: number): Promise<readonly string[]>;
  /** Reviews of `cards` cards, every few days for `days` days up to now. */
  reviews(cards: number, days: number): Promise<number>;
}

export const planting: Planting = {
  mock: (daysAhead, rightShare) => onStudy(daysAhead, (study) => plantMock(study, rightShare)),
  openForm: (nth) => onStudy(0, (study) => plantOpenForm(study, nth)),
  reviews: (cards, days) => onStudy(0, (study) => plantReviews(study, cards, days)),
};

interface Study {
  readonly database: StudyDatabase;
  readonly log: ReturnType<typeof createLog>;
  /** What the clock of the log shows; assign to let time pass. */
  now: Instant;
}

const scheduler = createScheduler();
const zone = Temporal.Now.timeZoneId();
const calendar = { zone, cutoff: 240 };

async function onStudy<T>(daysAhead: number, work: (study: Study) => Promise<T>): Promise<T> {
  const database = declareDatabase();
  const study = { database, now: Instant(Date.now() + daysAhead * day) };
  const log = createLog(database, {
    clock: () => study.now,
    newId: () => uuidV7(study.now, crypto.randomUUID()),
    systemZone: () => zone,
    schedulerFor: () => scheduler,
    wHash: weightsHash(defaultWeights),
  });
  try {
    return await work(Object.assign(study, { log }));
  } finally {
    database.close();
  }
}

async function plantMock(study: Study, rightShare: number): Promise<number> {
  const { database, log } = study;
  const [manifest] = await database.packs.toArray();
  const { blueprint } = manifest!;
  const end = study.now; // Of the day that was asked for, however late it is.
  const session = sessionSubject(`planted-${end}`);
  study.now = Instant(end - 80 * minute);
  const questions = await unseenForm(database, blueprint);
  const scored = questions.length - (blueprint.form.questions - blueprint.form.scored);
  const common = { subject: session, session, form: "full", seed: "planted" } as const;
  await log.record({
    type: "session-start",
    ...common,
    questions: questions.length,
    items: questions.map(({ id }) => id),
    unscored: questions.flatMap((_, place) => (place < scored ? [] : [place])),
    minutes: blueprint.form.minutes,
    timed: true,
  });
  study.now = end;
  const answers = answersTo(questions, rightShare).map((body) => ({ ...body, session }));
  for (const body of answers) {
    // oxlint-disable-next-line no-await-in-loop -- a log has an order
    await log.record(body);
  }
  const bank = await readBank(database);
  const evidence = await readEvidence(database, scheduler, calendar, study.now);
  const made = estimate(evidence, bank, blueprint, study.now, defaultParameters);
  const right = answers.slice(0, scored).filter(({ correct }) => correct).length;
  const score = rounded(scoreOf(right / scored, { ...blueprint.scale, cutShare: bank.cutShare }));
  await log.record({
    type: "session-finish",
    ...common,
    band: made.band80,
    pPass: made.pPass,
    model: made.modelVersion,
    score,
    usedMs: 80 * minute,
    timedOut: false,
  });
  return score;
}

async function plantOpenForm({ database, log, now }: Study, nth: number): Promise<string[]> {
  const rows = await database.questions.where("pool").equals("assessment").primaryKeys();
  const session = sessionSubject(`planted-${now}`);
  const items = rows.filter((_, place) => place % nth !== 0);
  await log.record({
    type: "session-start",
    subject: session,
    session,
    form: "full",
    seed: "planted",
    questions: items.length,
    items,
    unscored: [],
    minutes: 90,
    timed: true,
  });
  return rows.filter((_, place) => place % nth === 0);
}

/** Assessment questions not answered yet, as many of each domain as a full form holds. */
async function unseenForm(
  database: StudyDatabase,
  blueprint: Parameters<typeof formPlan>[1],
): Promise<Question[]> {
  const seen = new Set((await database.questionStates.toArray()).map(({ id }) => id));
  const rows = await database.questions.toArray();
  const open = rows.filter(({ id, pool }) => pool === "assessment" && !seen.has(id));
  return formPlan("full", blueprint).domains.flatMap(({ domain, scored, unscored }) =>
    open.filter((row) => row.domain === domain).slice(0, scored + unscored),
  );
}

function answersTo(questions: readonly Question[], rightShare: number): AnswerBody[] {
  const random = seededRandom(`${questions[0]!.id} ${rightShare}`);
  return questions.map(({ id, edition, options, key }): AnswerBody => {
    const correct = random() < rightShare;
    const wrong = [...options.keys()].filter((place) => !key.includes(place));
    return {
      type: "answer",
      subject: id,
      session: null,
      edition,
      order: [...options.keys()],
      chosen: correct ? [...key] : wrong.slice(0, 1),
      correct,
      guess: !correct && random() < 0.5,
      ms: 70_000,
    };
  });
}

async function plantReviews(study: Study, cards: number, days: number): Promise<number> {
  const { database, log } = study;
  const ids = await database.cards.limit(cards).primaryKeys();
  const random = seededRandom("reviews");
  const now = study.now;
  let count = 0;
  for (let back = days; back > 0; back -= 1) {
    for (const [place, subject] of ids.entries()) {
      if ((place + back) % 4 !== 0) continue;
      study.now = Instant(now - back * day + place * 1000);
      const today: StudyDay = studyDayAt(study.now, calendar);
      const grade = random() < 0.9 ? "good" : "again";
      const body: EventBody = {
        type: "review",
        subject,
        edition: 1,
        grade,
        due: addDays(today, 4),
        ms: 6000,
      };
      // oxlint-disable-next-line no-await-in-loop -- a log has an order
      await log.record(body);
      count += 1;
    }
  }
  return count;
}
