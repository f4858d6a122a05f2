import { ConceptId, DomainId, QuestionId, TaskId, type Blueprint } from "@/lib/content/pack";
import { type Bank, type BankQuestion, prepareBank, revive } from "@/lib/psychometrics/bank";
import { curvesOf } from "@/lib/psychometrics/bank";
import { estimate, type ScoreEstimate } from "@/lib/psychometrics/estimate";
import { type EvidenceEvent, isAnswer } from "@/lib/psychometrics/evidence";
import { nextQuestion } from "@/lib/psychometrics/next-question";
import { defaultParameters, type ModelParameters } from "@/lib/psychometrics/parameters";

import { type Learner, truth } from "./learner.ts";
import type { Verdict } from "./metrics.ts";
import { cutShare, weights, type World } from "./world.ts";

/** The blueprint of the simulated exam. */
const blueprint: Blueprint = {
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

/** The exam's own form, but for the greatest share of questions with several right options. */
const blueprintWith = (multipleResponseCap: number): Blueprint => ({
  ...blueprint,
  form: { ...blueprint.form, multipleResponseCap },
});

/** The world's bank as a pack would hold it. */
function questionsOf({ bank, ratings }: World): BankQuestion[] {
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

/** How the product is set up for a simulation. */
export interface Setting {
  readonly bank: Bank;
  readonly blueprint: Blueprint;
  readonly parameters: ModelParameters;
  /** Whether learners say which answers are guesses. */
  readonly marks: boolean;
}

/** The product as it ships. */
export const shippedFor = (world: World): Setting => ({
  bank: bankFor(world, defaultParameters),
  blueprint,
  parameters: defaultParameters,
  marks: true,
});

export const uncapped = (setting: Setting): Setting => ({
  ...setting,
  blueprint: blueprintWith(1),
});

/** What could be known at best: the true items, the true exam and the true population. */
export function oracleFor(world: World, parameters: ModelParameters): Setting {
  const { mu, sd, loadings } = world.variant;
  const ability = {
    ...parameters.ability,
    mean: mu - world.thetaCut,
    sd,
    loading: loadings.reduce((sum, lam) => sum + lam, 0) / loadings.length,
  };
  // Forms are equated, so the cut need not be a whole number of questions: a little is left open.
  const known = { ...parameters, ability, examOffsetSd: 0, cutShareSd: 0.004 };
  const items = world.bank.map((item) => ({ ...item, b: item.b - world.thetaCut }));
  const { entries, frame } = bankFor(world, known);
  const bank = revive(
    {
      entries: entries.map((entry, i) => ({ ...entry, c: items[i]!.c, d: items[i]!.d })),
      known: curvesOf(items, frame.thetas),
    },
    blueprint,
    known,
  );
  const shareRight = weights.map((_, domain) =>
    frame.thetas.map((theta) => world.shareRight(domain, theta + world.thetaCut)),
  );
  return {
    bank: { ...bank, shareRight, cutShare },
    blueprint: blueprintWith(1),
    parameters: known,
    marks: true,
  };
}

const placeOf = (id: string) => Number(id.slice(1));

/** What a learner does at one time. */
export interface Visit {
  readonly learner: Learner;
  readonly setting: Setting;
  /** Evidence from before. */
  readonly before: readonly EvidenceEvent[];
  readonly now: number;
  readonly seed: string;
  /** Abilities at this time, if not those of the learner at first. */
  readonly thetas?: readonly number[];
}

export function answerEvent({ learner, setting, now, thetas }: Visit, id: string): EvidenceEvent {
  const { correct, sure } = learner.reply(placeOf(id), thetas);
  const guess = setting.marks ? { guess: !sure } : {};
  return { kind: "answer", question: id, at: now, correct, pool: "assessment", nth: 1, ...guess };
}

/** A diagnostic with the product's own choice of questions; yields all evidence after each answer. */
export function* diagnostic(visit: Visit): Generator<readonly EvidenceEvent[]> {
  const { setting, before, now, seed } = visit;
  const { bank, parameters } = setting;
  const answered: string[] = [];
  const events = [...before];
  const lastSeen = new Map(before.filter(isAnswer).map(({ question, at }) => [question, at]));
  for (;;) {
    const state = { seed, answered, skipped: [], lastSeen, restingConcepts: new Set<string>() };
    const id = nextQuestion(state, events, bank, setting.blueprint, now, parameters);
    if (id === null) return;
    answered.push(id);
    events.push(answerEvent(visit, id));
    yield [...events];
  }
}

export const scored = (events: readonly EvidenceEvent[], setting: Setting, now: number) =>
  estimate(events, setting.bank, setting.blueprint, now, setting.parameters);

/** What the onboarding question and the cards tell of a learner. */
export function backgroundOf({ cards, selfReport }: Learner, { cards: model }: ModelParameters) {
  const recall = (x: number) => 1 / (1 + Math.exp(-(model.slope * x + model.intercept)));
  const events: EvidenceEvent[] = cards.map((x, domain) => ({
    kind: "cards",
    domain: `${domain}`,
    retrievability: recall(x),
    share: 1,
  }));
  return [...events, { kind: "self-report", level: selfReport } satisfies EvidenceEvent];
}

export function verdictOf(
  estimated: ScoreEstimate,
  world: World,
  learner: Learner,
  thetas = learner.thetas,
): Verdict {
  const range = (part: number) =>
    [estimated.quantile((1 - part) / 2), estimated.quantile((1 + part) / 2)] as const;
  return {
    score: estimated.mean,
    ranges: [range(0.5), range(0.8), range(0.9)],
    pPass: estimated.pPass,
    pMastery: estimated.pMastery,
    weakest: estimated.weakest.probabilities,
    truth: truthOf(world, learner, thetas),
  };
}

export function truthOf(world: World, learner: Learner, thetas = learner.thetas): Verdict["truth"] {
  const { score, domainShares } = truth(world, thetas);
  return {
    score,
    passes: learner.passes,
    weakest: domainShares.indexOf(Math.min(...domainShares)),
  };
}
