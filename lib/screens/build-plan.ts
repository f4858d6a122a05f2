import type { UndoableBody } from "@/lib/log/event";
import type { KeptPlan, TodaysPlan } from "@/lib/queue/kept-plan";
import { examPhase } from "@/lib/settings/exam-phase";
import { weekdaysIn } from "@/lib/settings/rest-days";
import type { StudyView } from "@/lib/study/study-view";
import { commonText } from "@/lib/text/common";
import { daysBetween } from "@/lib/time/study-day";

import { domainsToday, minutesToday, sizesOf } from "./build-today";
import { labelsOf } from "./domain-labels";
import type { DomainLabel } from "./home";
import type { PlanModel, RecallOutlook, SessionSize } from "./plan";

/** The page of the plan; `null` until today's plan is there. */
export function buildPlan(view: StudyView, today: TodaysPlan): PlanModel | null {
  const { blueprint, settings, planned } = view;
  const { kept } = planned;
  if (!blueprint || !kept) return null;
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
      minutes: minutesToday(view, today),
      domains: domainsToday(view, today),
      sizes: today.queue.length === 0 ? [] : [...sizesOf(view, today), all(today)],
    },
    notes: kept.notes,
    calendar: { days: kept.forecast, examAhead: ahead, minutesPerDay: settings.minutesPerDay },
    outlook: outlookOf(view, kept, labels),
    retention: kept.dueRule.retention,
    undo: undoOf(view),
  };
}

const undoable: ReadonlySet<UndoableBody["type"]> = new Set(["setting", "forget", "suspend"]);

/** What was done on this page; a grade is taken back where it was given. */
function undoOf({ undoable: last }: StudyView): string | null {
  return last && undoable.has(last.type) ? commonText.undoWhat(last.type) : null;
}

const all = ({ queue }: TodaysPlan): SessionSize => ({ minutes: null, cards: queue.length });

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
