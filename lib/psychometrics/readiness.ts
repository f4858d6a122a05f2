export type Readiness = "not-enough-evidence" | "not-yet" | "close" | "ready" | "ready-confirmed";

export interface Mock {
  readonly score: number;
  readonly timed: boolean;
}

export interface ReadinessEvidence {
  /** Assessment answers within the last 30 days of study. */
  readonly recentAnswers: number;
  /** Standard deviation of the score, in scaled points. */
  readonly sd: number;
  readonly pPass: number;
  /** Chance of each domain to lie far below the learner's own mean, with its weight. */
  readonly domains: readonly { readonly weight: number; readonly pFarBelow: number }[];
  readonly mocks: readonly Mock[];
  /** Score worth aiming at in practice. */
  readonly target: number;
  readonly questionsOfForm: number;
  readonly previous?: Readiness;
}

/** Whether to sit the exam: the chance to pass, and mocks that show it under time. */
export function readinessOf(evidence: ReadinessEvidence): Readiness {
  const { recentAnswers, questionsOfForm, sd, pPass, previous, domains, mocks, target } = evidence;
  if (recentAnswers < questionsOfForm || sd > 60) return "not-enough-evidence";
  if (pPass < 0.6) return "not-yet";
  // Between the two bounds a verdict stays, or it would flicker from day to day.
  const bound = previous?.startsWith("ready") ? 0.85 : 0.9;
  const behind = domains.filter(({ pFarBelow }) => pFarBelow > 0.8);
  const heavy = behind.some(({ weight }) => weight * domains.length > 0.95);
  const shown = mocks.filter(({ timed, score }) => timed && score >= target).length;
  if (heavy || pPass < bound || shown === 0) return "close";
  return shown >= 5 && behind.length === 0 ? "ready-confirmed" : "ready";
}
