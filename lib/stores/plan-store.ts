import { computed, signal } from "@preact/signals-core";

import type { CardId } from "@/lib/content/pack";
import { makePlan, makeProjection, type PlanInputs } from "@/lib/planner/plan-inputs";
import type { Plan } from "@/lib/queue/plan-types";
import type { Scheduler } from "@/lib/scheduling/scheduler";
import { buildEffect } from "@/lib/screens/build-effect";
import type { EffectModel, LeechCard, ProjectionPoint } from "@/lib/screens/plan";
import type { Settings } from "@/lib/settings/settings";

export interface PlanPort {
  inputs(): Promise<PlanInputs>;
  leeches(ids: ReadonlySet<CardId>): Promise<readonly LeechCard[]>;
  /** Writes the settings; today's plan is made anew after that. */
  apply(changes: Partial<Settings>): Promise<void>;
  /** Lets the page draw what it has before the planner takes its time. */
  breathe(): Promise<void>;
}

export type PlanStore = ReturnType<typeof createPlanStore>;

/** The plan with its settings: a change is tried out, its effect is shown, then it applies or not. */
export function createPlanStore(port: PlanPort, scheduler: Scheduler) {
  const inputs = signal<PlanInputs | null>(null);
  const leeches = signal<readonly LeechCard[]>([]);
  const plan = signal<Plan | null>(null);
  const trial = signal<Partial<Settings> | null>(null);
  const effect = signal<EffectModel | null>(null);
  const projection = signal<readonly ProjectionPoint[] | null>(null);
  /** Raised with each trial: the effect of an older one is not shown. */
  let latest = 0;

  const settings = computed(() => inputs.value?.view.settings ?? null);

  async function refresh(): Promise<void> {
    const read = await port.inputs();
    inputs.value = read;
    leeches.value = await port.leeches(read.leeches);
    await port.breathe();
    plan.value = makePlan(read, scheduler);
  }

  /** Works out what other minutes a day would lead to, one after the other. */
  async function project(): Promise<void> {
    const read = inputs.value;
    if (!read || !plan.value?.outlook) return;
    const outlookFor = makeProjection(read, scheduler);
    if (!outlookFor) return;
    const points: ProjectionPoint[] = [];
    for (const minutes of minutesAround(read.view.settings.minutesPerDay)) {
      // oxlint-disable-next-line no-await-in-loop -- the page stays answerable in between
      await port.breathe();
      if (inputs.value !== read) return;
      const { recall, low, high } = outlookFor(minutes);
      points.push({ minutes, recall, low, high });
    }
    projection.value = points;
  }

  /** Tries settings over those tried so far; what is back as it was is no longer tried. */
  async function tryOut(changes: Partial<Settings>): Promise<void> {
    if (!inputs.value) await refresh();
    const tried = changesTo(settings.value!, { ...trial.value, ...changes });
    trial.value = tried;
    effect.value = null;
    const mine = (latest += 1);
    if (tried === null) return;
    await port.breathe();
    if (mine !== latest || !inputs.value) return;
    plan.value ??= makePlan(inputs.value, scheduler);
    effect.value = buildEffect(plan.value, makePlan(inputs.value, scheduler, tried));
  }

  function keepAsItIs(): void {
    latest += 1;
    trial.value = null;
    effect.value = null;
  }

  async function apply(): Promise<void> {
    const changes = trial.value;
    if (!changes) return;
    await port.apply(changes);
    keepAsItIs();
    await refresh();
  }

  return {
    plan,
    trial,
    effect,
    projection,
    leeches,
    refresh,
    project,
    tryOut,
    keepAsItIs,
    apply,
  };
}

const minutesOffered = [5, 10, 15, 20, 30, 40, 60];

const minutesAround = (now: number): number[] =>
  [...new Set([...minutesOffered, now])].toSorted((a, b) => a - b);

/** What of `changes` differs from the settings in force; `null` when nothing does. */
function changesTo(settings: Settings, changes: Partial<Settings>): Partial<Settings> | null {
  const entries = Object.entries(changes).filter(
    ([key, value]) => settings[key as keyof Settings] !== value,
  );
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}
