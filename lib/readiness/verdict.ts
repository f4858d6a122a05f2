import type { Sitting } from "@/lib/progress/sittings";
import { keptFrom, type Readiness, readyFrom } from "@/lib/psychometrics/readiness";

/** The verdict that the learner was last told, as far as it bears on the next, by the chances that past sittings ended with. */
export function previousVerdict(sittings: readonly Pick<Sitting, "pPass">[]): Readiness {
  const isReady = sittings.reduce(
    (ready, { pPass }) => pPass >= readyFrom || (ready && pPass >= keptFrom),
    false,
  );
  return isReady ? "ready" : "close";
}
