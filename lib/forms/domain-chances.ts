import type { Blueprint } from "@/lib/content/pack";
import type { Bank } from "@/lib/psychometrics/bank";
import { chanceFrom, shareDistribution, widened } from "@/lib/psychometrics/composite";
import type { EvidenceEvent } from "@/lib/psychometrics/evidence";
import { infer } from "@/lib/psychometrics/infer";
import { abilitiesOf, slopeOf } from "@/lib/psychometrics/moments";
import type { ModelParameters } from "@/lib/psychometrics/parameters";
import { levelViews } from "@/lib/psychometrics/posterior";

/**
 * For each domain of the blueprint, the chance that the learner's share right in it is at the cut
 * share or above: the domain's own ability, blurred by how far the bank may be off in it.
 */
export function domainChances(
  events: readonly EvidenceEvent[],
  bank: Bank,
  blueprint: Blueprint,
  now: number,
  parameters: ModelParameters,
): number[] {
  const ids = blueprint.domains.map(({ id }) => id);
  const abilities = abilitiesOf(levelViews(infer(events, bank, ids, now, parameters)));
  return abilities.map((ability, place) => {
    const alone = [[ability], [bank.shareRight[place]!], [1]] as const;
    const distribution = shareDistribution(
      [{ chance: 1, abilities: alone[0] }],
      alone[1],
      alone[2],
    );
    const slope = slopeOf(...alone, bank.frame.step);
    return chanceFrom(widened(distribution, parameters.domainOffsetSd * slope), bank.cutShare);
  });
}

/** Our label for a domain, which has no pass mark of its own on the exam. */
export type DomainVerdict = "meets" | "needs" | "unclear";

const meetsFrom = 0.8;
const needsUpTo = 0.2;

export function domainVerdict(chance: number): DomainVerdict {
  if (chance >= meetsFrom) return "meets";
  return chance <= needsUpTo ? "needs" : "unclear";
}
