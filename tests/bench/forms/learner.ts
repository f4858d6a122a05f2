import type { Blueprint } from "@/lib/content/pack";
import { type AssembledForm, assembleForm } from "@/lib/forms/assemble-form";
import { formPlan } from "@/lib/forms/form-plan";
import type { FormQuestion } from "@/lib/forms/form-question";

/** What is measured of one form. */
export interface FormFigures {
  /** Whether a domain has another number of scored or unscored questions than the blueprint asks for. */
  readonly isWrong: boolean;
  /** Questions that the learner has met in an earlier form. */
  readonly repeats: number;
  /** Mean difficulty of all questions and of the scored ones, in logits. */
  readonly difficulty: number;
  readonly scoredDifficulty: number;
  /** Questions beyond the first on their concept. */
  readonly conceptRepeats: number;
  readonly multiple: number;
}

const day = 86_400_000;

/** A learner's full forms, one a day, each drawn in view of those before. */
export function sitForms(
  bank: readonly FormQuestion[],
  blueprint: Blueprint,
  forms: number,
  seed: string,
): FormFigures[] {
  const lastSeen = new Map<string, number>();
  const byId = new Map(bank.map((question) => [question.id, question]));
  return Array.from({ length: forms }, (_, number) => {
    const form = assembleForm("full", bank, blueprint, lastSeen, `${seed} ${number}`);
    const questions = form.items.map((id) => byId.get(id)!);
    const figures = figuresOf(form, questions, blueprint);
    const repeats = form.items.filter((id) => lastSeen.has(id)).length;
    for (const id of form.items) lastSeen.set(id, number * day);
    return { ...figures, repeats };
  });
}

function figuresOf(
  { unscored }: AssembledForm,
  questions: readonly FormQuestion[],
  blueprint: Blueprint,
): Omit<FormFigures, "repeats"> {
  const isScored = (place: number) => !unscored.includes(place);
  const scored = questions.filter((_, place) => isScored(place));
  const rest = questions.filter((_, place) => !isScored(place));
  const plan = formPlan("full", blueprint);
  return {
    isWrong:
      new Set(questions).size !== plan.questions ||
      plan.domains.some(
        (count) =>
          countIn(scored, count.domain) !== count.scored ||
          countIn(rest, count.domain) !== count.unscored,
      ),
    difficulty: meanOf(questions),
    scoredDifficulty: meanOf(scored),
    conceptRepeats: questions.length - new Set(questions.map(({ concept }) => concept)).size,
    multiple: questions.filter(({ multiple }) => multiple).length,
  };
}

const countIn = (questions: readonly FormQuestion[], id: string) =>
  questions.filter(({ domain }) => domain === id).length;

const meanOf = (questions: readonly FormQuestion[]) =>
  questions.reduce((sum, { difficulty }) => sum + difficulty, 0) / questions.length;
