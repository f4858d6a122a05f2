import type { KeptPlan, TodaysPlan } from "@/lib/queue/kept-plan";
import type { SecondsPerAnswer } from "@/lib/queue/plan-types";
import { cardsFor } from "@/lib/queue/session";
import { examPhase } from "@/lib/settings/exam-phase";
import { weekdaysIn } from "@/lib/settings/rest-days";
import type { StudyView } from "@/lib/study/study-view";
import { commonText } from "@/lib/text/common";
import { daysBetween } from "@/lib/time/study-day";

import { labelsOf } from "./build-home";
import type { DomainLabel } from "./home";
import type { DomainToday, PlanModel, RecallOutlook, SessionSize } from "./plan";

/** The page of the plan; `null` until today's plan is there. */
export function buildPlan(view: StudyView, today: TodaysPlan): PlanModel | null {
  const { blueprint, settings, planned } = view;
  const { kept, pace } = planned;
  if (!blueprint || !kept || !pace) return null;
  const labels = labelsOf(blueprint);
  const phase = examPhase(settings, view.today);
  const ahead = phase.kind === "ahead" ? daysBetween(view.today, phase.day) : null;
  return {
    phase,
    daysToExam: ahead,
    minutesPerDay: settings.minutesPerDay,
    restDays: weekdaysIn(settings.restDays),
    afterPassing: settings.afterPassing,
    today: {
      cards: today.queue.length,
      minutes: (kept.seconds * today.queue.length) / Math.max(1, kept.queue.length) / 60,
      domains: domainsToday(view, today, kept, labels),
      sizes: sessionSizes(today, pace),
    },
    notes: kept.notes,
    calendar: { days: kept.forecast, examAhead: ahead, minutesPerDay: settings.minutesPerDay },
    outlook: outlookOf(view, kept, labels),
    retention: kept.dueRule.retention,
    undo: view.undoable?.type === "setting" ? commonText.undoWhat("setting") : null,
  };
}

const minutesOffered = [5, 10];

/** Five minutes, ten minutes, all that is planned: those that differ. */
function sessionSizes({ queue, reasons }: TodaysPlan, pace: SecondsPerAnswer): SessionSize[] {
  if (queue.length === 0) return [];
  const sized = minutesOffered
    .map((minutes) => ({ minutes, cards: cardsFor(queue, (id) => reasons.get(id), minutes, pace) }))
    .filter(({ cards }) => cards < queue.length);
  return [...sized, { minutes: null, cards: queue.length }];
}

function domainsToday(
  { blueprint }: StudyView,
  { reasons }: TodaysPlan,
  { domains }: KeptPlan,
  labels: readonly DomainLabel[],
): DomainToday[] {
  const counts = Map.groupBy(reasons.values(), ({ domain }) => domain);
  return labels
    .map((domain, place) => {
      const cards = counts.get(domain.id)?.length ?? 0;
      const { weight } = blueprint!.domains[place]!;
      const isWeakest = domains.find((one) => one.domain === domain.id)?.weakest ?? false;
      const because = isWeakest ? "weakest" : worthOf(cards / reasons.size, weight);
      return { domain, cards, weight, because };
    })
    .filter(({ cards }) => cards > 0);
}

/** Far off its part of the exam, the part of the queue is decided by what each card gains. */
function worthOf(part: number, weight: number): DomainToday["because"] {
  if (part > 1.5 * weight) return "worth-more";
  return part < weight / 2 ? "worth-less" : null;
}

function outlookOf(
  { blueprint }: StudyView,
  { outlook }: KeptPlan,
  labels: readonly DomainLabel[],
): RecallOutlook | null {
  if (!outlook) return null;
  const { recall, low, high, covered } = outlook;
  const domains = labels.flatMap((domain, place) => {
    const band = outlook.domains[domain.id];
    return band ? [{ ...band, domain, weight: blueprint!.domains[place]!.weight }] : [];
  });
  return { recall, low, high, covered, domains };
}
