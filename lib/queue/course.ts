import type { CardState } from "@/lib/cards/card-state";
import type { Scheduler } from "@/lib/scheduling/scheduler";
import type { StudyDay } from "@/lib/time/instant";
import { addDays, daysBetween } from "@/lib/time/study-day";

import { type AskValue, askValue } from "./ask-value";
import { gridOf, type MemoryGrid } from "./memory-grid";
import type { DayLoad, PlanSettings, SecondsPerAnswer } from "./plan-types";
import { daysToExam, kindOfDay, lastPassFrom, meanSeconds, secondsOn } from "./study-days";

/** The way to an exam, as a plan goes by it. */
export interface Course {
  readonly today: StudyDay;
  readonly examDay: StudyDay;
  /** Days to the exam, at least 1. */
  readonly left: number;
  /** Days from the first day of study to the exam. */
  readonly horizon: number;
  readonly passFrom: StudyDay;
  /** Means, for sums over many answers. */
  readonly seconds: SecondsPerAnswer;
  /** Share of new cards that are known at first sight. */
  readonly known: number;
  readonly grid: MemoryGrid;
  valueAt(left: number): AskValue;
  kindOf(day: StudyDay): DayLoad["kind"];
  /** Seconds of study planned for a day of this kind. */
  secondsOn(kind: DayLoad["kind"]): number;
}

/** What a guess among four options scores, on a card that was never seen. */
export const guessRate = 0.25;

/** `null` without a date, or once the day has come. */
export function courseOf(
  cards: readonly CardState[],
  settings: PlanSettings,
  today: StudyDay,
): Course | null {
  const left = daysToExam(settings, today);
  const { examDay } = settings;
  if (left === null || examDay === null) return null;
  const { scheduler, seconds: medians, minutesPerDay } = settings;
  const began = beginOf(cards, today);
  const passFrom = lastPassFrom(examDay, began);
  const seconds = meanSeconds(medians);
  const known = Math.round(settings.known * 20) / 20;
  return {
    today,
    examDay,
    left,
    horizon: daysBetween(began, examDay),
    passFrom,
    seconds,
    known,
    grid: gridOf(scheduler),
    valueAt: (days) => valueOf(scheduler, days, seconds, known),
    kindOf: (day) => kindOfDay(day, settings, passFrom),
    secondsOn: (kind) => secondsOn(kind, minutesPerDay, medians),
  };
}

/** Figures are rounded for the tables, which are kept: a tenth of a second changes nothing. */
function valueOf(scheduler: Scheduler, left: number, seconds: SecondsPerAnswer, known: number) {
  const whole = {
    new: Math.max(1, Math.round(seconds.new)),
    recalled: Math.max(1, Math.round(seconds.recalled)),
    missed: Math.max(1, Math.round(seconds.missed)),
  };
  return askValue(scheduler, left, { seconds: whole, guess: guessRate, known });
}

/** The first day of study. */
function beginOf(cards: readonly CardState[], today: StudyDay): StudyDay {
  let first = today;
  for (const { introducedOn } of cards) {
    if (introducedOn !== null && introducedOn < first) first = introducedOn;
  }
  return first;
}

/** The days of the course, from today to the day before the exam. */
export function daysOf({ today, left }: Course): StudyDay[] {
  return Array.from({ length: left }, (_, ahead) => addDays(today, ahead));
}
