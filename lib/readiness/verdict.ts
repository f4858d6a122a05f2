import type { SatMock } from "@/lib/forms/mocks";
import type { Sitting } from "@/lib/progress/sittings";
import { type Readiness, type ReadinessEvidence, readinessOf } from "@/lib/psychometrics/readiness";

import { keptFrom, readyFrom, rowWanted } from "./thresholds";

/** How many of the latest timed full sittings, without a gap, reached the target. */
export function rowAtTarget(
  mocks: readonly Pick<SatMock, "score" | "timed">[],
  target: number,
): number {
  const timed = mocks.filter((mock) => mock.timed);
  const miss = timed.findLastIndex(({ score }) => score < target);
  return timed.length - 1 - miss;
}

/**
 * The verdict on today's evidence. It is confirmed by sittings in a row alone: five good ones with
 * a bad one after them show something else.
 * @param evidence with full sittings oldest first
 * @param ready whether the learner was last told to be
 */
export function verdictOf(evidence: Omit<ReadinessEvidence, "previous">, ready: boolean) {
  const verdict: Readiness = readinessOf({
    ...evidence,
    ...(ready ? { previous: "ready" } : {}),
  });
  const inRow = rowAtTarget(evidence.mocks, evidence.target);
  return verdict === "ready-confirmed" && inRow < rowWanted ? "ready" : verdict;
}

/** Whether the learner was last told to be ready, by the chances that past sittings ended with. */
export function wasReady(sittings: readonly Pick<Sitting, "pPass">[]): boolean {
  return sittings.reduce(
    (ready, { pPass }) => pPass >= readyFrom || (ready && pPass >= keptFrom),
    false,
  );
}
