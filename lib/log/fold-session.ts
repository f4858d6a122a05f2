import type { QuestionId } from "@/lib/content/pack";
import type { Instant } from "@/lib/time/instant";

import type {
  AnswerBody,
  EventId,
  FixedForm,
  FormKind,
  FormOutcome,
  LogEvent,
  SessionFinishBody,
  SessionId,
  SessionStartBody,
  SkipBody,
  Stamp,
  StoppingMode,
  StoredEvent,
} from "./event";
import { standing } from "./standing";

export interface GivenAnswer extends Pick<
  AnswerBody,
  "order" | "chosen" | "correct" | "guess" | "ms" | "edition" | "changes" | "flagged"
> {
  readonly event: EventId;
  readonly question: QuestionId;
  readonly at: Instant;
}

/** A question of a fixed form that was handed in without an answer. */
export interface LeftOpen {
  readonly question: QuestionId;
  /** How long it was looked at, in milliseconds; 0 when it was never reached. */
  readonly ms: number;
  readonly flagged: boolean;
}

/** A sitting: what was asked, answered and left out, and the band shown at its end. */
export interface Session {
  readonly id: SessionId;
  readonly form: FormKind;
  /** `null` for a diagnostic, which draws each question as it goes. */
  readonly fixed: FixedForm | null;
  readonly seed: string;
  readonly questions: number;
  readonly stopping: StoppingMode;
  readonly startedAt: Instant;
  readonly answers: readonly GivenAnswer[];
  readonly skipped: readonly QuestionId[];
  readonly leftOpen: readonly LeftOpen[];
  readonly finished:
    | (Pick<SessionFinishBody, "band" | "pPass" | "model"> & {
        readonly at: Instant;
        /** `null` for a diagnostic. */
        readonly outcome: FormOutcome | null;
      })
    | null;
}

/** The state of a sitting after its `events`, or `null` while its start is not among them. */
export function foldSession(events: readonly StoredEvent[]): Session | null {
  const counted = standing(events);
  const begun = counted.findIndex(isStart);
  const start = counted[begun];
  if (!start || !isStart(start)) return null;
  const since = counted.slice(begun);
  // A later start asks for more questions.
  const latest = since.findLast(isStart) ?? start;
  return {
    id: start.subject,
    form: start.form,
    fixed: fixedOf(start),
    seed: start.seed,
    questions: latest.questions,
    stopping: (latest.form === "diagnostic" && latest.stopping) || "quick",
    startedAt: start.at,
    answers: since.flatMap((event) => (event.type === "answer" ? [givenAnswer(event)] : [])),
    skipped: since.flatMap((event) => (event.type === "skip" ? [event.subject] : [])),
    leftOpen: since.flatMap((event) => (event.type === "skip" ? leftOpen(event) : [])),
    finished: finishOf(since),
  };
}

type Start = Stamp & SessionStartBody;

const isStart = (event: LogEvent): event is Start => event.type === "session-start";

function fixedOf(start: Start): FixedForm | null {
  if (start.form === "diagnostic") return null;
  const { items, unscored, minutes, timed } = start;
  return { items, unscored, minutes, timed };
}

/** A start after the finish opens the sitting again. */
function finishOf(since: readonly LogEvent[]): Session["finished"] {
  const last = since.findLast(({ type }) => type === "session-start" || type === "session-finish");
  if (last?.type !== "session-finish") return null;
  const { band, pPass, model, at } = last;
  return { band, pPass, model, at, outcome: outcomeOf(last) };
}

function outcomeOf(finish: SessionFinishBody): FormOutcome | null {
  if (finish.form === "diagnostic") return null;
  const { score, usedMs, timedOut } = finish;
  return { score, usedMs, timedOut };
}

function leftOpen({ subject: question, ms, flagged }: SkipBody): LeftOpen[] {
  return ms === undefined ? [] : [{ question, ms, flagged: flagged ?? false }];
}

function givenAnswer(event: AnswerBody & { id: EventId; at: Instant }): GivenAnswer {
  const { id, subject: question, at, order, chosen, correct, guess, ms, edition } = event;
  const given = { event: id, question, at, order, chosen, correct, guess, ms, edition };
  const { changes, flagged } = event;
  return {
    ...given,
    ...(changes === undefined ? {} : { changes }),
    ...(flagged === undefined ? {} : { flagged }),
  };
}
