import type { CardState } from "@/lib/cards/card-state";
import { mocksOf } from "@/lib/forms/mocks";
import type { Session } from "@/lib/log/fold-session";
import type { FirstAnswer } from "@/lib/progress/first-answers";
import { sittingsOf } from "@/lib/progress/sittings";
import { taskMap } from "@/lib/progress/task-map";
import type { Bank } from "@/lib/psychometrics/bank";
import type { ScoreEstimate } from "@/lib/psychometrics/estimate";
import type { EvidenceEvent } from "@/lib/psychometrics/evidence";
import type { ModelParameters } from "@/lib/psychometrics/parameters";
import { type Readiness, readinessOf, rowAtTarget, rowWanted } from "@/lib/psychometrics/readiness";
import { priorPace } from "@/lib/queue/prior-pace";
import { checklist } from "@/lib/readiness/checklist";
import { onlyTold, type TakenExam } from "@/lib/readiness/exams";
import { recentAnswers } from "@/lib/readiness/recent-answers";
import { type StudyEffect, studyEffects } from "@/lib/readiness/study-effect";
import { wasReady } from "@/lib/readiness/was-ready";
import type { Scheduler } from "@/lib/scheduling/scheduler";
import { examResultIn } from "@/lib/settings/exam-result";
import { storedScore } from "@/lib/study/score";
import type { StudyView } from "@/lib/study/study-view";
import { addDays } from "@/lib/time/study-day";

import { buildBand } from "./build-home";
import { labelsOf } from "./domain-labels";
import type { NextAction, ReadinessModel } from "./readiness";

export interface ReadinessSource {
  readonly estimate: ScoreEstimate;
  readonly events: readonly EvidenceEvent[];
  readonly bank: Bank;
  readonly sessions: readonly Session[];
  readonly cards: readonly CardState[];
  readonly answers: readonly FirstAnswer[];
  readonly parameters: ModelParameters;
}

/** What can be shown before the estimate is made: the score as it was kept. */
export function buildReadinessStart(view: StudyView, taken: readonly TakenExam[]): ReadinessModel {
  const { min, cut, max, target } = view.blueprint!.scale;
  return {
    scale: { min, cut, max, target },
    score: bandOf(view),
    standing: null,
    labels: labelsOf(view.blueprint!),
    exam: {
      today: view.today,
      day: view.settings.examDay,
      taken,
      told: onlyTold(taken, examResultIn(view.settings.examResult)),
      problem: null,
      saving: false,
    },
  };
}

function bandOf(view: StudyView): ReadinessModel["score"] {
  const band = buildBand(view);
  return band && { ...band, earlier: [] };
}

const minutesOffered = 20;
const effectsShown = 3;
const leastPoints = 1;
/** Days to look ahead without an exam date. */
const daysAhead = 14;

/** Whether to book, by the field's checklist and by the estimate, and what to do next. */
export function buildStanding(
  start: ReadinessModel,
  view: StudyView,
  source: ReadinessSource,
  scheduler: Scheduler,
): ReadinessModel {
  const blueprint = view.blueprint!;
  const { estimate, cards, parameters } = source;
  const mocks = mocksOf(source.sessions, { ...source, blueprint });
  const wanted = blueprint.form.questions;
  const recent = recentAnswers(source.events, view.days, view.calendar, view.today);
  const { examDay } = view.settings;
  const isExamDay = examDay !== null && examDay >= view.today;
  const day = isExamDay ? examDay : addDays(view.today, daysAhead);
  const verdict = readinessOf({
    recentAnswers: recent,
    sd: estimate.sd,
    pPass: estimate.pPass,
    domains: estimate.domains.map(({ pFarBelow }, place) => ({
      pFarBelow,
      weight: blueprint.domains[place]!.weight,
    })),
    mocks,
    target: blueprint.scale.target[0],
    questionsOfForm: wanted,
    wasReady: wasReady(sittingsOf(source.sessions, view.calendar)),
  });
  const effects = studyEffects({
    blueprint,
    cards,
    expectedPoints: new Map(estimate.domains.map((one) => [one.domain, one.expectedPoints])),
    today: view.today,
    day,
    scheduler,
    unseen: parameters.cards.unseen,
    seconds: view.planned.pace ?? priorPace,
    minutesAtMost: minutesOffered,
  });
  const score = { ...view, score: storedScore(estimate, blueprint.scale.cut) };
  return {
    ...start,
    score: estimate.answersUsed === 0 ? null : bandOf(score),
    standing: {
      verdict,
      checklist: checklist({
        mocks,
        domains: estimate.domains,
        tasks: taskMap(blueprint, cards, source.answers, day, scheduler),
        scale: blueprint.scale,
        today: view.today,
        calendar: view.calendar,
      }),
      // Before the first answer, points would be told of nobody in particular.
      actions: actionsOf(start, estimate.answersUsed === 0 ? [] : effects, {
        kind: "mock",
        minutes: blueprint.form.minutes,
        questions: wanted,
        narrower: null,
        need: needOfMock(verdict, mocks, blueprint.scale.target[0], recent < wanted),
      }),
      evidence: {
        recent,
        wanted,
        answers: estimate.answersUsed,
        cardsSeen: cards.filter(({ memory }) => memory !== null).length,
        model: estimate.modelVersion,
        day,
        isExamDay,
      },
    },
  };
}

function needOfMock(
  verdict: Readiness,
  mocks: ReturnType<typeof mocksOf>,
  target: number,
  isThin: boolean,
): Extract<NextAction, { kind: "mock" }>["need"] {
  if (verdict === "not-enough-evidence" && isThin) return "evidence";
  if (verdict === "not-yet") return null;
  if (!mocks.some(({ timed, score }) => timed && score >= target)) return "target";
  return rowAtTarget(mocks, target).length < rowWanted ? "row" : null;
}

/** What a verdict waits for comes first, then what study brings most points. */
function actionsOf(
  { labels }: ReadinessModel,
  effects: readonly StudyEffect[],
  mock: Extract<NextAction, { kind: "mock" }>,
): NextAction[] {
  const label = (effect: StudyEffect) => labels.find(({ id }) => id === effect.domain)!;
  const studies = effects
    .filter(({ points, cards }) => points >= leastPoints && cards > 0)
    .slice(0, effectsShown)
    .map((effect): NextAction => ({ kind: "study", label: label(effect), ...effect }));
  return mock.need === "evidence" || mock.need === "target"
    ? [mock, ...studies]
    : [...studies, mock];
}
