import type { QuestionId } from "@/lib/content/pack";
import type { Instant, StudyDay } from "@/lib/time/instant";
import { studyDayOf } from "@/lib/time/study-day";

import type { AnswerBody, SessionId, Stamp, StoredEvent } from "./event";
import type { SchedulerFor } from "./fold-card";
import { foldMistake, isRecalled, isSighting, type Mistake, type Sighting } from "./fold-mistake";
import { standing } from "./standing";

export type Outcome = "right" | "guessed" | "missed" | "left-open";

/** What is known of a question that events have touched. */
export interface QuestionState {
  readonly id: QuestionId;
  readonly answers: number;
  readonly lastAt: Instant | null;
  readonly lastDay: StudyDay | null;
  readonly lastCorrect: boolean | null;
  /** The sitting in which it was last seen; `null` for practice and before any. */
  readonly lastSession: SessionId | null;
  /** How the first sighting went; all later ones are repeats. */
  readonly first: { readonly day: StudyDay; readonly outcome: Outcome } | null;
  /** Sightings after the first, and how many of them were right and no guess. */
  readonly repeats: number;
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
  const sightings = counted.filter(isSighting);
  const answers = sightings.filter(isAnswer);
  const last = answers.at(-1);
  const flag = counted.findLast((event) => event.type === "flag");
  return {
    id,
    answers: answers.length,
    lastAt: last?.at ?? null,
    lastDay: last ? studyDayOf(last) : null,
    lastCorrect: last?.correct ?? null,
    lastSession: sightings.at(-1)?.session ?? null,
    first: firstOf(sightings),
    repeats: Math.max(0, sightings.length - 1),
    recalls: sightings.slice(1).filter(isRecalled).length,
    mistake: foldMistake(sightings, schedulerFor),
    flagged: flag?.type === "flag" && flag.flagged,
    revision: events.length,
  };
}

const isAnswer = (event: Sighting): event is Stamp & AnswerBody => event.type === "answer";

function firstOf([first]: readonly Sighting[]): QuestionState["first"] {
  return first ? { day: studyDayOf(first), outcome: outcomeOf(first) } : null;
}

function outcomeOf(sighting: Sighting): Outcome {
  if (sighting.type === "skip") return "left-open";
  if (!sighting.correct) return "missed";
  return sighting.guess ? "guessed" : "right";
}
