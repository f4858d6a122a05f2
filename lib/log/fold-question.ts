import type { QuestionId } from "@/lib/content/pack";
import type { Instant, StudyDay } from "@/lib/time/instant";
import { studyDayOf } from "@/lib/time/study-day";

import type { AnswerBody, LogEvent, Stamp, StoredEvent } from "./event";
import { standing } from "./standing";

/** What is known of a question that events have touched. */
export interface QuestionState {
  readonly id: QuestionId;
  readonly answers: number;
  readonly lastAt: Instant | null;
  readonly lastDay: StudyDay | null;
  readonly lastCorrect: boolean | null;
  readonly flagged: boolean;
  readonly revision: number;
}

/** Where a question stands after `events`, all those and no others whose subject it is. */
export function foldQuestion(id: QuestionId, events: readonly StoredEvent[]): QuestionState {
  const counted = standing(events);
  const answers = counted.filter(isAnswer);
  const last = answers.at(-1);
  const flag = counted.findLast((event) => event.type === "flag");
  return {
    id,
    answers: answers.length,
    lastAt: last?.at ?? null,
    lastDay: last ? studyDayOf(last) : null,
    lastCorrect: last?.correct ?? null,
    flagged: flag?.type === "flag" && flag.flagged,
    revision: events.length,
  };
}

const isAnswer = (event: LogEvent): event is Stamp & AnswerBody => event.type === "answer";
