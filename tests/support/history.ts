import fc from "fast-check";

import type { Grade } from "@/lib/cards/card-state";
import { ownCardId } from "@/lib/cards/own-card-id";
import type { CardId, QuestionId } from "@/lib/content/pack";
import type {
  AnswerBody,
  EventBody,
  FixedFormStartBody,
  SessionId,
  UndoBody,
} from "@/lib/log/event";
import { examSubject, sessionSubject } from "@/lib/log/subject";
import { Instant, StudyDay } from "@/lib/time/instant";
import { addDays, studyDayAt } from "@/lib/time/study-day";

import type { Study } from "./a-study";
import { anOwnCard } from "./own-card";

/** One thing that a learner may do, in a form that fast-check can draw and shrink. */
export type Step =
  | { readonly kind: "review"; readonly card: number; readonly grade: Grade; readonly days: number }
  | {
      readonly kind: "answer";
      readonly question: number;
      /** `null` for practice. */
      readonly session: number | null;
      readonly chosen: number;
      readonly guess: boolean;
    }
  | { readonly kind: "skip"; readonly question: number; readonly session: number }
  | { readonly kind: "start" | "finish"; readonly session: number }
  | { readonly kind: "sit" | "hand-in"; readonly mock: number; readonly timedOut: boolean }
  | { readonly kind: "edit"; readonly card: number; readonly front: string | null }
  | { readonly kind: "write"; readonly card: number; readonly back: string | null }
  | { readonly kind: "forget"; readonly card: number }
  | { readonly kind: "flag" | "suspend"; readonly card: number; readonly value: boolean }
  | { readonly kind: "setting"; readonly value: number }
  | { readonly kind: "exam"; readonly day: number; readonly score: number | null }
  | { readonly kind: "undo" }
  | { readonly kind: "wait"; readonly minutes: number };

const packCards = 6;
/** Beyond the pack's, the learner's own. */
const card = fc.nat(packCards + 1);
const ownCard = fc.integer({ min: packCards, max: packCards + 1 });
const question = fc.nat(3);
const session = fc.nat(2);
const grade = fc.constantFrom<Grade>("again", "hard", "good", "easy");

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    arbitrary: fc.record({ kind: fc.constant("review"), card, grade, days: fc.nat(20) }),
    weight: 5,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant("answer"),
      question,
      session: fc.option(session),
      chosen: fc.nat(3),
      guess: fc.boolean(),
    }),
    weight: 4,
  },
  fc.record({ kind: fc.constant("skip"), question, session }),
  fc.record({ kind: fc.constantFrom("start", "finish"), session }),
  fc.record({
    kind: fc.constantFrom("sit", "hand-in"),
    mock: fc.nat(1),
    timedOut: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("edit"), card, front: fc.option(fc.string({ maxLength: 9 })) }),
  {
    arbitrary: fc.record({
      kind: fc.constant("write"),
      card: ownCard,
      back: fc.option(fc.string({ minLength: 1, maxLength: 9 })),
    }),
    weight: 2,
  },
  fc.record({ kind: fc.constant("forget"), card }),
  fc.record({ kind: fc.constantFrom("flag", "suspend"), card, value: fc.boolean() }),
  fc.record({
    kind: fc.constant("exam"),
    day: fc.nat(2),
    score: fc.option(fc.integer({ min: 100, max: 1000 })),
  }),
  fc.record({ kind: fc.constant("setting"), value: fc.integer({ min: 1, max: 600 }) }),
  { arbitrary: fc.record({ kind: fc.constant("undo") }), weight: 3 },
  // Backwards too: a clock may be set back.
  {
    arbitrary: fc.record({
      kind: fc.constant("wait"),
      minutes: fc.integer({ min: -3000, max: 9000 }),
    }),
    weight: 3,
  },
);

export const aHistory = (maxLength = 40) => fc.array(step, { maxLength });

export async function live(study: Study, history: readonly Step[]): Promise<void> {
  const rows = await study.database.cards.where("pack").notEqual("own").toArray();
  const cards = rows.map(({ id }) => id);
  const questions = (await study.database.questions.toArray()).map(({ id }) => id);
  for (const one of history) {
    // oxlint-disable-next-line no-await-in-loop -- a history has an order
    await liveStep(study, one, cards, questions);
  }
}

