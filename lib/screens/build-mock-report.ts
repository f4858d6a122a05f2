import type { Blueprint, Concept, ConceptId } from "@/lib/content/pack";
import { domainVerdict } from "@/lib/forms/domain-chances";
import { type FormSummary, formSummary } from "@/lib/forms/form-summary";
import type { SheetResult } from "@/lib/forms/sheet-results";
import type { Session } from "@/lib/log/fold-session";
import type { ScoreEstimate } from "@/lib/psychometrics/estimate";
import { rounded } from "@/lib/psychometrics/score";
import { storedScore } from "@/lib/study/score";
import type { StudyCalendar } from "@/lib/time/instant";
import { studyDayAt } from "@/lib/time/study-day";

import { buildExplained } from "./build-question";
import { labelsOf } from "./domain-labels";
import type { BandModel, DomainLabel } from "./home";
import type { DomainReport, MockReportModel, NextStep, SheetReport } from "./mock-report";

export interface MockReportSource {
  readonly session: Session;
  readonly sheets: readonly SheetResult[];
  /** The estimate on all answers up to the end of the sitting. */
  readonly estimate: ScoreEstimate;
  /** For each domain, the chance that its share right is at the cut share or above. */
  readonly chances: readonly number[];
  /** Those of the questions. */
  readonly concepts: ReadonlyMap<ConceptId, Concept>;
  /** Cards on the concepts that were missed or guessed, and how long they take. */
  readonly plan: { readonly cards: number; readonly minutes: number };
}

/** `null` while the form is not handed in. */
export function buildMockReport(
  blueprint: Blueprint,
  calendar: StudyCalendar,
  source: MockReportSource,
): MockReportModel | null {
  const { session, sheets, estimate } = source;
  const { fixed, finished, form } = session;
  if (form === "diagnostic" || !fixed || !finished?.outcome) return null;
  const summary = formSummary(sheets, blueprint);
  const labels = labelsOf(blueprint);
  return {
    session: session.id,
    form,
    day: studyDayAt(session.startedAt, calendar),
    timed: fixed.timed,
    minutes: fixed.minutes,
    usedMs: finished.outcome.usedMs,
    timedOut: finished.outcome.timedOut,
    score: rounded(finished.outcome.score),
    band: bandOf(blueprint, estimate, finished),
    pTarget: chancePast(estimate, blueprint.scale.target[0]),
    summary,
    domains: labels.map((domain, place) => domainReport(domain, place, summary, source)),
    next: nextSteps(summary, labels, source),
    sheets: sheets.map((sheet) => sheetReport(sheet, labels, blueprint, source)),
    model: finished.model,
  };
}

/** The band as it was shown when the form was handed in, over the hill of the same evidence. */
function bandOf(
  { scale }: Blueprint,
  estimate: ScoreEstimate,
  { band, pPass }: NonNullable<Session["finished"]>,
): BandModel {
  const { hill, pastShare } = storedScore(estimate, scale.cut);
  const { min, cut, max, target } = scale;
  return { scale: { min, cut, max, target }, band, hill, pastShare, pPass, earlier: [] };
}

function chancePast({ density }: ScoreEstimate, score: number): number {
  const total = density.heights.reduce((sum, height) => sum + height, 0);
  const past = density.heights.filter((_, place) => density.scores[place]! >= score);
  return past.reduce((sum, height) => sum + height, 0) / (total || 1);
}

function domainReport(
  domain: DomainLabel,
  place: number,
  { byDomain }: FormSummary,
  { estimate, chances }: MockReportSource,
): DomainReport {
  const { range, answers } = estimate.domains[place]!;
  const { right, of } = byDomain[place]!;
  const chance = chances[place]!;
  return { domain, range, answers, right, of, chance, verdict: domainVerdict(chance) };
}

/** The concepts of the questions that were missed, guessed or left open, each once. */
export const conceptsMissed = (sheets: readonly SheetResult[]): ConceptId[] => [
  ...new Set(
    sheets
      .filter(({ outcome, guess }) => outcome === "wrong" || outcome === "open" || guess)
      .map(({ question }) => question.concept),
  ),
];

const leastPoints = 10;
const pointsToTheNearest = 5;

function nextSteps(
  { time, changes, open, notReached }: FormSummary,
  labels: readonly DomainLabel[],
  { plan, estimate }: MockReportSource,
): NextStep[] {
  const points = estimate.domains.map(({ expectedPoints }) => expectedPoints);
  const most = points.indexOf(Math.max(...points));
  const toWin = Math.round((points[most] ?? 0) / pointsToTheNearest) * pointsToTheNearest;
  const isSlow = notReached > 0 || time.meanMs > time.paceMs;
  const steps: (NextStep | false)[] = [
    plan.cards > 0 && { kind: "cards", ...plan },
    toWin >= leastPoints && { kind: "domain", domain: labels[most]!, points: toWin },
    isSlow && { kind: "pace", lost: notReached },
    open > 0 && { kind: "open", open },
    changes.toWrong > changes.toRight && { kind: "changes", ...changes },
    { kind: "again" },
  ];
  return steps.filter((step) => step !== false);
}

function sheetReport(
  sheet: SheetResult,
  labels: readonly DomainLabel[],
  { domains }: Blueprint,
  { concepts }: MockReportSource,
): SheetReport {
  const { number, question, outcome, answer, ms, guess, flagged, isScored, isFirst, change } =
    sheet;
  const place = domains.findIndex(({ tasks }) => tasks.some(({ id }) => id === question.task));
  const domain = labels[place]!;
  const concept = concepts.get(question.concept) ?? null;
  const blank = { order: [...question.options.keys()], chosen: [], correct: false, guess: false };
  return {
    number,
    outcome,
    ms,
    guess,
    flagged,
    isScored,
    isFirst,
    change,
    domain,
    task: question.task,
    explained:
      outcome === "not-reached"
        ? null
        : buildExplained(question, answer ?? blank, domain, flagged, concept),
  };
}
