import type { Blueprint, QuestionId } from "@/lib/content/pack";
import type { FixedForm } from "@/lib/log/event";
import type { Bank } from "@/lib/psychometrics/bank";
import { scoreOf } from "@/lib/psychometrics/score";

/** The questions of a form that count. */
const scoredItems = ({ items, unscored }: FixedForm): QuestionId[] =>
  items.filter((_, place) => !unscored.includes(place));

/** How many of the scored questions are right; one left open is wrong. */
export function rightOf(
  form: FixedForm,
  answers: readonly { readonly question: QuestionId; readonly correct: boolean }[],
): { readonly right: number; readonly scored: number } {
  const right = new Set(answers.flatMap(({ question, correct }) => (correct ? [question] : [])));
  const scored = scoredItems(form);
  return { right: scored.filter((id) => right.has(id)).length, scored: scored.length };
}

/** Scaled points of a share right, on the scale of the estimate: its cut is the bank's own. */
export const formScore = (
  share: number,
  { scale }: Pick<Blueprint, "scale">,
  { cutShare }: Pick<Bank, "cutShare">,
): number => scoreOf(share, { ...scale, cutShare });
