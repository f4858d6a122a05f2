import type { Branded } from "@/lib/brand";
import type { CardEdit, Grade } from "@/lib/cards/card-state";
import type { OwnCard } from "@/lib/cards/own-card";
import type { CardId, QuestionId } from "@/lib/content/pack";
import type { Instant, StudyDay } from "@/lib/time/instant";

export type EventId = Branded<string, "EventId">;
export const EventId = (id: string) => id as EventId;

export type DeviceId = Branded<string, "DeviceId">;
export const DeviceId = (id: string) => id as DeviceId;

export type SessionId = Branded<string, "SessionId">;
export const SessionId = (id: string) => id as SessionId;

/** What every event carries: who wrote it, in which order, and where the learner's day stood. */
export interface Stamp {
  /** A UUIDv7. */
  readonly id: EventId;
  /** Version of the event's fields; a higher one than ours is kept but not understood. */
  readonly v: number;
  readonly device: DeviceId;
  /** Counts this device's events, from 1. */
  readonly seq: number;
  /** One more than the greatest lamport seen when the event was written. */
  readonly lamport: number;
  readonly at: Instant;
  readonly zone: string;
  /** Minutes that the wall clock was ahead of UTC. */
  readonly offsetMin: number;
  /** Minutes after midnight at which the learner's study day began. */
  readonly cutoff: number;
  readonly algo: "fsrs6";
  /** Names the scheduler's parameters in force. */
  readonly wHash: string;
}

/** A card was graded; its memory is recomputed, the due day is kept as it was shown. */
export interface ReviewBody {
  readonly type: "review";
  readonly subject: CardId;
  readonly edition: number;
  readonly grade: Grade;
  /** The same day as the review's own while the card waits for its one retry. */
  readonly due: StudyDay;
  /** Milliseconds from front to grade. */
  readonly ms: number;
}

export interface AnswerBody {
  readonly type: "answer";
  readonly subject: QuestionId;
  readonly session: SessionId | null;
  readonly edition: number;
  /** The options' places in the pack, in the order in which they were shown. */
  readonly order: readonly number[];
  /** Places in the pack of the options chosen, ascending. */
  readonly chosen: readonly number[];
  readonly correct: boolean;
  readonly guess: boolean;
  readonly ms: number;
  /** In a sitting of a fixed form: whole choices that were made before and changed, oldest first. */
  readonly changes?: readonly (readonly number[])[];
  /** Whether it stood flagged when the form was handed in. */
  readonly flagged?: boolean;
}

export interface SkipBody {
  readonly type: "skip";
  readonly subject: QuestionId;
  readonly session: SessionId;
  /** In a sitting of a fixed form: how long it was looked at before it was left open. */
  readonly ms?: number;
  readonly flagged?: boolean;
}

/** What ends a diagnostic: its number of questions, a clear pass or fail, or a narrow range. */
export type StoppingMode = "quick" | "pass-fail" | "precise";

/** A form whose questions are all drawn before it begins. */
export type FixedFormKind = "full" | "half" | "custom";

export type FormKind = "diagnostic" | FixedFormKind;

interface SessionStart {
  readonly type: "session-start";
  readonly subject: SessionId;
  readonly session: SessionId;
  readonly seed: string;
  /** The number asked; in the other modes of a diagnostic than `quick`, the most. */
  readonly questions: number;
}

export interface DiagnosticStartBody extends SessionStart {
  readonly form: "diagnostic";
  /** Left out it is `quick`. */
  readonly stopping?: StoppingMode;
}

/** What is settled when a fixed form begins. */
export interface FixedForm {
  /** The questions in the order of the form. */
  readonly items: readonly QuestionId[];
  /** Places in `items`, counted from 0, of the questions that do not count, ascending. */
  readonly unscored: readonly number[];
  /** Minutes allowed, any extra time included. */
  readonly minutes: number;
  /** Whether time runs on by the clock; otherwise the sitting is practice and can be paused. */
  readonly timed: boolean;
}

export interface FixedFormStartBody extends SessionStart, FixedForm {
  readonly form: FixedFormKind;
}

export type SessionStartBody = DiagnosticStartBody | FixedFormStartBody;

