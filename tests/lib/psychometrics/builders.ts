import { type Blueprint, ConceptId, DomainId, QuestionId, TaskId } from "@/lib/content/pack";
import { type BankQuestion, prepareBank } from "@/lib/psychometrics/bank";
import type { EvidenceEvent } from "@/lib/psychometrics/evidence";
import { defaultParameters, type ModelParameters } from "@/lib/psychometrics/parameters";

/** A blueprint with a domain and one task for each weight. */
export function aBlueprint(weights: readonly number[]): Blueprint {
  return {
    exam: { code: "TST-1", name: "Test", vendor: "Nobody" },
    guideVersion: "1",
    form: { questions: 65, scored: 50, minutes: 90, multipleResponseCap: 0.3 },
    scale: { min: 100, cut: 700, max: 1000, cutShare: 0.7, target: [750, 800] },
    domains: weights.map((weight, i) => ({
      id: DomainId(`${i + 1}`),
      name: `Domain ${i + 1}`,
      shortName: `D${i + 1}`,
      weight,
      tasks: [{ id: TaskId(`${i + 1}.1`), title: "Task", skills: [] }],
    })),
  };
}

/** `perDomain` questions in each domain, from easy to hard; every fifth asks for two options. */
function someQuestions(domains: number, perDomain: number): BankQuestion[] {
  return Array.from({ length: domains * perDomain }, (_, i) => {
    const turn = Math.floor(i / domains);
    const multiple = turn % 5 === 4;
    return {
      id: QuestionId(`q${i}`),
      concept: ConceptId(`k${i}`),
      task: TaskId(`${(i % domains) + 1}.1`),
      options: Array.from({ length: multiple ? 5 : 4 }, () => ({ text: "", why: "" })),
      key: multiple ? [0, 3] : [2],
      ratings: [{ share: 0.9 - (0.5 * turn) / perDomain }],
      pool: "assessment",
    };
  });
}

export function aBank(
  weights: readonly number[],
  perDomain = 12,
  parameters: ModelParameters = defaultParameters,
) {
  const blueprint = aBlueprint(weights);
  const questions = someQuestions(weights.length, perDomain);
  return { blueprint, bank: prepareBank(questions, blueprint, parameters), questions };
}

type Answer = Extract<EvidenceEvent, { kind: "answer" }>;

export const anAnswer = (place: number, correct: boolean, more: Partial<Answer> = {}): Answer => ({
  kind: "answer",
  question: `q${place}`,
  at: 0,
  correct,
  pool: "assessment",
  nth: 1,
  ...more,
});

/** `+-?` : the first question right, the second wrong, the third left out; `*` is right by a guess. */
export function answersOf(pattern: string, more: Partial<Answer> = {}): Answer[] {
  return [...pattern].flatMap((mark, place) => {
    if (mark === "?") return [];
    return [anAnswer(place, mark !== "-", mark === "*" ? { ...more, guess: true } : more)];
  });
}
