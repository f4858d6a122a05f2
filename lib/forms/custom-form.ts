import type { Blueprint, DomainId, TaskId } from "@/lib/content/pack";
import { shuffled } from "@/lib/study/shuffled";

import type { AssembledForm } from "./assemble-form";
import type { FormQuestion } from "./form-question";
import { bySighting } from "./last-seen";

/** What a learner has done with a question that was met. */
export interface QuestionHistory {
  /** In milliseconds. */
  readonly lastSeen: number;
  /** Whether the last answer was wrong, or it was looked at and left open. */
  readonly missed: boolean;
  readonly guessed: boolean;
  readonly flagged: boolean;
}

/** What is known of the questions that were met, by their ids. */
export type Histories = ReadonlyMap<string, QuestionHistory>;

export type CustomWhich = "any" | "missed" | "guessed" | "flagged" | "unseen";

export interface CustomFilter {
  readonly domain: DomainId | null;
  readonly task: TaskId | null;
  readonly which: CustomWhich;
}

export const noFilter: CustomFilter = { domain: null, task: null, which: "any" };

/**
 * The questions that a custom form may take. An assessment question not met yet is none of them: it is
 * kept for full forms and diagnostics, where it can still measure.
 */
export function eligibleFor(
  { domain, task, which }: CustomFilter,
  bank: readonly FormQuestion[],
  histories: Histories,
): FormQuestion[] {
  return bank.filter((question) => {
    const history = histories.get(question.id);
    return (
      (question.pool === "practice" || history !== undefined) &&
      (domain === null || question.domain === domain) &&
      (task === null || question.task === task) &&
      fits(which, history)
    );
  });
}

function fits(which: CustomWhich, history: QuestionHistory | undefined): boolean {
  if (which === "any") return true;
  return which === "unseen" ? history === undefined : (history?.[which] ?? false);
}

/** Up to `questions` of those that the filter lets through, unseen ones first; all of them count. */
export function customForm(
  filter: CustomFilter,
  questions: number,
  bank: readonly FormQuestion[],
  blueprint: Blueprint,
  histories: Histories,
  seed: string,
): AssembledForm {
  const lastSeen = new Map([...histories].map(([id, history]) => [id, history.lastSeen]));
  const groups = bySighting(eligibleFor(filter, bank, histories), lastSeen);
  const inTurn = groups.flatMap((group) => shuffled(group, `${seed} draw`));
  const items = shuffled(inTurn.slice(0, questions), `${seed} order`).map(({ id }) => id);
  return { items, unscored: [], minutes: customMinutes(items.length, blueprint) };
}

/** The exam's own pace, in whole minutes. */
export const customMinutes = (questions: number, { form }: Pick<Blueprint, "form">): number =>
  Math.ceil((questions * form.minutes) / form.questions);
