import type { CardId, ConceptId } from "@/lib/content/pack";
import { isFresh, type KeptPlan } from "@/lib/queue/kept-plan";
import type { SecondsPerAnswer } from "@/lib/queue/plan-types";
import type { Settings } from "@/lib/settings/settings";
import type { StudyDay } from "@/lib/time/instant";

/** What a plan stands on besides the cards. */
export interface PlanGround {
  /** Names the settings, the content and the study plan of a diagnostic: see `basisOf`. */
  readonly basis: string;
  /** Names what the estimate knows; `null` while a sitting is under way and it changes by the answer. */
  readonly evidence: string | null;
}

/** A plan as it is kept, with what tells whether it still holds. */
export interface PlanRow extends PlanGround {
  /** The log's greatest lamport when it was made: to undo what came before outdates it. */
  readonly head: number;
  /** The learner's own, which sessions are sized by. */
  readonly pace: SecondsPerAnswer;
  /** Cards that keep slipping, left out of the plan until the learner deals with them. */
  readonly leeches: readonly CardId[];
  readonly kept: KeptPlan;
}

/** The settings that a plan follows; a change of any other leaves it as it is. */
const plannedSettings = [
  "examDay",
  "minutesPerDay",
  "restDays",
  "pausedUntil",
  "catchUp",
  "retention",
  "examResult",
  "afterPassing",
  "cutoff",
  "zone",
] as const satisfies readonly (keyof Settings)[];

/**
 * Two plans of a day on the same basis and the same cards are the same plan.
 * @param pack the pack with its version
 * @param focus concepts that the study plan of a diagnostic brought forward today
 */
export function basisOf(
  settings: Settings,
  pack: string | null,
  focus: readonly ConceptId[],
): string {
  return JSON.stringify([plannedSettings.map((key) => settings[key]), pack, focus]);
}

/** Whether the row is the plan of `today` on this very ground. */
export function isCurrent(
  row: PlanRow | null,
  { basis, evidence }: PlanGround,
  today: StudyDay,
): boolean {
  if (row === null || !isFresh(row.kept, today) || row.basis !== basis) return false;
  return evidence === null || row.evidence === evidence;
}
