import { domainOfTask } from "@/lib/content/blueprint";
import type { Blueprint, DomainId, Question } from "@/lib/content/pack";
import { itemsOf } from "@/lib/psychometrics/item";
import type { ModelParameters } from "@/lib/psychometrics/parameters";

/** What the assembly of forms needs of a question. */
export interface FormQuestion extends Pick<Question, "id" | "concept" | "task" | "pool"> {
  readonly domain: DomainId;
  /** Whether several options are to be chosen. */
  readonly multiple: boolean;
  /** In logits, as far as the judges' ratings are to be believed; 0 suits somebody who would just pass. */
  readonly difficulty: number;
}

type Rated = Pick<Question, "id" | "concept" | "task" | "pool" | "options" | "key" | "ratings">;

/** The questions with the difficulties that the estimate uses, too. */
export function formQuestions(
  questions: readonly Rated[],
  blueprint: Blueprint,
  parameters: ModelParameters,
): FormQuestion[] {
  const places = new Map(blueprint.domains.map(({ id }, place) => [id, place]));
  const domains = questions.map(({ task }) => domainOfTask(blueprint, task).id);
  const items = itemsOf(
    questions.map(({ options, key, ratings }, i) => ({
      domain: places.get(domains[i]!)!,
      options: options.length,
      keys: key.length,
      shares: ratings.map(({ share }) => share),
    })),
    parameters.item,
  );
  return questions.map(({ id, concept, task, pool, key }, i) => ({
    id,
    concept,
    task,
    pool,
    domain: domains[i]!,
    multiple: key.length > 1,
    difficulty: items[i]!.b,
  }));
}
