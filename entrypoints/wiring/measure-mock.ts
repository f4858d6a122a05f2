import { estimate, type ScoreEstimate } from "@/lib/psychometrics/estimate";
import type { EvidenceEvent } from "@/lib/psychometrics/evidence";
import { defaultParameters } from "@/lib/psychometrics/parameters";
import { questionsSeen, readBank, readSightings } from "@/lib/storage/read-evidence";
import { type Seen, sightingEvidence } from "@/lib/study/sighting-evidence";
import type { Instant } from "@/lib/time/instant";

import type { Study } from "./study";

export interface Moment {
  readonly at: Instant;
  /** Events with a greater lamport came later. */
  readonly before: number;
  /** What is about to be written. */
  readonly pending: readonly Seen[];
}

/**
 * The estimate as it stood at a moment: on all questions answered up to then and the learner's own
 * word. Cards are left out, since how they stood then is not kept; so a report reads the same for good.
 */
export async function estimateUpTo(study: Study, moment: Moment): Promise<ScoreEstimate> {
  const bank = await readBank(study.database);
  const { blueprint } = await study.read();
  if (!blueprint) throw new Error("bug: measured before a pack was installed");
  const evidence = await evidenceUpTo(study, moment);
  return estimate(evidence, bank, blueprint, moment.at, defaultParameters);
}

export async function evidenceUpTo(
  study: Study,
  { before, pending }: Moment,
): Promise<EvidenceEvent[]> {
  const { settings } = await study.read();
  const sightings = (await readSightings(study.database)).filter(
    ({ lamport }) => lamport <= before,
  );
  const seen = [...sightings, ...pending];
  const { selfReport } = settings;
  const report = selfReport === null ? [] : [{ kind: "self-report", level: selfReport } as const];
  return [...report, ...sightingEvidence(seen, await questionsSeen(study.database, seen))];
}
