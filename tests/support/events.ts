import { CardId, QuestionId } from "@/lib/content/pack";
import {
  type AnswerBody,
  DeviceId,
  EventId,
  type EventBody,
  type LogEvent,
  type ReviewBody,
  type Stamp,
} from "@/lib/log/event";
import { Instant, StudyDay } from "@/lib/time/instant";

/** A log of one device, an event a day from 2026-03-02 09:00 UTC on; each may name its own stamp. */
export function aLog(...bodies: readonly (EventBody & Partial<Stamp>)[]): LogEvent[] {
  // oxlint-disable-next-line no-map-spread -- the bodies stay as they are
  return bodies.map((body, index) => ({
    id: EventId(`e${index + 1}`),
    v: 1,
    device: DeviceId("d1"),
    seq: index + 1,
    lamport: index + 1,
    at: Instant(Date.UTC(2026, 2, 2 + index, 9)),
    zone: "UTC",
    offsetMin: 0,
    cutoff: 240,
    algo: "fsrs6",
    wHash: "default",
    ...body,
  }));
}

export const onDay = (day: string, time = "09:00") => ({
  at: Instant(Date.parse(`${day}T${time}Z`)),
});

export function aReview(due: string, overrides: Partial<ReviewBody> = {}): ReviewBody {
  return {
    type: "review",
    subject: CardId("tiny:c:wick"),
    edition: 1,
    grade: "good",
    due: StudyDay(due),
    ms: 4000,
    ...overrides,
  };
}

/** A right answer outside of any sitting. */
export const anAnswer = (overrides: Partial<AnswerBody> = {}): AnswerBody => ({
  type: "answer",
  subject: QuestionId("tiny:q:wick"),
  session: null,
  edition: 1,
  order: [0, 1, 2, 3],
  chosen: [0],
  correct: true,
  guess: false,
  ms: 9000,
  ...overrides,
});

/** Takes back the event at `place`, counted from 1. */
export const anUndo = (place: number, subject: string = "tiny:c:wick"): EventBody => ({
  type: "undo",
  subject,
  target: EventId(`e${place}`),
});
