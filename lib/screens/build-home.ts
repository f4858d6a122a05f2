import { isFresh, type TodaysPlan } from "@/lib/queue/kept-plan";
import { examPhase } from "@/lib/settings/exam-phase";
import { weekdaysIn } from "@/lib/settings/rest-days";
import { minutesFor, secondsPerCard } from "@/lib/study/pace";
import type { StudyView } from "@/lib/study/study-view";
import { reviewUnderWay } from "@/lib/study/today";
import type { StudyDay } from "@/lib/time/instant";
import { streakOf } from "@/lib/time/streak";
import { daysBetween, studyDayAt } from "@/lib/time/study-day";

import { domainsToday, idleOf, minutesToday, sizesOf } from "./build-today";
import type { BandModel, HomeModel } from "./home";

const bandsShown = 3;

export function buildHome(view: StudyView, plan: TodaysPlan): HomeModel {
  const cards = plan.queue.length;
  const { examDay } = view.settings;
  return {
    scale: scaleOf(view),
    daysToExam: examDay === null ? null : daysBetween(view.today, examDay),
    score: buildBand(view),
    due: {
      cards,
      minutes: minutesToday(view, plan),
      byDomain: domainsToday(view, plan),
    },
    mistakes: view.mistakes.due,
    reviewUnderWay: reviewUnderWay(view).done > 0,
    sizes: sizesOf(view, plan),
    idle: idleOf(view),
    heldBack: plan.heldBack,
    asksResult: examPhase(view.settings, view.today).kind === "ask",
    diagnostic: openDiagnostic(view),
    mock: openMock(view),
    streak: streakOf(
      view.days.map(({ day }) => day),
      view.today,
      weekdaysIn(view.settings.restDays),
    ),
    installing: view.installing,
    undo: view.undoable?.type ?? null,
    tomorrow: cards === 0 ? tomorrowOf(view, plan) : null,
  };
}

/** What today's plan foresees, new cards among it; until there is one, what falls due. */
export function tomorrowOf(
  { planned, today, dueTomorrow, days }: StudyView,
  { forecast }: TodaysPlan,
): { readonly cards: number; readonly minutes: number } {
  const load = isFresh(planned.kept, today) ? forecast[1] : undefined;
  const cards = load?.cards ?? (planned.kept?.day === today ? 0 : dueTomorrow);
  return {
    cards,
    minutes: load ? Math.round(load.minutes) : minutesFor(cards, secondsPerCard(days)),
  };
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
