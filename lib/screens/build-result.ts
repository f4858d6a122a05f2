import type { Concept, ConceptId, Question } from "@/lib/content/pack";
import type { Session } from "@/lib/log/fold-session";
import type { ScoreEstimate } from "@/lib/psychometrics/estimate";
import { minutesByValue } from "@/lib/psychometrics/plan-by-value";
import { type Mock, readinessOf } from "@/lib/psychometrics/readiness";
import { minutesFor, secondsPerCard } from "@/lib/study/pace";
import { storedScore } from "@/lib/study/score";
import type { StudyView } from "@/lib/study/study-view";
import { studyDayAt } from "@/lib/time/study-day";

import { buildBand } from "./build-home";
import { buildExplained } from "./build-question";
import type { DomainResult, ResultModel, WeakestModel } from "./diagnostic";
import { labelsOf } from "./domain-labels";
import type { DomainLabel } from "./home";

export interface ResultSource {
  readonly session: Session;
  readonly estimate: ScoreEstimate;
  readonly questions: readonly Question[];
  /** The concepts of the questions; left out, nothing is said of what they get taken for. */
  readonly concepts?: ReadonlyMap<ConceptId, Concept>;
  readonly flagged: ReadonlySet<string>;
  readonly questionsInBank: number;
  /** How many cards the concepts of missed questions have. */
  readonly planCards: number;
  readonly questionsAtMost: number;
  /** Full mock exams, oldest first. */
  readonly mocks: readonly Mock[];
  /** Whether the learner was last told to be ready. */
  readonly wasReady: boolean;
  /** Assessment answers of the last thirty days of study. */
  readonly recentAnswers: number;
  /** For each domain of the blueprint, the share of its cards that is unseen or forgotten. */
  readonly open: readonly number[];
}

export function buildResult(view: StudyView, source: ResultSource): ResultModel | null {
  const { session, estimate } = source;
  const blueprint = view.blueprint!;
  const labels = labelsOf(blueprint);
  const score = buildBand({ ...view, score: storedScore(estimate, blueprint.scale.cut) });
  if (!score) return null;
  const { evidence } = estimate;
  const cards = source.planCards;
  return {
    session: session.id,
    day: studyDayAt(session.startedAt, view.calendar),
    right: session.answers.filter(({ correct }) => correct).length,
    answered: session.answers.length,
    score,
    domains: labels.map((domain, place) => domainResult(domain, estimate, place)),
    weakest: weakestOf(estimate, labels),
    toWin: toWin(estimate, labels),
    sharpen: labels[leastKnown(estimate, blueprint.domains)]!,
    plan: cards === 0 ? null : { cards, minutes: minutesFor(cards, secondsPerCard(view.days)) },
    minutes: minutesOf(source, labels, view.settings.minutesPerDay),
    readiness: readinessOf({
      recentAnswers: source.recentAnswers,
      sd: estimate.sd,
      pPass: estimate.pPass,
      domains: estimate.domains.map(({ pFarBelow }, place) => ({
        pFarBelow,
        weight: blueprint.domains[place]!.weight,
      })),
      mocks: source.mocks,
      target: blueprint.scale.target[0],
      questionsOfForm: blueprint.form.questions,
      wasReady: source.wasReady,
    }),
    more: Math.max(0, Math.min(5, source.questionsAtMost - session.questions)),
    questions: explained(source, labels, view),
    evidence: {
      answers: evidence.assessmentAnswers,
      practice: evidence.practiceAnswers,
      selfReport: evidence.selfReport,
      cards: evidence.cards,
      model: estimate.modelVersion,
      questionsInBank: source.questionsInBank,
    },
  };
}

/** The concepts of the questions that were missed or guessed, each once, in the order asked. */
export function conceptsToStudy(
  session: Session,
  questions: readonly Pick<Question, "id" | "concept">[],
): ConceptId[] {
  const conceptOf = new Map(questions.map(({ id, concept }) => [id, concept]));
  const shaky = session.answers.filter(({ correct, guess }) => !correct || guess);
  return [...new Set(shaky.flatMap(({ question }) => conceptOf.get(question) ?? []))];
}

function domainResult(
  domain: DomainLabel,
  { domains }: ScoreEstimate,
  place: number,
): DomainResult {
  const { range, answers } = domains[place]!;
  return { domain, range, answers };
}

/** A day's minutes, dealt out by what each domain's open cards may win. */
function minutesOf(
  { estimate, open }: ResultSource,
  labels: readonly DomainLabel[],
  minutes: number,
): ResultModel["minutes"] {
  const values = estimate.domains.map(({ expectedPoints }, place) => ({
    expectedPoints,
    open: open[place] ?? 1,
  }));
  return minutesByValue(values, minutes)
    .map((share, place) => ({ domain: labels[place]!, minutes: Math.round(share) }))
    .filter((part) => part.minutes > 0)
    .toSorted((a, b) => b.minutes - a.minutes);
}

const pointsToTheNearest = 5;
const leastPoints = 10;
const domainsNamed = 2;

function toWin({ domains }: ScoreEstimate, labels: readonly DomainLabel[]): ResultModel["toWin"] {
  const nearest = (points: number) => Math.round(points / pointsToTheNearest) * pointsToTheNearest;
  return domains
    .map(({ expectedPoints }, place) => ({
      domain: labels[place]!,
      points: nearest(expectedPoints),
    }))
    .filter(({ points }) => points >= leastPoints)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, domainsNamed);
}

const unknownWidth = 400;

/** The place of the domain whose own uncertainty, weighed by its share of the exam, is greatest. */
function leastKnown(
  { domains }: ScoreEstimate,
  weighed: readonly { readonly weight: number }[],
): number {
  const widths = domains.map(({ range }, place) => {
    const width = range ? range[1] - range[0] : unknownWidth;
    return width * weighed[place]!.weight;
  });
  return widths.indexOf(Math.max(...widths));
}

function weakestOf({ weakest }: ScoreEstimate, labels: readonly DomainLabel[]): WeakestModel {
  const { verdict } = weakest;
  if (verdict.kind === "none") return verdict;
  const domains = verdict.domains.map((place) => labels[place]!);
  return verdict.kind === "named"
    ? { kind: "named", domain: domains[0]! }
    : { kind: "unclear", domains };
}

function explained(
  { session, questions, flagged, concepts }: ResultSource,
  labels: readonly DomainLabel[],
  { blueprint }: StudyView,
): ResultModel["questions"] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  return session.answers.flatMap((answer) => {
    const question = byId.get(answer.question);
    if (!question) return [];
    const place = blueprint!.domains.findIndex(({ tasks }) =>
      tasks.some(({ id }) => id === question.task),
    );
    const concept = concepts?.get(question.concept) ?? null;
    return [buildExplained(question, answer, labels[place]!, flagged.has(question.id), concept)];
  });
}
