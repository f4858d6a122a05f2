import type { Bank } from "@/lib/psychometrics/bank";
import { prepareBank, type BankQuestion } from "@/lib/psychometrics/bank";
import { estimate } from "@/lib/psychometrics/estimate";
import type { EvidenceEvent } from "@/lib/psychometrics/evidence";
import { infer } from "@/lib/psychometrics/infer";
import type { ModelParameters } from "@/lib/psychometrics/parameters";
import { seededRandom } from "@/lib/psychometrics/random";
import { chooseQuestion } from "@/lib/psychometrics/select-question";
import type { Blueprint } from "@/lib/content/pack";
import {
  ConceptId,
  DomainId,
  QuestionId,
  TaskId,
} from "@/lib/content/pack";

import type { Learner } from "./learner.ts";
import { cutShare, weights, type World } from "./world.ts";

/** The blueprint of the simulated exam. */
export const blueprint: Blueprint = {
  exam: { code: "SIM", name: "Simulated", vendor: "Nobody" },
  guideVersion: "1",
  form: { questions: 65, scored: 50, minutes: 90, multipleResponseCap: 0.3 },
  scale: { min: 100, cut: 700, max: 1000, cutShare, target: [750, 800] },
  domains: weights.map((weight, domain) => ({
    id: DomainId(`${domain}`),
    name: `Domain ${domain}`,
    shortName: `D${domain}`,
    weight,
    tasks: [{ id: TaskId(`${domain}.1`), title: "", skills: [] }],
  })),
};

export const domainIds = blueprint.domains.map(({ id }) => id);

/** The world's bank as a pack would hold it. */
export function questionsOf({ bank, ratings }: World): BankQuestion[] {
  return bank.map(({ domain, multiple }, i) => ({
    id: QuestionId(`q${i}`),
    concept: ConceptId(`k${i}`),
    task: TaskId(`${domain}.1`),
    options: Array.from({ length: multiple ? 5 : 4 }, () => ({ text: "", why: "" })),
    key: multiple ? [0, 1] : [0],
    ratings: ratings[i]!.map((share) => ({ share })),
    pool: "assessment",
  }));
}

export const bankFor = (world: World, parameters: ModelParameters) =>
  prepareBank(questionsOf(world), blueprint, parameters);

export interface Setting {
  readonly bank: Bank;
  readonly parameters: ModelParameters;
  readonly multipleResponseCap: number;
  readonly marks: boolean;
}

export const placeOf = (id: string) => Number(id.slice(1));

export function answerEvent(learner: Learner, id: string, at: number, marks: boolean): EvidenceEvent {
  const { correct, sure } = learner.replies[placeOf(id)]!;
  const guess = marks ? { guess: !sure } : {};
  return { kind: "answer", question: id, at, correct, pool: "assessment", nth: 1, ...guess };
}

/** A diagnostic with the product's own choice of questions; yields the events after each answer. */
export function* diagnostic(
  learner: Learner,
  { bank, parameters, multipleResponseCap, marks }: Setting,
  before: readonly EvidenceEvent[],
  lastSeen: ReadonlyMap<string, number>,
  now: number,
  seed: string,
): Generator<readonly EvidenceEvent[]> {
  const random = seededRandom(seed);
  const answered: string[] = [];
  let events = before;
  for (;;) {
    const posterior = infer(events, bank, domainIds, now, parameters);
    const state = {
      answered,
      skipped: [],
      lastSeen,
      restingConcepts: new Set<string>(),
      multipleResponseCap,
      now,
    };
    const id = chooseQuestion(state, posterior, bank, parameters.selection, random);
    if (id === null) return;
    answered.push(id);
    events = [...events, answerEvent(learner, id, now, marks)];
    yield events;
  }
}

export const scored = (events: readonly EvidenceEvent[], { bank, parameters }: Setting, now: number) =>
  estimate(events, bank, blueprint, now, parameters);
