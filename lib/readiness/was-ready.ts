import type { Sitting } from "@/lib/progress/sittings";
import { keptFrom, readyFrom } from "@/lib/psychometrics/readiness";

/** Whether the learner was last told to be ready, by the chances that past sittings ended with. */
export function wasReady(sittings: readonly Pick<Sitting, "pPass">[]): boolean {
  return sittings.reduce(
    (ready, { pPass }) => pPass >= readyFrom || (ready && pPass >= keptFrom),
    false,
  );
}
