import type { CardState } from "@/lib/cards/card-state";
import type { DomainId } from "@/lib/content/pack";
import { dueAfter } from "@/lib/scheduling/due-after";
import type { DueRule } from "@/lib/scheduling/due-rule";
import type { Instant, StudyDay } from "@/lib/time/instant";
import { studyDayAt } from "@/lib/time/study-day";

import { courseOf } from "./course";
import { domainPlans } from "./domain-plans";
import { examDays } from "./exam-days";
import { examNotes } from "./exam-notes";
import { type ExamToday, examToday, idsOf, retentionOf } from "./exam-plan";
import { loadsOf } from "./loads";
import { outlookOf } from "./outlook";
import type { Plan, PlanEstimate, PlanNote, PlanSettings, Reason } from "./plan-types";
import { steadyForecast } from "./steady-forecast";
import { steadyToday } from "./steady-plan";
import type { Entry } from "./steady-queue";
import { steadyRetention } from "./steady-retention";
import { kindOfDay } from "./study-days";
import { walk } from "./walk";
import type { ConceptOf } from "./worth";

/** What is asked today, without the look ahead. */
export type PlanOfToday = Omit<Plan, "forecast" | "outlook" | "domains" | "notes">;

/**
 * The plan of a day, pure in its arguments: what to study today and why, the days to come, what is
 * expected on exam day, and the rule by which `dueAfter` decides when an answered card comes back.
 * Heavy: it is made once a day over all `cards` and again when settings change, then kept with
 * `keep`; pages that answer cards go on with `resumePlan`, which loads none of this.
 *
 * Before an exam the queue holds what gains most weighted recall on exam day for a second of study
 * (`ask-value.ts`), up to the day's minutes, whether it is due or not. Without a date, and once the
 * day has come, it holds what is due, and new cards as the minutes allow (`steady-plan.ts`).
 * @param concepts of the whole pack, also those without cards
 * @param estimate `null` while there is no score
 * @param seed draws the answers of the look ahead and breaks ties
 */
export function plan(
  cards: readonly CardState[],
  concepts: readonly ConceptOf[],
  settings: PlanSettings,
  estimate: PlanEstimate | null,
  now: Instant,
  seed: string,
): Plan {
  const today = studyDayAt(now, settings.calendar);
  const course = courseOf(cards, settings, today);
  if (course === null) return steadyPlan(cards, settings, today, seed);
  const exam = examToday(cards, concepts, settings, estimate, course);
  const walked = walk(exam.deck, course, seed);
  const outlook = outlookOf(exam.deck, walked, settings.weights, course);
  return {
    ...examPlan(cards, settings, exam),
    forecast: examDays(exam, walked),
    outlook,
    domains: domainPlans(exam, outlook, settings.weights, estimate),
    notes: examNotes(exam, walked, settings),
  };
}

/** Today's part of `plan` before an exam, for callers that need no look ahead; `null` without one. */
export function planToday(
  cards: readonly CardState[],
  concepts: readonly ConceptOf[],
  settings: PlanSettings,
  estimate: PlanEstimate | null,
  now: Instant,
): PlanOfToday | null {
  const course = courseOf(cards, settings, studyDayAt(now, settings.calendar));
  if (course === null) return null;
  return examPlan(cards, settings, examToday(cards, concepts, settings, estimate, course));
}

/** Days for which the loads are counted: more than any fuzz reaches before it hardly matters. */
const balanced = 90;

function examPlan(
  cards: readonly CardState[],
  settings: PlanSettings,
  exam: ExamToday,
): PlanOfToday {
  const { queue, course, deck, limit } = exam;
  const entries = [...queue.asked, ...queue.retries];
  const rule = {
    retention: settings.retention ?? retentionOf(exam),
    examDay: course.examDay,
    lastPassFrom: course.passFrom,
    restDays: settings.restDays,
    from: course.today,
    loads: loadsOf(cards, course.today, Math.min(balanced, course.left)),
  };
  return {
    day: course.today,
    queue: entries.map(({ card }) => card.id),
    reasons: reasonsOf([...queue.more, ...entries]),
    more: idsOf(queue.more),
    seconds: queue.seconds,
    limit,
    dropped: queue.dropped.map((place) => deck.cards[place]!.id),
    dueRule: rule,
    dueAfter: ruled(settings, course.today, rule),
  };
}

const days = 14;

function steadyPlan(
  cards: readonly CardState[],
  settings: PlanSettings,
  today: StudyDay,
  seed: string,
): Plan {
  const { entries: all, dropped, notes } = steadyToday(cards, settings, today, seed);
  const kind = kindOfDay(today, { ...settings, examDay: null }, null);
  const entries = kind === "study" ? all : [];
  const seconds = entries.reduce((sum, entry) => sum + secondsOf(entry, settings), 0);
  const loads = loadsOf(cards, today, balanced);
  const queuedNew = entries.filter(({ card }) => card.status === "new").length;
  const unseen = cards.filter(({ status }) => status === "new").length - queuedNew;
  const isOver = settings.examDay !== null;
  const first: PlanNote = isOver ? { kind: "exam-over" } : { kind: "no-date" };
  const rule: DueRule = {
    retention: settings.retention ?? steadyRetention(cards, settings),
    examDay: null,
    lastPassFrom: null,
    restDays: settings.restDays,
    from: today,
    loads,
  };
  return {
    day: today,
    queue: entries.map(({ card }) => card.id),
    reasons: reasonsOf(all),
    more: kind === "study" ? dropped.map(({ id }) => id) : all.map(({ card }) => card.id),
    seconds,
    limit: kind === "study" ? settings.minutesPerDay * 60 : 0,
    forecast: steadyForecast(
      loads.slice(0, days),
      { cards: entries.length, seconds },
      unseen,
      settings,
      today,
    ),
    domains: steadyDomains(entries, settings),
    notes: [first, ...restNotes(kind, settings), ...notes],
    dropped: dropped.map(({ id }) => id),
    outlook: null,
    dueRule: rule,
    dueAfter: ruled(settings, today, rule),
  };
}

function restNotes(kind: string, { pausedUntil }: PlanSettings): PlanNote[] {
  if (kind === "paused") return [{ kind: "paused", until: pausedUntil! }];
  return kind === "rest" ? [{ kind: "rest-day" }] : [];
}

function steadyDomains(entries: readonly Entry[], settings: PlanSettings): Plan["domains"] {
  return [...settings.weights].map(([domain, weight]) => {
    const own = entries.filter(({ card }) => card.domain === domain);
    const seconds = own.reduce((sum, entry) => sum + secondsOf(entry, settings), 0);
    const counts = { cards: own.length, minutes: seconds / 60 };
    return { domain, ...counts, weight, weakest: false, onExamDay: null };
  });
}

const secondsOf = ({ card }: Entry, { seconds }: PlanSettings) =>
  card.status === "new" ? seconds.new : seconds.recalled;

function reasonsOf(entries: readonly Entry[]): ReadonlyMap<CardState["id"], Reason> {
  return new Map(
    entries.map(({ card, kind }) => [card.id, { kind, domain: card.domain satisfies DomainId }]),
  );
}

function ruled({ scheduler }: PlanSettings, today: StudyDay, rule: DueRule): Plan["dueAfter"] {
  return (card, grade) => dueAfter(card, grade, today, scheduler, rule);
}
