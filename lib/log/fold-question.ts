import type { QuestionId } from "@/lib/content/pack";
import type { Instant, StudyDay } from "@/lib/time/instant";
import { studyDayOf } from "@/lib/time/study-day";

import type { LogEvent, SessionId, StoredEvent } from "./event";
import type { SchedulerFor } from "./fold-card";
import { type Answer, foldMistake, type Mistake } from "./fold-mistake";
import { standing } from "./standing";

/** What is known of a question that events have touched. */
export interface QuestionState {
  readonly id: QuestionId;
  readonly answers: number;
  readonly lastAt: Instant | null;
  readonly lastDay: StudyDay | null;
  readonly lastCorrect: boolean | null;
  /** The sitting of the last answer; `null` for practice and before any. */
  readonly lastSession: SessionId | null;
  /** How the first answer went, which alone counts as a first sighting. */
  readonly first: {
    readonly day: StudyDay;
    readonly correct: boolean;
    readonly guess: boolean;
  } | null;
  /** Right answers after the first, guesses left out. */
  readonly recalls: number;
  /** `null` while it was always known. */
  readonly mistake: Mistake | null;
  readonly flagged: boolean;
  readonly revision: number;
}

/** Where a question stands after `events`, all those and no others whose subject it is. */
export function foldQuestion(
  id: QuestionId,
  events: readonly StoredEvent[],
  schedulerFor: SchedulerFor,
): QuestionState {
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
    lastSession: last?.session ?? null,
    first: firstOf(answers),
    recalls: answers.slice(1).filter(({ correct, guess }) => correct && !guess).length,
    mistake: foldMistake(answers, schedulerFor),
    flagged: flag?.type === "flag" && flag.flagged,
    revision: events.length,
  };
}

const isAnswer = (event: LogEvent): event is Answer => event.type === "answer";

function firstOf([first]: readonly Answer[]): QuestionState["first"] {
  return first ? { day: studyDayOf(first), correct: first.correct, guess: first.guess } : null;
}
