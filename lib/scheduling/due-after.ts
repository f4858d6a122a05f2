import type { CardState, Grade, Memory } from "@/lib/cards/card-state";
import type { StudyDay } from "@/lib/time/instant";
import { addDays, daysBetween } from "@/lib/time/study-day";

import { allowedDays, chooseDay, fuzzRange } from "./balance";
import type { DueRule } from "./due-rule";
import type { Scheduler } from "./scheduler";

/** What a grade leads to; what is shown on the button is what then happens. */
export interface Verdict {
  readonly memory: Memory;
  /** The day it comes back: the same day while it waits for its one retry. */
  readonly due: StudyDay;
  readonly retryOn: StudyDay | null;
}

/**
 * Decides when a card comes back. There are no timed steps: a missed card is asked once more at
 * the end of the day's session and then on the next day of study, a known one when FSRS says,
 * moved to an emptier day within the fuzz range of FSRS. Before an exam a card that would come
 * back in the last pass or later gets a day of that pass, and one that has had its pass waits for
 * the exam day: none comes back later than that.
 */
export function dueAfter(
  card: Pick<CardState, "id" | "memory">,
  grade: Grade,
  day: StudyDay,
  scheduler: Scheduler,
  rule: DueRule,
): Verdict {
  const memory = scheduler.next(card.memory, grade, day);
  const seenToday = card.memory !== null && card.memory.reviewedOn >= day;
  if (grade === "again" && !seenToday) return { memory, due: day, retryOn: day };
  // A better grade never comes back sooner than a worse one, wherever the loads pull it.
  const days = grades
    .slice(0, grades.indexOf(grade) + 1)
    .map((one) => daysFor(card, one, day, scheduler, rule));
  return { memory, due: addDays(day, Math.max(...days)), retryOn: null };
}

const grades: readonly Grade[] = ["again", "hard", "good", "easy"];

function daysFor(
  card: Pick<CardState, "id" | "memory">,
  grade: Grade,
  day: StudyDay,
  scheduler: Scheduler,
  rule: DueRule,
): number {
  const left = rule.examDay === null ? Infinity : daysBetween(day, rule.examDay);
  const toPass = rule.lastPassFrom === null ? Infinity : daysBetween(day, rule.lastPassFrom);
  const isExamAhead = left > 0;
  const interval = intervalOf(card, grade, day, scheduler, rule.retention);
  if (isExamAhead && toPass <= 0) return Math.min(interval, left);
  if (isExamAhead && interval >= toPass) {
    return toPass < left ? chooseDay(range(toPass, left - 1), card.id, day, rule) : left;
  }
  const [low, high] = grade === "again" ? [1, 1] : fuzzRange(interval);
  const end = isExamAhead ? Math.min(high, toPass - 1) : high;
  const allowed = allowedDays(range(low, end), day, rule);
  if (allowed.length > 0) return chooseDay(allowed, card.id, day, rule);
  return firstAllowed(end + 1, day, rule, isExamAhead ? Math.min(toPass, left) : Infinity);
}

function intervalOf(
  card: Pick<CardState, "memory">,
  grade: Grade,
  day: StudyDay,
  scheduler: Scheduler,
  retention: number,
): number {
  if (grade === "again") return 1;
  return scheduler.intervalFor(scheduler.next(card.memory, grade, day).stability, retention);
}

/** The first day from `from` on that is no rest day; all rest days give way on the seventh. */
function firstAllowed(from: number, day: StudyDay, rule: DueRule, latest: number): number {
  const week = allowedDays(range(from, from + 6), day, rule);
  return Math.min(week[0] ?? from, latest);
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
