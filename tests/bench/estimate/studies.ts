import type { EvidenceEvent } from "@/lib/psychometrics/evidence";
import { defaultParameters } from "@/lib/psychometrics/parameters";
import { isOver } from "@/lib/psychometrics/stopping";

import { createLearner } from "./learner.ts";
import type { Verdict } from "./metrics.ts";
import {
  answerEvent,
  diagnostic,
  oracleFor,
  scored,
  type Setting,
  shippedFor,
  verdictOf,
} from "./product.ts";
import { randomForm } from "./rivals.ts";
import base from "./world.json" with { type: "json" };
import { createWorld, type World } from "./world.ts";

/** People of one bank who take part in a study of its own. */
export interface StudyTask {
  readonly kind: "stopping" | "overTime" | "readiness";
  readonly seed: string;
  readonly people: number;
}

export interface StudyResult {
  /** Which part of the study, such as a rate of growth. */
  readonly part: string;
  readonly questions: number;
  readonly verdict: Verdict;
}

export function runStudy({ kind, seed, people }: StudyTask): StudyResult[] {
  const world = createWorld(kind === "readiness" ? "late" : "base", seed);
  const settings = { shipped: shippedFor(world), oracle: oracleFor(world, defaultParameters) };
  return Array.from({ length: people }, (_, i) =>
    studies[kind](world, settings, `${seed} ${i}`),
  ).flat();
}

interface Settings {
  readonly shipped: Setting;
  readonly oracle: Setting;
}

type Study = (world: World, settings: Settings, seed: string) => StudyResult[];

const studies: Readonly<Record<StudyTask["kind"], Study>> = {
  stopping: untilSure,
  overTime: sixWeeks,
  readiness: threeMocks,
};

/** A diagnostic that ends once pass or fail is 95 % sure. */
function untilSure(world: World, { shipped: setting }: Settings, seed: string): StudyResult[] {
  const learner = createLearner(world, seed);
  let n = 0;
  for (const events of diagnostic({ learner, setting, before: [], now: 0, seed })) {
    n++;
    if (n < 8) continue;
    const estimated = scored(events, setting, 0);
    if (!isOver("pass-fail", { answers: n, ...estimated })) continue;
    return [{ part: "95 %", questions: n, verdict: verdictOf(estimated, world, learner) }];
  }
  return [];
}

const week = 7 * 86_400_000;

/** Ten questions a week for six weeks, by learners who grow at different rates. */
function sixWeeks(world: World, { shipped: setting }: Settings, seed: string): StudyResult[] {
  const learner = createLearner(world, seed);
  return base.overTime.growthPerWeek.map(({ mean, sd }) => {
    const growth = learner.growth(mean, sd);
    let before: readonly EvidenceEvent[] = [];
    let thetas = learner.thetas;
    const last = (base.overTime.sessions - 1) * week;
    for (let now = 0; now <= last; now += week) {
      thetas = learner.thetas.map((theta, d) => theta + (growth[d]! * now) / week);
      const steps = diagnostic({ learner, setting, before, now, seed: `${seed} ${now}`, thetas });
      for (let n = 0; n < base.overTime.questionsPerSession; n++)
        before = steps.next().value ?? before;
    }
    const verdict = verdictOf(scored(before, setting, last), world, learner, thetas);
    return { part: mean.toFixed(2), questions: before.length, verdict };
  });
}

/** Full mocks of 65 questions, none twice, by learners late in their study. */
function threeMocks(world: World, settings: Settings, seed: string): StudyResult[] {
  const learner = createLearner(world, seed);
  const setting = { ...settings.shipped, marks: false };
  const visit = { learner, setting, before: [], now: 0, seed };
  const places = shuffled(randomForm(world, 195, seed), world);
  const sat = (mocks: number) =>
    places.slice(0, 65 * mocks).map((place) => answerEvent(visit, `q${place}`));
  const judged = (part: string, mocks: number, by: Setting) => ({
    part,
    questions: 65 * mocks,
    verdict: verdictOf(scored(sat(mocks), by, 0), world, learner),
  });
  return [
    judged("1 mock", 1, setting),
    judged("3 mocks", 3, setting),
    judged("3 mocks, oracle", 3, settings.oracle),
  ];
}

/** Deals a form out so that each part of it has the domains in proportion. */
function shuffled(places: readonly number[], { bank }: World): number[] {
  const turn = new Map<number, number>();
  const counts = Map.groupBy(places, (place) => bank[place]!.domain);
  for (const own of counts.values())
    own.forEach((place, i) => turn.set(place, (i + 0.5) / own.length));
  return places.toSorted((a, b) => turn.get(a)! - turn.get(b)!);
}
