import type { Blueprint } from "@/lib/content/pack";
import { isFresh, type TodaysPlan } from "@/lib/queue/kept-plan";
import { minutesFor, secondsPerCard } from "@/lib/study/pace";
import type { StudyView } from "@/lib/study/study-view";
import { reviewUnderWay } from "@/lib/study/today";
import type { StudyDay } from "@/lib/time/instant";
import { streakOf } from "@/lib/time/streak";
import { daysBetween, studyDayAt } from "@/lib/time/study-day";

import type { BandModel, DomainLabel, HomeModel } from "./home";

const fiveMinutes = 300;
const bandsShown = 3;

export function buildHome(view: StudyView, plan: TodaysPlan): HomeModel {
  const seconds = secondsPerCard(view.days);
  const cards = plan.queue.length;
  const quick = Math.max(1, Math.floor(fiveMinutes / seconds));
  const tomorrow = cardsTomorrow(view, plan);
  const { examDay } = view.settings;
  return {
    scale: scaleOf(view),
    daysToExam: examDay === null ? null : daysBetween(view.today, examDay),
    score: buildBand(view),
    due: {
      cards,
      minutes: minutesFor(cards, seconds),
      byDomain: dueByDomain(view, plan),
    },
    mistakes: view.mistakes.due,
    reviewUnderWay: reviewUnderWay(view).done > 0,
    fiveMinutes: quick < cards ? quick : null,
    diagnostic: openDiagnostic(view),
    mock: openMock(view),
    streak: streakOf(
      view.days.map(({ day }) => day),
      view.today,
    ),
    installing: view.installing,
    undo: view.undoable?.type ?? null,
    tomorrow: cards === 0 ? { cards: tomorrow, minutes: minutesFor(tomorrow, seconds) } : null,
  };
}

/** What today's plan foresees, new cards among it; until there is one, what falls due. */
export function cardsTomorrow(
  { planned, today, dueTomorrow }: StudyView,
  plan: TodaysPlan,
): number {
  return isFresh(planned.kept, today) ? (plan.forecast[1]?.cards ?? 0) : dueTomorrow;
}

export function labelsOf(blueprint: Blueprint): DomainLabel[] {
  return blueprint.domains.map(({ id, name, shortName }, place) => ({
    id,
    name,
    shortName,
    place,
  }));
}

function dueByDomain(
  { blueprint }: StudyView,
  { reasons }: TodaysPlan,
): HomeModel["due"]["byDomain"] {
  const domains = [...reasons.values()].map(({ domain }) => domain);
  return labelsOf(blueprint!)
    .map((domain) => ({ domain, cards: domains.filter((id) => id === domain.id).length }))
    .filter(({ cards }) => cards > 0);
}

function openDiagnostic({ sessions }: StudyView): HomeModel["diagnostic"] {
  const open = sessions.find(({ fixed, finished }) => !fixed && finished === null);
  return open ? { answered: open.answers.length, questions: open.questions } : null;
}

function openMock({ sessions, drafts }: StudyView): HomeModel["mock"] {
  const open = sessions.find(({ fixed, finished }) => fixed && finished === null);
  if (!open) return null;
  const sheets = drafts.mock?.session === open.id ? drafts.mock.sheets : [];
  const answered = sheets.filter(({ chosen }) => chosen.length > 0).length;
  return { answered, questions: open.questions };
}

function scaleOf({ blueprint }: StudyView): BandModel["scale"] {
  const { min, cut, max, target } = blueprint!.scale;
  return { min, cut, max, target };
}

/** The score on today's evidence, above it the bands that earlier diagnostics ended with. */
export function buildBand(view: StudyView): BandModel | null {
  const { score, blueprint } = view;
  if (!score || !blueprint) return null;
  const finished = view.sessions.flatMap((session) => session.finished ?? []);
  const earlier = finished.slice(1, 1 + bandsShown).map(({ at, band }) => ({
    day: studyDayAt(at, view.calendar) satisfies StudyDay,
    band,
  }));
  const { band, hill, pastShare, pPass } = score;
  return { scale: scaleOf(view), band, hill, pastShare, pPass, earlier: earlier.toReversed() };
}
