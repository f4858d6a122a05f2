import type { CardState, Grade, Memory } from "@/lib/cards/card-state";
import type { CardId } from "@/lib/content/pack";
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
  const way = wayOf(day, rule);
  // A better grade never comes back sooner than a worse one, wherever the loads pull it.
  const days = grades.slice(0, grades.indexOf(grade) + 1).map((one) => {
    if (one === "again") return daysFor(card.id, 1, true, way, rule);
    const { stability } = one === grade ? memory : scheduler.next(card.memory, one, day);
    return daysFor(card.id, scheduler.intervalFor(stability, rule.retention), false, way, rule);
  });
  return { memory, due: addDays(day, Math.max(...days)), retryOn: null };
}

const grades: readonly Grade[] = ["again", "hard", "good", "easy"];

interface Way {
  readonly day: StudyDay;
  /** Days to the exam; infinite without one, or once it has come. */
  readonly left: number;
  /** Days until the last pass opens; not above 0 within it. */
  readonly toPass: number;
}

function wayOf(day: StudyDay, { examDay, lastPassFrom }: DueRule): Way {
  const left = examDay === null ? Infinity : daysBetween(day, examDay);
  if (left <= 0) return { day, left: Infinity, toPass: Infinity };
  return { day, left, toPass: lastPassFrom === null ? left : daysBetween(day, lastPassFrom) };
}

function daysFor(
  card: CardId,
  interval: number,
  isFixed: boolean,
  { day, left, toPass }: Way,
  rule: DueRule,
): number {
  if (toPass <= 0) return Math.min(interval, left);
  if (interval >= toPass) {
    return toPass < left ? chooseDay(range(toPass, left - 1), card, day, rule) : left;
  }
  const [low, high] = isFixed ? [interval, interval] : fuzzRange(interval);
  const end = Math.min(high, toPass - 1);
  const allowed = allowedDays(range(low, end), day, rule);
  if (allowed.length > 0) return chooseDay(allowed, card, day, rule);
  return firstAllowed(end + 1, day, rule, Math.min(toPass, left));
}

/** The first day from `from` on that is no rest day; all rest days give way on the seventh. */
function firstAllowed(from: number, day: StudyDay, rule: DueRule, latest: number): number {
  const week = allowedDays(range(from, from + 6), day, rule);
  return Math.min(week[0] ?? from, latest);
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