/** How a fixed form ended. */
export interface FormOutcome {
  /** Scaled points of the scored questions alone, on the scale of the estimate. */
  readonly score: number;
  /** Milliseconds used of the time allowed. */
  readonly usedMs: number;
  /** Whether time ran out before it was handed in. */
  readonly timedOut: boolean;
}

interface SessionFinish {
  readonly type: "session-finish";
  readonly subject: SessionId;
  readonly session: SessionId;
  readonly seed: string;
  /** The ends of the range shown, in scaled points. */
  readonly band: readonly [number, number];
  readonly pPass: number;
  readonly model: string;
}

export type SessionFinishBody = SessionFinish &
  ({ readonly form: "diagnostic" } | ({ readonly form: FixedFormKind } & FormOutcome));

export interface EditBody {
  readonly type: "edit";
  readonly subject: CardId;
  /** `null` goes back to the pack's own text. */
  readonly edit: CardEdit | null;
}

/** A card that the learner wrote or changed; `null` deletes it. */
export interface OwnCardBody {
  readonly type: "own-card";
  readonly subject: CardId;
  readonly card: OwnCard | null;
}

export interface FlagBody {
  readonly type: "flag";
  readonly subject: CardId | QuestionId;
  readonly flagged: boolean;
}

export interface SuspendBody {
  readonly type: "suspend";
  readonly subject: CardId;
  readonly suspended: boolean;
}

/** A card starts afresh: its reviews so far stay in the log and no longer count for its memory. */
export interface ForgetBody {
  readonly type: "forget";
  readonly subject: CardId;
}

export type SettingSubject = `setting:${string}`;

export interface SettingBody {
  readonly type: "setting";
  readonly subject: SettingSubject;
  readonly value: SettingValue;
}

export type SettingValue = string | number | boolean | null;

export type ExamSubject = `exam:${StudyDay}`;

/** What the real exam of a day brought, in the learner's own words; of one day the latest counts. */
export interface ExamBody {
  readonly type: "exam";
  readonly subject: ExamSubject;
  readonly passed: boolean;
  /** Scaled points, or `null` when they are not told. */
  readonly score: number | null;
  /** What the evidence up to the day before said; `null` without answers. */
  readonly predicted: {
    readonly band: readonly [number, number];
    readonly pPass: number;
    readonly model: string;
  } | null;
}

/** A tombstone: the target stays in the log and no longer counts. */
export interface UndoBody {
  readonly type: "undo";
  /** That of the target. */
  readonly subject: string;
  readonly target: EventId;
}

export type EventBody =
  | ReviewBody
  | AnswerBody
  | SkipBody
  | SessionStartBody
  | SessionFinishBody
  | EditBody
  | OwnCardBody
  | FlagBody
  | SuspendBody
  | ForgetBody
  | SettingBody
  | ExamBody
  | UndoBody;

export type LogEvent = Stamp & EventBody;

/** An event as stored: perhaps one that a later release wrote and ours only carries along. */
export type StoredEvent = LogEvent | (Stamp & { readonly type: string; readonly subject?: string });

export const eventVersion = 1;

const knownTypes: ReadonlySet<string> = new Set<EventBody["type"]>([
  "review",
  "answer",
  "skip",
  "session-start",
  "session-finish",
  "edit",
  "own-card",
  "flag",
  "suspend",
  "forget",
  "setting",
  "exam",
  "undo",
]);

/** Tells the events that this release understands from those it only keeps. */
export function isKnown(event: StoredEvent): event is LogEvent {
  return event.v <= eventVersion && knownTypes.has(event.type);
}

export type UndoableBody =
  | ReviewBody
  | EditBody
  | OwnCardBody
  | FlagBody
  | SuspendBody
  | ForgetBody
  | SettingBody
  | ExamBody;

export type Undoable = Stamp & UndoableBody;

const undoableTypes: ReadonlySet<string> = new Set<UndoableBody["type"]>([
  "review",
  "edit",
  "own-card",
  "flag",
  "suspend",
  "forget",
  "setting",
  "exam",
]);

export function isUndoable(event: StoredEvent): event is Undoable {
  return isKnown(event) && undoableTypes.has(event.type);
}

/** The log's order: never the clock, which may be set back or differ between devices. */
export function inLogOrder(a: Stamp, b: Stamp): number {
  return a.lamport - b.lamport || compare(a.device, b.device) || a.seq - b.seq;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
