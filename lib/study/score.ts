import type { ScoreEstimate } from "@/lib/psychometrics/estimate";

import type { StoredScore } from "./study-view";

/** What Home keeps of an estimate: its picture and the few figures beside it. */
export function storedScore(estimate: ScoreEstimate, cut: number): StoredScore {
  const { heights, scores } = estimate.density;
  const top = Math.max(...heights);
  const total = heights.reduce((sum, height) => sum + height, 0);
  const past = heights.filter((_, index) => scores[index]! >= cut);
  return {
    answers: estimate.answersUsed,
    model: estimate.modelVersion,
    band: estimate.band80,
    hill: heights.map((height) => Math.round((1000 * height) / top) / 1000),
    pastShare: past.reduce((sum, height) => sum + height, 0) / total,
    pPass: estimate.pPass,
    points: estimate.domains.map(({ expectedPoints }) => expectedPoints),
  };
}
