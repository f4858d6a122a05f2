import type { Memory } from "@/lib/cards/card-state";
import type { Scheduler } from "@/lib/scheduling/scheduler";
import type { StudyDay } from "@/lib/time/instant";
import { addDays, studyDayOf } from "@/lib/time/study-day";

import type { AnswerBody, LogEvent, SkipBody, Stamp } from "./event";

/** A question shown to its end: answered, or looked at and left open when its form was handed in. */
export type Sighting = Stamp & (AnswerBody | SkipBody);

/** A question skipped in a diagnostic, or never reached in a form, was not seen with its reasons. */
export const isSighting = (event: LogEvent): event is Sighting =>
  event.type === "answer" || (event.type === "skip" && (event.ms ?? 0) > 0);

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
  /** That of the question in the latest answer; 0 before any. */
  readonly edition: number;
}

/** Recalled on so many different days after the latest miss, a mistake leaves. */
export const recallsToLeave = 2;

const retention = 0.9;

/**
 * The mistake that a question's sightings, in the log's order, leave; `null` while it was always
 * known. The program grades: right and not a guess is Good, all else Again. There is no retry on the
 * day of a miss, since the reasons were read a moment ago.
 */
export function foldMistake(
  sightings: readonly Sighting[],
  schedulerFor: (wHash: string) => Scheduler,
): Mistake | null {
  return sightings.reduce<Mistake | null>(
    (before, sighting) =>
      isRecalled(sighting)
        ? before && afterRecall(before, sighting, schedulerFor(sighting.wHash))
        : afterMiss(before, sighting, schedulerFor(sighting.wHash)),
    null,
  );
}

/** Right, and known to be. */
export const isRecalled = (sighting: Sighting) =>
  sighting.type === "answer" && sighting.correct && !sighting.guess;

function afterMiss(before: Mistake | null, sighting: Sighting, scheduler: Scheduler): Mistake {
  const day = studyDayOf(sighting);
  const isBack = before === null || before.due === null;
  return {
    memory: scheduler.next(before?.memory ?? null, "again", day),
    due: addDays(day, 1),
    since: isBack ? day : before.since,
    missedOn: day,
    misses: (before?.misses ?? 0) + 1,
    recalledOn: [],
    ...chosenAfter(before, sighting),
  };
}

function afterRecall(before: Mistake, sighting: Sighting, scheduler: Scheduler): Mistake {
  const day = studyDayOf(sighting);
  const memory = scheduler.next(before.memory, "good", day);
  const latest = before.recalledOn.at(-1) ?? before.missedOn;
  const recalledOn = day > latest ? [...before.recalledOn, day] : before.recalledOn;
  const hasLeft = before.due === null || recalledOn.length >= recallsToLeave;
  const due = hasLeft ? null : addDays(day, scheduler.intervalFor(memory.stability, retention));
  return { ...before, memory, recalledOn, due };
}

/** What was left open or guessed right fell for nothing; a new edition may have other options. */
function chosenAfter(
  before: Mistake | null,
  sighting: Sighting,
): Pick<Mistake, "chosen" | "edition"> {
  if (sighting.type === "skip")
    return { chosen: before?.chosen ?? [], edition: before?.edition ?? 0 };
  const { edition } = sighting;
  const known = before?.edition === edition ? before.chosen : [];
  if (sighting.correct) return { chosen: known, edition };
  const times = new Map(known.map((one) => [one.place, one.times]));
  for (const place of sighting.chosen) times.set(place, (times.get(place) ?? 0) + 1);
  const chosen = [...times].map(([place, count]) => ({ place, times: count }));
  return { chosen: chosen.toSorted((a, b) => a.place - b.place), edition };
}
