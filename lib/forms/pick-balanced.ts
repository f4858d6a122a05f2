import type { FormQuestion } from "./form-question";
import { kindOf, quotasOf } from "./quotas";
import { createSelection, type Selection } from "./selection";

/**
 * Draws `need` questions of one domain: tasks and types in proportion, each concept once as far as
 * that goes, and the mean difficulty as near to `target` as exchanges within a kind bring it.
 * @param need at most as many as there are
 * @param random numbers from 0 to 1
 */
export function pickBalanced(
  questions: readonly FormQuestion[],
  need: number,
  target: number,
  random: () => number,
): readonly FormQuestion[] {
  if (need >= questions.length) return questions;
  const selection = createSelection(questions, need);
  const byKind = Map.groupBy(questions, kindOf);
  for (const [kind, quota] of quotasOf(questions, need)) {
    drawInto(selection, mixed(byKind.get(kind) ?? [], random), quota);
  }
  while (improveOnce(selection, byKind, need * target));
  return selection.questions;
}

function mixed(questions: readonly FormQuestion[], random: () => number): FormQuestion[] {
  return questions
    .map((question) => ({ question, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ question }) => question);
}

function drawInto(selection: Selection, rest: FormQuestion[], quota: number): void {
  for (let drawn = 0; drawn < quota; drawn += 1) {
    const costs = rest.map(selection.costOfAdding);
    const [next] = rest.splice(costs.indexOf(Math.min(...costs)), 1);
    selection.add(next!);
  }
}

/** Logits that all difficulties together may be off: a swap for less is not worth it. */
const close = 0.004;
/** A concept that stands twice counts more than any difference in difficulty. */
const perRepeat = 100;

/** Makes the exchange within a kind that helps most; false when none helps. */
function improveOnce(
  selection: Selection,
  byKind: ReadonlyMap<string, readonly FormQuestion[]>,
  targetSum: number,
): boolean {
  const off = selection.sum() - targetSum;
  const drawn = new Set(selection.questions);
  let best: { readonly place: number; readonly into: FormQuestion } | null = null;
  let leastCost = -1e-9;
  selection.questions.forEach((out, place) => {
    for (const into of byKind.get(kindOf(out))!) {
      if (drawn.has(into)) continue;
      const after = Math.abs(off + into.difficulty - out.difficulty);
      const nearer = Math.max(close, after) - Math.max(close, Math.abs(off));
      const cost = perRepeat * selection.costOfExchange(out, into) + nearer;
      if (cost < leastCost) {
        leastCost = cost;
        best = { place, into };
      }
    }
  });
  if (best === null) return false;
  const { place, into } = best as { place: number; into: FormQuestion };
  selection.exchange(place, into);
  return true;
}