async function liveStep(
  study: Study,
  one: Step,
  cards: readonly CardId[],
  questions: readonly QuestionId[],
): Promise<unknown> {
  const cardAt = (place: number) =>
    place < packCards ? cards[place % cards.length]! : ownCardId(`test-${place}`);
  const questionAt = (place: number) => questions[place % questions.length]!;
  const { log } = study;
  switch (one.kind) {
    case "review": {
      const today = studyDayAt(study.now, { zone: "Europe/Berlin", cutoff: 240 });
      const due = addDays(today, one.days);
      const subject = cardAt(one.card);
      return log.record({ type: "review", subject, edition: 1, grade: one.grade, due, ms: 1000 });
    }
    case "answer": {
      const subject = questionAt(one.question);
      const sitting = one.session === null ? null : sessionSubject(`test-${one.session}`);
      const { chosen, guess } = one;
      return log.record({
        ...anAnswer(subject, sitting),
        chosen: [chosen],
        correct: chosen === 0,
        guess,
      });
    }
    case "skip": {
      const inSession = sessionSubject(`test-${one.session}`);
      return log.record({ type: "skip", subject: questionAt(one.question), session: inSession });
    }
    case "start": {
      const subject = sessionSubject(`test-${one.session}`);
      return log.record({
        type: "session-start",
        subject,
        session: subject,
        form: "diagnostic",
        seed: "seed",
        questions: 10,
      });
    }
    case "finish": {
      const subject = sessionSubject(`test-${one.session}`);
      return log.record({
        type: "session-finish",
        subject,
        session: subject,
        form: "diagnostic",
        seed: "seed",
        band: [600, 800],
        pPass: 0.5,
        model: "test",
      });
    }
    case "sit":
      return log.record(mockStart(mockOf(one.mock), questions.slice(0, 3)));
    case "hand-in": {
      const id = mockOf(one.mock);
      return log.recordAll(handIn(id, questions.slice(0, 3), one.timedOut), id, { mock: null });
    }
    case "exam":
      return log.record({
        type: "exam",
        subject: examSubject(addDays(StudyDay("2026-03-20"), one.day)),
        passed: (one.score ?? 0) >= 700,
        score: one.score,
        predicted: { band: [600, 800], pPass: 0.5, model: "test" },
      });
    case "edit":
      return log.record({
        type: "edit",
        subject: cardAt(one.card),
        edit: one.front === null ? null : { front: one.front },
      });
    case "write":
      return log.record({
        type: "own-card",
        subject: cardAt(one.card),
        card: one.back === null ? null : anOwnCard({ back: one.back }),
      });
    case "forget":
      return log.record({ type: "forget", subject: cardAt(one.card) });
    case "flag":
      return log.record({ type: "flag", subject: cardAt(one.card), flagged: one.value });
    case "suspend":
      return log.record({ type: "suspend", subject: cardAt(one.card), suspended: one.value });
    case "setting":
      return log.setSetting("minutesPerDay", one.value);
    case "undo":
      return log.undo();
    case "wait":
      study.now = Instant(study.now + one.minutes * 60_000);
      return;
  }
}

const mockOf = (number: number) => sessionSubject(`mock-${number}`);

const mockStart = (id: SessionId, items: readonly QuestionId[]): FixedFormStartBody => ({
  type: "session-start",
  subject: id,
  session: id,
  form: "full",
  seed: "seed",
  questions: items.length,
  items,
  unscored: [1],
  minutes: 30,
  timed: true,
});

/** A form handed in with its last question left open. */
function handIn(id: SessionId, items: readonly QuestionId[], timedOut: boolean) {
  const bodies: Exclude<EventBody, UndoBody>[] = items.map((subject, place) =>
    place === items.length - 1
      ? { type: "skip", subject, session: id, ms: 700, flagged: true }
      : { ...anAnswer(subject, id), changes: [[2], [1]], flagged: place === 0 },
  );
  return [
    ...bodies,
    {
      type: "session-finish" as const,
      subject: id,
      session: id,
      form: "full" as const,
      seed: "seed",
      band: [600, 800] as const,
      pPass: 0.5,
      model: "test",
      score: 712.5,
      usedMs: 60_000,
      timedOut,
    },
  ];
}

const anAnswer = (subject: QuestionId, sitting: SessionId | null): AnswerBody => ({
  type: "answer",
  subject,
  session: sitting,
  edition: 1,
  order: [2, 0, 1, 3],
  chosen: [0],
  correct: true,
  guess: false,
  ms: 9000,
});
