import type { CardState } from "@/lib/cards/card-state";
import { domainWeights } from "@/lib/content/domain-weights";
import type { CardId } from "@/lib/content/pack";
import { plan } from "@/lib/queue/plan";
import type {
  Outlook,
  Plan,
  PlanEstimate,
  PlanSettings,
  SecondsPerAnswer,
} from "@/lib/queue/plan-types";
import { projectionOf } from "@/lib/queue/projection";
import type { ConceptOf } from "@/lib/queue/worth";
import type { Scheduler } from "@/lib/scheduling/scheduler";
import { type ExamPhase, examPhase } from "@/lib/settings/exam-phase";
import { weekdaysIn } from "@/lib/settings/rest-days";
import type { Settings } from "@/lib/settings/settings";
import type { StudyView } from "@/lib/study/study-view";
import type { Instant, StudyDay } from "@/lib/time/instant";

import { afterStudy, onExamDay } from "./rest-of-day";

/** All that a plan is made from, as read at one time. */
export interface PlanInputs {
  readonly view: StudyView;
  /** Every card, seen or not. */
  readonly cards: readonly CardState[];
  readonly concepts: readonly ConceptOf[];
  readonly pace: SecondsPerAnswer;
  /** Share of new cards that the learner knows at first sight, from 0 to 1. */
  readonly known: number;
  /** Cards that keep slipping: set aside until the learner has said what to do with them. */
  readonly leeches: ReadonlySet<CardId>;
}

/** The plan of today; `changed` are settings that the learner is only trying out. */
export function makePlan(
  inputs: PlanInputs,
  scheduler: Scheduler,
  changed: Partial<Settings> = {},
): Plan {
  const { view, pace } = inputs;
  const made = plan(...factsFor(inputs, scheduler, changed), view.today);
  const phase = examPhase({ ...view.settings, ...changed }, view.today);
  if (phase.kind === "ahead" && phase.day === view.today) return onExamDay(made);
  const spent = view.days.find(({ day }) => day === view.today)?.ms ?? 0;
  return afterStudy(made, spent / 1000, pace);
}

/** What so many minutes a day would lead to on exam day; `null` without a date. */
export function makeProjection(
  inputs: PlanInputs,
  scheduler: Scheduler,
): ((minutes: number) => Outlook) | null {
  return projectionOf(...factsFor(inputs, scheduler, {}), inputs.view.today);
}

/** What the planner is told: cards, concepts, settings, estimate, time. */
export function factsFor(
  inputs: PlanInputs,
  scheduler: Scheduler,
  changed: Partial<Settings>,
): [readonly CardState[], readonly ConceptOf[], PlanSettings, PlanEstimate | null, Instant] {
  const { view, concepts } = inputs;
  const settings = { ...view.settings, ...changed };
  return [
    cardsIn(inputs, settings, examPhase(settings, view.today)),
    concepts,
    planSettings(inputs, settings, scheduler),
    estimateOf(inputs),
    view.now,
  ];
}

/** After the exam nothing new is begun: a pass keeps what was learned, or plans nothing at all. */
function cardsIn(
  { cards, leeches }: PlanInputs,
  { afterPassing }: Settings,
  { kind }: ExamPhase,
): readonly CardState[] {
  if (kind === "passed" && afterPassing === "archive") return [];
  const planned = leeches.size === 0 ? cards : cards.filter(({ id }) => !leeches.has(id));
  const isOver = kind === "passed" || kind === "ask";
  return isOver ? planned.filter(({ status }) => status !== "new") : planned;
}

/** Enough to keep what a passed exam asked for. */
const lightMinutes = 5;

function planSettings(
  { view, cards, pace, known }: PlanInputs,
  settings: Settings,
  scheduler: Scheduler,
): PlanSettings {
  const phase = examPhase(settings, view.today);
  const { minutesPerDay } = settings;
  const { focus } = view.drafts;
  return {
    calendar: view.calendar,
    minutesPerDay: phase.kind === "passed" ? Math.min(minutesPerDay, lightMinutes) : minutesPerDay,
    weights: view.blueprint ? domainWeights(view.blueprint) : new Map(),
    scheduler,
    examDay: phase.kind === "ahead" || phase.kind === "ask" ? phase.day : null,
    restDays: weekdaysIn(settings.restDays),
    pausedUntil: settings.pausedUntil,
    seconds: pace,
    known,
    retention: settings.retention,
    catchUp: settings.catchUp,
    focus: focus?.day === view.today ? focus.concepts : [],
    introduced: introducedIn(cards, view.today),
  };
}

function introducedIn(cards: readonly CardState[], today: StudyDay): PlanSettings["introduced"] {
  const seen = cards.filter(({ introducedOn }) => introducedOn !== null);
  const byDomain = Map.groupBy(seen, ({ domain }) => domain);
  return {
    today: seen.filter(({ introducedOn }) => introducedOn === today).length,
    byDomain: new Map([...byDomain].map(([domain, { length }]) => [domain, length])),
  };
}

/** `null` before the first estimate, and from one that an older release kept. */
function estimateOf({ view }: PlanInputs): PlanEstimate | null {
  const { score, blueprint, mistakes } = view;
  if (!score?.points || !blueprint) return null;
  const points = blueprint.domains.map(({ id }, place) => [id, score.points![place] ?? 0] as const);
  return { expectedPoints: new Map(points), missed: [...mistakes.concepts.keys()] };
}
