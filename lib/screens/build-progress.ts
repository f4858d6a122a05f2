import type { CardState } from "@/lib/cards/card-state";
import type { Session } from "@/lib/log/fold-session";
import { calendarDays } from "@/lib/progress/calendar";
import type { FirstAnswer } from "@/lib/progress/first-answers";
import { guessMarks } from "@/lib/progress/guess-marks";
import { knownOfAll, recallByDomain, recallDay } from "@/lib/progress/recall-by-domain";
import { bandChange, sittingsOf } from "@/lib/progress/sittings";
import { loadDays, studyWeeks } from "@/lib/progress/study-time";
import { taskMap } from "@/lib/progress/task-map";
import type { DayLoad } from "@/lib/queue/plan-types";
import { realExams, type TakenExam } from "@/lib/readiness/exams";
import type { Scheduler } from "@/lib/scheduling/scheduler";
import { examResultIn } from "@/lib/settings/exam-result";
import type { StudyView } from "@/lib/study/study-view";
import { runOf, streakOf } from "@/lib/time/streak";
import { daysBetween } from "@/lib/time/study-day";

import { buildBand } from "./build-home";
import { labelsOf } from "./domain-labels";
import type { BandPlot, LoadPlot, RecallTime, StudyPlots } from "./progress";

/** What the first plot needs: nothing that grows with the log. */
export function buildBandPlot(
  view: StudyView,
  sessions: readonly Session[],
  taken: readonly TakenExam[],
): BandPlot {
  const { min, cut, max, target } = view.blueprint!.scale;
  const sittings = sittingsOf(sessions, view.calendar);
  const score = buildBand(view);
  const [first] = sittings;
  return {
    scale: { min, cut, max, target },
    score,
    sittings,
    exams: realExams(taken, examResultIn(view.settings.examResult)),
    change: score && first && sittings.length > 1 ? bandChange(first.band, score.band) : null,
  };
}

export interface StudySource {
  readonly cards: readonly CardState[];
  readonly answers: readonly FirstAnswer[];
  readonly forecast: readonly DayLoad[];
  readonly restDays: readonly number[];
}

const daysBack = 28;
const weeksOfTime = 12;
const weeksOfCalendar = 8;

/** The plots that stand on cards, answers and days. */
export function buildStudyPlots(
  view: StudyView,
  source: StudySource,
  scheduler: Scheduler,
): StudyPlots {
  const blueprint = view.blueprint!;
  const labels = labelsOf(blueprint);
  const labelOf = new Map(labels.map((label) => [label.id, label]));
  const { today, days } = view;
  const { cards, answers } = source;
  const time = timeOf(view);
  const domains = recallByDomain(cards, blueprint, time.day, scheduler);
  const all = domains.reduce((sum, domain) => sum + domain.cards, 0);
  const studied = days.map(({ day }) => day);
  const { frozen } = runOf(studied, today, source.restDays);
  const calendar = calendarDays(days, today, weeksOfCalendar, source.restDays, frozen);
  return {
    recall: {
      time,
      domains: domains.map((domain, place) => ({ ...domain, label: labels[place]! })),
      known: knownOfAll(domains),
      knownLater: knownOfAll(domains.map((domain) => ({ ...domain, recall: domain.later }))),
      seen: all === 0 ? 0 : domains.reduce((sum, { seen }) => sum + seen, 0) / all,
    },
    load: loadPlot(view, source.forecast),
    tasks: {
      time,
      tasks: taskMap(blueprint, cards, answers, time.day, scheduler).map((task) => ({
        ...task,
        label: labelOf.get(task.domain)!,
      })),
    },
    guesses: guessMarks(answers),
    time: studyWeeks(days, today, weeksOfTime),
    calendar: {
      days: calendar,
      weeks: weeksOfCalendar,
      studied: calendar.filter(({ kind }) => kind === "studied").length,
      streak: streakOf(studied, today, source.restDays),
      all: days.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    },
  };
}

function timeOf({ settings: { examDay }, today }: StudyView): RecallTime {
  const day = recallDay(examDay, today);
  return { kind: examDay !== null && examDay >= today ? "exam" : "today", day };
}

function loadPlot(
  { days, today, settings: { examDay } }: StudyView,
  forecast: readonly DayLoad[],
): LoadPlot {
  const shown = loadDays(days, forecast, today, daysBack);
  const planned = shown.filter(({ kind }) => kind === "planned");
  const examAhead = examDay === null ? null : daysBetween(today, examDay);
  return {
    days: shown,
    examAhead: examAhead !== null && examAhead >= 0 ? examAhead : null,
    perDay: planned.reduce((sum, { minutes }) => sum + minutes, 0) / (planned.length || 1),
  };
}
