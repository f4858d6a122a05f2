import type { DomainId } from "@/lib/content/pack";

export type Readiness = "not-enough-evidence" | "not-yet" | "close" | "ready" | "ready-confirmed";

/** A full sitting. */
export interface Mock {
  readonly score: number;
  /** Sat by the clock, without a pause. */
  readonly timed: boolean;
  /** The domain that by this sitting alone lies far below the rest. */
  readonly farBelow: DomainId | null;
}

export interface ReadinessEvidence {
  /** Assessment answers within the last 30 days of study. */
  readonly recentAnswers: number;
  /** Standard deviation of the score, in scaled points. */
  readonly sd: number;
  readonly pPass: number;
  /** Chance of each domain to lie far below the learner's own mean, with its weight. */
  readonly domains: readonly { readonly weight: number; readonly pFarBelow: number }[];
  /** Oldest first. */
  readonly mocks: readonly Mock[];
  /** Score worth aiming at in practice. */
  readonly target: number;
  readonly questionsOfForm: number;
  /** Whether the learner was last told to be ready. */
  readonly wasReady: boolean;
}

/** Chances to pass at which the verdict becomes close, and ready. */
export const closeFrom = 0.6;
export const readyFrom = 0.9;
/** A verdict once reached is kept down to here, or it would flicker from day to day. */
export const keptFrom = 0.85;
/** Chance above which a domain counts as far below the rest. */
export const farBelowFrom = 0.8;
/** Sittings in a row that confirm a verdict. */
export const rowWanted = 5;

/** Whether to sit the exam: the chance to pass, and mocks that show it under time. */
export function readinessOf(evidence: ReadinessEvidence): Readiness {
  const { recentAnswers, questionsOfForm, sd, pPass, wasReady, domains, mocks, target } = evidence;
  if (recentAnswers < questionsOfForm || sd > 60) return "not-enough-evidence";
  if (pPass < closeFrom) return "not-yet";
  const bound = wasReady ? keptFrom : readyFrom;
  const behind = domains.filter(({ pFarBelow }) => pFarBelow > farBelowFrom);
  const heavy = behind.some(({ weight }) => weight * domains.length > 0.95);
  const isShown = mocks.some(({ timed, score }) => timed && score >= target);
  if (heavy || pPass < bound || !isShown) return "close";
  const isConfirmed = behind.length === 0 && rowAtTarget(mocks, target).length >= rowWanted;
  return isConfirmed ? "ready-confirmed" : "ready";
}

/** The latest timed sittings that all reached the target with no domain far below the rest. */
export function rowAtTarget<Sat extends Mock>(mocks: readonly Sat[], target: number): Sat[] {
  const timed = mocks.filter((mock) => mock.timed);
  const gap = timed.findLastIndex(({ score, farBelow }) => score < target || farBelow);
  return timed.slice(gap + 1);
}
