import type { CardState } from "@/lib/cards/card-state";
import { domainWeights } from "@/lib/content/blueprint";
import type { ConceptId, DomainId } from "@/lib/content/pack";
import { plan } from "@/lib/queue/plan";
import type { Plan, PlanEstimate, PlanSettings, SecondsPerAnswer } from "@/lib/queue/plan-types";
import type { Scheduler } from "@/lib/scheduling/scheduler";
import { examPhase } from "@/lib/settings/exam-phase";
import { weekdaysIn } from "@/lib/settings/rest-days";
import type { Settings } from "@/lib/settings/settings";
import type { StudyView } from "@/lib/study/study-view";

/** All that a plan is made from, as read at one time. */
export interface PlanInputs {
  readonly view: StudyView;
  /** Every card, seen or not. */
  readonly cards: readonly CardState[];
  readonly seconds: SecondsPerAnswer;
}

/** The plan of today; `changed` are settings that the learner is only trying out. */
export function makePlan(
  inputs: PlanInputs,
  scheduler: Scheduler,
  changed: Partial<Settings> = {},
): Plan {
  const { view } = inputs;
  const settings = { ...view.settings, ...changed };
  const cards = cardsIn(inputs.cards, settings, view);
  return plan(
    cards,
    conceptsOf(cards),
    planSettings(inputs, settings, scheduler),
    estimateOf(inputs),
    view.now,
    view.today,
  );
}

/** What a passed exam keeps going: nothing, or what was learned and nothing new. */
function cardsIn(
  cards: readonly CardState[],
  settings: Settings,
  { today }: StudyView,
): readonly CardState[] {
  if (examPhase(settings, today).kind !== "passed") return cards;
  if (settings.afterPassing === "archive") return [];
  return cards.filter(({ status }) => status !== "new");
}

/** Enough to keep what a passed exam asked for. */
const lightMinutes = 5;

function planSettings(
  { view, seconds }: PlanInputs,
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
    seconds,
    retention: settings.retention,
    catchUp: settings.catchUp,
    focus: focus?.day === view.today ? focus.concepts : [],
    introduced: view.introduced,
  };
}

function conceptsOf(
  cards: readonly CardState[],
): { readonly id: ConceptId; readonly domain: DomainId }[] {
  const domains = new Map(cards.map(({ concept, domain }) => [concept, domain]));
  return [...domains].map(([id, domain]) => ({ id, domain }));
}

/** `null` before the first estimate, and from one that an older release kept. */
function estimateOf({ view }: PlanInputs): PlanEstimate | null {
  const { score, blueprint, mistakes } = view;
  if (!score?.points || !blueprint) return null;
  const points = blueprint.domains.map(({ id }, place) => [id, score.points![place] ?? 0] as const);
  return { expectedPoints: new Map(points), missed: [...mistakes.concepts.keys()] };
}
