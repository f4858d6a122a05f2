import type { Blueprint } from "@/lib/content/pack";

import type { Bank } from "./bank";
import type { EvidenceEvent } from "./evidence";
import { infer } from "./infer";
import type { ModelParameters } from "./parameters";
import { seededRandom } from "./random";
import { chooseQuestion } from "./select-question";

/** A diagnostic under way; the same seed and the same answers bring the same questions. */
export interface Diagnostic {
  readonly seed: string;
  /** Questions answered in it; their answers are in the evidence, too. */
  readonly answered: readonly string[];
  readonly skipped: readonly string[];
  /** When questions were last shown, here or elsewhere, in milliseconds; none that never were. */
  readonly lastSeen: ReadonlyMap<string, number>;
  /** Concepts whose cards were shown within the last day. */
  readonly restingConcepts: ReadonlySet<string>;
}

/**
 * The question that a diagnostic puts next, in view of all evidence.
 * @param now in milliseconds
 * @returns its id, or null when nothing is left to ask
 */
export function nextQuestion(
  { seed, answered, skipped, lastSeen, restingConcepts }: Diagnostic,
  events: readonly EvidenceEvent[],
  bank: Bank,
  blueprint: Blueprint,
  now: number,
  parameters: ModelParameters,
): string | null {
  const ids = blueprint.domains.map(({ id }) => id);
  const state = {
    answered,
    skipped,
    lastSeen,
    restingConcepts,
    multipleResponseCap: blueprint.form.multipleResponseCap,
    now,
  };
  const random = seededRandom(`${seed} ${answered.length + skipped.length}`);
  const posterior = infer(events, bank, ids, now, parameters);
  return chooseQuestion(state, posterior, bank, parameters.selection, random);
}
