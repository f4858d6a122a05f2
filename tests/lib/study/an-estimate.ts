import { DomainId } from "@/lib/content/pack";
import type { ScoreEstimate } from "@/lib/psychometrics/estimate";

/** An estimate on the tiny pack's scale from 0 to 60, with a hill of five steps. */
export function anEstimate(overrides: Partial<ScoreEstimate> = {}): ScoreEstimate {
  return {
    density: { scores: [0, 15, 30, 45, 60], heights: [0, 1, 4, 3, 0] },
    quantile: (p) => 60 * p,
    mean: 33,
    sd: 8,
    band80: [22, 47],
    pPass: 0.4,
    pMastery: 0.375,
    sitting: new Float64Array(21),
    domains: ["A", "B"].map((id) => ({
      domain: DomainId(id),
      mean: 30,
      range: null,
      answers: 0,
      expectedPoints: 1,
      pFarBelow: 0.2,
    })),
    weakest: { probabilities: [0.5, 0.5], verdict: { kind: "none" } },
    answersUsed: 0,
    evidence: {
      assessmentAnswers: 0,
      practiceAnswers: 0,
      from: null,
      to: null,
      cards: false,
      selfReport: false,
      marks: false,
    },
    modelVersion: "fake-1",
    ...overrides,
  };
}
