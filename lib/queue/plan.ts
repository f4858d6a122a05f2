import type { CardState } from "@/lib/cards/card-state";
import type { ConceptId, DomainId } from "@/lib/content/pack";
import { dueAfter } from "@/lib/scheduling/due-after";
import type { DueRule } from "@/lib/scheduling/due-rule";
import type { Instant, StudyDay } from "@/lib/time/instant";
import { studyDayAt } from "@/lib/time/study-day";

import { askValue } from "./ask-value";
import { deckOf } from "./deck";
import { examQueue } from "./exam-queue";
import { forecastOf } from "./forecast";
import { gridOf } from "./memory-grid";
import type { Plan, PlanEstimate, PlanSettings } from "./plan-types";
import { rank } from "./ranking";
import { type Entry, steadyQueue } from "./steady-queue";
import { daysToExam, kindOfDay, lastPassFrom, meanSeconds, secondsOn } from "./study-days";
import { emphasisOf, sharesOf } from "./worth";

const steadyRetention = 0.9;

/**
 * The plan of a day, pure in its arguments: what to study today and why, the days to come, what is
 * expected on exam day, and the rule by which `dueAfter` decides when an answered card comes back.
 * Heavy: it is made once a day over all `cards` and again when settings change, then kept with
 * `keep`; pages that answer cards go on with `resumePlan`, which loads none of this.
 */
export function plan(
  cards: readonly CardState[],
  concepts: readonly { readonly id: ConceptId; readonly domain: DomainId }[],
  settings: PlanSettings,
  estimate: PlanEstimate | null,
  now: Instant,
  seed: string,
): Plan {
  const today = studyDayAt(now, settings.calendar);
  return planToday(cards, concepts, settings, estimate, today, seed);
}

export function planToday(
  cards: readonly CardState[],
  concepts: readonly { readonly id: ConceptId; readonly domain: DomainId }[],
  settings: PlanSettings,
  estimate: PlanEstimate | null,
  today: StudyDay,
  seed: string,
): Plan {
  const left = daysToExam(settings, today);
  if (left !== null) return examPlan(cards, concepts, settings, estimate, today, left);
  const entries = steadyQueue(cards, settings, today, seed);
  const rule = ruleOf(settings, today);
  return {
    day: today,
    queue: entries.map(({ card }) => card.id),
    reasons: new Map(entries.map(({ card, kind }) => [card.id, { kind, domain: card.domain }])),
    more: [],
    seconds: secondsFor(entries, settings),
    limit: settings.minutesPerDay * 60,
    forecast: forecastOf(cards, entries.length, today, settings.seconds),
    domains: [],
    notes: settings.examDay === null ? [{ kind: "no-date" }] : [],
    dropped: [],
    outlook: null,
    dueRule: rule,
    dueAfter: (card, grade) => dueAfter(card, grade, today, settings.scheduler, rule),
  };
}

function examPlan(
  cards: readonly CardState[],
  concepts: readonly { readonly id: ConceptId; readonly domain: DomainId }[],
  settings: PlanSettings,
  estimate: PlanEstimate | null,
  today: StudyDay,
  left: number,
): Plan {
  const shares = sharesOf(cards, concepts, settings.weights);
  const deck = deckOf(cards, shares, emphasisOf(estimate, settings.weights), today);
  const seconds = meanSeconds(settings.seconds);
  const value = askValue(settings.scheduler, left, { seconds, guess: 0.25, known: 0.2 });
  const ranking = rank(deck, gridOf(settings.scheduler), value, seconds);
  const passFrom = lastPassFrom(settings.examDay!, began(cards, today));
  const kind = kindOfDay(today, settings, passFrom);
  const limit = secondsOn(kind, settings.minutesPerDay, settings.seconds);
  const queue = examQueue(deck, ranking, settings, today, limit);
  const entries = [...queue.asked, ...queue.retries];
  const rule = { ...ruleOf(settings, today), lastPassFrom: passFrom };
  return {
    day: today,
    queue: entries.map(({ card }) => card.id),
    reasons: new Map(
      [...queue.more, ...entries].map(({ card, kind }) => [card.id, { kind, domain: card.domain }]),
    ),
    more: queue.more.map(({ card }) => card.id),
    seconds: queue.seconds,
    limit,
    forecast: forecastOf(cards, entries.length, today, settings.seconds),
    domains: [],
    notes: [],
    dropped: queue.dropped.map((place) => deck.cards[place]!.id),
    outlook: null,
    dueRule: rule,
    dueAfter: (card, grade) => dueAfter(card, grade, today, settings.scheduler, rule),
  };
}

/** The first day of study. */
function began(cards: readonly CardState[], today: StudyDay): StudyDay {
  let first = today;
  for (const { introducedOn } of cards) {
    if (introducedOn !== null && introducedOn < first) first = introducedOn;
  }
  return first;
}

function ruleOf({ retention, examDay, restDays }: PlanSettings, from: StudyDay): DueRule {
  return {
    retention: retention ?? steadyRetention,
    examDay,
    lastPassFrom: null,
    restDays,
    from,
    loads: [],
  };
}

function secondsFor(entries: readonly Entry[], { seconds }: PlanSettings): number {
  return entries.reduce(
    (sum, { kind }) => sum + (kind === "new" ? seconds.new : seconds.recalled),
    0,
  );
}
