import type { CellTask } from "./cells.ts";
import type { StudyTask } from "./studies.ts";

export type Task = CellTask | StudyTask;

/** What a run of the bench is to measure. */
export interface Plan {
  /** People in a cell of the base world and in a study. */
  readonly people: number;
  /** The same in all other worlds, and in the study over weeks, which takes long. */
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

export function tasksOf(plan: Plan): Task[] {
  const seeds = Array.from({ length: banks }, (_, bank) => `${plan.seed} ${bank}`);
  const cells = plan.worlds.flatMap((world) =>
    seeds.map((seed): CellTask => ({
      kind: "cells",
      world,
      seed,
      people: perBank(world === "base" ? plan.people : plan.otherPeople),
      questions: populations.includes(world) ? plan.questions : plan.questions.slice(0, 1),
      // What marking guesses brings is of interest to the report alone.
      estimators:
        world === "base" && plan.studies
          ? [...plan.estimators, "cutscore-unmarked"]
          : plan.estimators,
    })),
  );
  const kinds = plan.studies ? (["stopping", "readiness", "overTime"] as const) : [];
  const studies = kinds.flatMap((kind) =>
    seeds.map((seed): StudyTask => ({
      kind,
      seed,
      people: perBank(kind === "overTime" ? plan.otherPeople : plan.people),
    })),
  );
  return [...cells, ...studies];
}

const perBank = (people: number) => Math.ceil(people / banks);
