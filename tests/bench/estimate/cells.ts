import { defaultParameters } from "@/lib/psychometrics/parameters";

import { createLearner, type Learner } from "./learner.ts";
import type { Verdict } from "./metrics.ts";
import {
  answerEvent,
  backgroundOf,
  diagnostic,
  oracleFor,
  scored,
  type Setting,
  shippedFor,
  uncapped,
  verdictOf,
} from "./product.ts";
import { jscat, naive, randomForm, unidimensionalFor } from "./rivals.ts";
import { createWorld, type World } from "./world.ts";

/** People of one world who share a bank. */
export interface CellTask {
  readonly kind: "cells";
  readonly world: string;
  readonly seed: string;
  readonly people: number;
  readonly questions: readonly number[];
  readonly estimators: readonly string[];
}

export interface CellResult {
  readonly verdicts: readonly {
    readonly estimator: string;
    readonly questions: number;
    readonly verdict: Verdict;
  }[];
  /** Times each question was asked in the shortest diagnostic of what ships, and by how many. */
  readonly exposure: readonly number[];
}

interface Person {
  readonly world: World;
  readonly learner: Learner;
  readonly seed: string;
  readonly questions: readonly number[];
}

type Estimator = (person: Person) => Generator<readonly [number, Verdict]>;

export function runCells(task: CellTask): CellResult {
  const world = createWorld(task.world, task.seed);
  const exposure = world.bank.map(() => 0);
  const estimators = estimatorsFor(world, exposure, Math.min(...task.questions));
  const verdicts = Array.from({ length: task.people }, (_, i) => {
    const seed = `${task.seed} ${i}`;
    const person = { world, learner: createLearner(world, seed), seed, questions: task.questions };
    return task.estimators.flatMap((estimator) =>
      [...estimators[estimator]!(person)].map(([questions, verdict]) => ({
        estimator,
        questions,
        verdict,
      })),
    );
  });
  return { verdicts: verdicts.flat(), exposure };
}

function estimatorsFor(
  world: World,
  exposure: number[],
  counted: number,
): Readonly<Record<string, Estimator>> {
  const parameters = defaultParameters;
  const shipped = shippedFor(world);
  const oracle = oracleFor(world, parameters);
  const rival = unidimensionalFor(world, parameters);
  return {
    naive: each(({ learner, seed }, n) => naive(world, learner, randomForm(world, n, seed))),
    jscat: ({ learner, questions }) => atLengths(jscat(world, learner, rival), questions),
    "random-form": each(({ learner, seed }, n) => {
      const visit = { learner, setting: shipped, before: [], now: 0, seed };
      const events = randomForm(world, n, seed).map((place) => answerEvent(visit, `q${place}`));
      return verdictOf(scored(events, shipped, 0), world, learner);
    }),
    cutscore: adaptive(shipped, false, (id, n) => n <= counted && exposure[Number(id.slice(1))]!++),
    "cutscore-unmarked": adaptive({ ...shipped, marks: false }),
    "cutscore-uncapped": adaptive(uncapped(shipped)),
    "cutscore+cards": adaptive(shipped, true),
    oracle: adaptive(oracle),
  };
}

function each(judge: (person: Person, questions: number) => Verdict): Estimator {
  return function* (person) {
    for (const n of person.questions) yield [n, judge(person, n)];
  };
}

function* atLengths<T>(steps: Generator<T>, lengths: readonly number[]): Generator<[number, T]> {
  let n = 0;
  for (const step of steps) {
    n++;
    if (lengths.includes(n)) yield [n, step];
    if (n >= Math.max(...lengths)) return;
  }
}

/** The product's own diagnostic, with or without what onboarding and cards tell. */
function adaptive(
  setting: Setting,
  background = false,
  onAsked?: (id: string, n: number) => void,
): Estimator {
  return function* ({ world, learner, seed, questions }) {
    const before = background ? backgroundOf(learner, setting.parameters) : [];
    const steps = diagnostic({ learner, setting, before, now: 0, seed });
    let n = 0;
    for (const events of steps) {
      n++;
      const last = events.at(-1)!;
      if (onAsked && last.kind === "answer") onAsked(last.question, n);
      if (questions.includes(n)) yield [n, verdictOf(scored(events, setting, 0), world, learner)];
      if (n >= Math.max(...questions)) return;
    }
  };
}
