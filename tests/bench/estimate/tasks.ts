import type { CellTask } from "./cells.ts";
import type { StudyTask } from "./studies.ts";

export type Task = CellTask | StudyTask;

/** What a run of the bench is to measure. */
export interface Plan {
  /** People in a cell of the base world. */
  readonly people: number;
  /** In the studies of stopping and readiness. */
  readonly studyPeople: number;
  /** In other worlds, with cards, and in the study over weeks, which take long. */
  readonly otherPeople: number;
  readonly seed: string;
  readonly questions: readonly number[];
  readonly worlds: readonly string[];
  readonly estimators: readonly string[];
  readonly studies: boolean;
}

export const allEstimators = [
  "naive",
  "jscat",
  "random-form",
  "cutscore",
  "cutscore-uncapped",
  "cutscore+cards",
  "oracle",
];

/** Populations in which every length is measured; other worlds are, at the shortest. */
const populations = ["base", "novices", "strong", "wide"];

export const allWorlds = [
  ...populations,
  "noise50",
  "noise120",
  "threeLevels",
  "corr60",
  "corr90",
  "domainBias",
  "flatDiscrimination",
  "bank300",
  "bank650",
  "cautiousCards",
];

/** Banks that the people of a cell are shared out to. */
const banks = 8;

/** Bank by bank, so that what is done after a while says something of all. */
export const tasksOf = (plan: Plan): Task[] =>
  Array.from({ length: banks }, (_, bank) => tasksWith(`${plan.seed} ${bank}`, plan)).flat();

function tasksWith(seed: string, plan: Plan): Task[] {
  const cells = plan.worlds.flatMap((world) => {
    const isBase = world === "base";
    // What marking guesses brings is of interest to the report alone.
    const more = isBase && plan.studies ? ["cutscore-unmarked"] : [];
    const quick = plan.estimators.filter((estimator) => estimator !== slowest);
    const slow = plan.estimators.filter((estimator) => estimator === slowest);
    const task = (people: number, estimators: string[]): CellTask => ({
      kind: "cells",
      world,
      seed,
      people: perBank(people),
      questions: populations.includes(world) ? plan.questions : plan.questions.slice(0, 1),
      estimators,
    });
    return [
      task(isBase ? plan.people : plan.otherPeople, [...quick, ...more]),
      task(plan.otherPeople, slow),
    ].filter(({ estimators }) => estimators.length > 0);
  });
  const kinds = plan.studies ? (["readiness", "stopping", "overTime"] as const) : [];
  const studies = kinds.map((kind): StudyTask => ({
    kind,
    seed,
    people: perBank(kind === "overTime" ? plan.otherPeople : plan.studyPeople),
  }));
  return [...cells, ...studies];
}

/** Takes as long as all others together. */
const slowest = "cutscore+cards";

const perBank = (people: number) => Math.ceil(people / banks);
