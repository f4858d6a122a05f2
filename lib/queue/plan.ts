import type { CardState } from "@/lib/cards/card-state";
import type { ConceptId, DomainId } from "@/lib/content/pack";
import { dueAfter } from "@/lib/scheduling/due-after";
import type { DueRule } from "@/lib/scheduling/due-rule";
import type { Instant, StudyDay } from "@/lib/time/instant";
import { studyDayAt } from "@/lib/time/study-day";

import { forecastOf } from "./forecast";
import type { Plan, PlanEstimate, PlanSettings } from "./plan-types";
import { type Entry, steadyQueue } from "./steady-queue";

const steadyRetention = 0.9;

/**
 * The plan of a day, pure in its arguments: what to study today and why, the days to come, what is
 * expected on exam day, and the rule by which `dueAfter` decides when an answered card comes back.
 * Heavy: it is made once a day over all `cards` and again when settings change, then kept with
 * `keep`; pages that answer cards go on with `resumePlan`, which loads none of this.
 */
export function plan(
  cards: readonly CardState[],
  _concepts: readonly { readonly id: ConceptId; readonly domain: DomainId }[],
  settings: PlanSettings,
  _estimate: PlanEstimate | null,
  now: Instant,
  seed: string,
): Plan {
  const today = studyDayAt(now, settings.calendar);
  const entries = steadyQueue(cards, settings, today, seed);
  const rule = ruleOf(settings, today);
  return {
    day: today,
    queue: entries.map(({ card }) => card.id),
    reasons: new Map(entries.map(({ card, kind }) => [card.id, { kind, domain: card.domain }])),
    more: [],
    seconds: secondsFor(entries, settings),
    forecast: forecastOf(cards, entries.length, today, settings.seconds),
    domains: [],
    notes: settings.examDay === null ? [{ kind: "no-date" }] : [],
    dropped: [],
    outlook: null,
    dueRule: rule,
    dueAfter: (card, grade) => dueAfter(card, grade, today, settings.scheduler, rule),
  };
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
