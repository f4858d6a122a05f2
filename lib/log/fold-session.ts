import type { QuestionId } from "@/lib/content/pack";
import type { Instant } from "@/lib/time/instant";

import type {
  AnswerBody,
  EventId,
  LogEvent,
  SessionFinishBody,
  SessionId,
  SessionStartBody,
  Stamp,
  StoppingMode,
  StoredEvent,
} from "./event";
import { standing } from "./standing";

export interface GivenAnswer extends Pick<
  AnswerBody,
  "order" | "chosen" | "correct" | "guess" | "ms" | "edition"
> {
  readonly event: EventId;
  readonly question: QuestionId;
  readonly at: Instant;
}

/** A sitting: what was asked, answered and left out, and the band shown at its end. */
export interface Session {
  readonly id: SessionId;
  readonly form: "diagnostic";
  readonly seed: string;
  readonly questions: number;
  readonly stopping: StoppingMode;
  readonly startedAt: Instant;
  readonly answers: readonly GivenAnswer[];
  readonly skipped: readonly QuestionId[];
  readonly finished:
    | (Pick<SessionFinishBody, "band" | "pPass" | "model"> & { readonly at: Instant })
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
    seed: start.seed,
    questions: latest.questions,
    stopping: latest.stopping ?? "quick",
    startedAt: start.at,
    answers: since.flatMap((event) => (event.type === "answer" ? [givenAnswer(event)] : [])),
    skipped: since.flatMap((event) => (event.type === "skip" ? [event.subject] : [])),
    finished: finishOf(since),
  };
}

type Start = Stamp & SessionStartBody;

const isStart = (event: LogEvent): event is Start => event.type === "session-start";

/** A start after the finish opens the sitting again. */
function finishOf(since: readonly LogEvent[]): Session["finished"] {
  const last = since.findLast(({ type }) => type === "session-start" || type === "session-finish");
  if (last?.type !== "session-finish") return null;
  const { band, pPass, model, at } = last;
  return { band, pPass, model, at };
}

function givenAnswer(event: AnswerBody & { id: EventId; at: Instant }): GivenAnswer {
  const { id, subject: question, at, order, chosen, correct, guess, ms, edition } = event;
  return { event: id, question, at, order, chosen, correct, guess, ms, edition };
}
