import type { Grade, Memory } from "@/lib/cards/card-state";
import type { Scheduler } from "@/lib/scheduling/scheduler";
import type { StudyDay } from "@/lib/time/instant";
import { addDays, studyDayOf } from "@/lib/time/study-day";

import type { AnswerBody, Stamp } from "./event";

export type Answer = Stamp & AnswerBody;

/** A question that was missed or guessed, on its way to being known. */
export interface Mistake {
  readonly memory: Memory;
  /** The day it comes back; `null` once it has left. */
  readonly due: StudyDay | null;
  /** The day of the miss or guess that brought it in. */
  readonly since: StudyDay;
  /** The day of the latest miss or guess. */
  readonly missedOn: StudyDay;
  /** How often it was missed or guessed. */
  readonly misses: number;
  /** The days since the latest miss on which it was recalled, in order. */
  readonly recalledOn: readonly StudyDay[];
  /** How often each option was chosen in wrong answers to this edition, by its place in the pack. */
  readonly chosen: readonly { readonly place: number; readonly times: number }[];
  readonly edition: number;
}

/** Recalled on so many different days after the latest miss, a mistake leaves. */
export const recallsToLeave = 2;

const retention = 0.9;

/**
 * The mistake that `answers`, in the log's order, leave a question with; `null` while it was always
 * known. The program grades: right and not a guess is Good, all else Again. There is no retry on the
 * day of a miss, since the reasons were read a moment ago.
 */
export function foldMistake(
  answers: readonly Answer[],
  schedulerFor: (wHash: string) => Scheduler,
): Mistake | null {
  return answers.reduce<Mistake | null>(
    (before, answer) =>
      isRecalled(answer)
        ? before && afterRecall(before, answer, schedulerFor(answer.wHash))
        : afterMiss(before, answer, schedulerFor(answer.wHash)),
    null,
  );
}

const isRecalled = ({ correct, guess }: Answer) => correct && !guess;

const remember = (memory: Memory | null, grade: Grade, answer: Answer, scheduler: Scheduler) =>
  scheduler.next(memory, grade, studyDayOf(answer));

function afterMiss(before: Mistake | null, answer: Answer, scheduler: Scheduler): Mistake {
  const day = studyDayOf(answer);
  const isBack = before === null || before.due === null;
  return {
    memory: remember(before?.memory ?? null, "again", answer, scheduler),
    due: addDays(day, 1),
    since: isBack ? day : before.since,
    missedOn: day,
    misses: (before?.misses ?? 0) + 1,
    recalledOn: [],
    chosen: chosenAfter(before, answer),
    edition: answer.edition,
  };
}

function afterRecall(before: Mistake, answer: Answer, scheduler: Scheduler): Mistake {
  const day = studyDayOf(answer);
  const memory = remember(before.memory, "good", answer, scheduler);
  const latest = before.recalledOn.at(-1) ?? before.missedOn;
  const recalledOn = day > latest ? [...before.recalledOn, day] : before.recalledOn;
  const hasLeft = before.due === null || recalledOn.length >= recallsToLeave;
  const due = hasLeft ? null : addDays(day, scheduler.intervalFor(memory.stability, retention));
  return { ...before, memory, recalledOn, due };
}

/** A guess that was right fell for nothing; a new edition may have other options. */
function chosenAfter(before: Mistake | null, answer: Answer): Mistake["chosen"] {
  const known = before?.edition === answer.edition ? before.chosen : [];
  if (answer.correct) return known;
  const times = new Map(known.map((one) => [one.place, one.times]));
  for (const place of answer.chosen) times.set(place, (times.get(place) ?? 0) + 1);
  return [...times]
    .map(([place, count]) => ({ place, times: count }))
    .toSorted((a, b) => a.place - b.place);
}
