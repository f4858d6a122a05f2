import type { DomainId } from "@/lib/content/pack";

import type { ExamToday } from "./exam-plan";
import type { DomainPlan, Outlook, PlanEstimate } from "./plan-types";

/** A line for each domain, in the order of the blueprint. */
export function domainPlans(
  { queue, ranking }: ExamToday,
  outlook: Outlook,
  weights: ReadonlyMap<DomainId, number>,
  estimate: PlanEstimate | null,
): DomainPlan[] {
  const weakest = weakestOf(outlook, weights, estimate);
  return [...weights].map(([domain, weight]) => {
    const asked = queue.asked.filter(({ card }) => card.domain === domain);
    const seconds = asked.reduce((sum, { place }) => sum + ranking.cost[place]!, 0);
    return {
      domain,
      cards: asked.length,
      minutes: seconds / 60,
      weight,
      weakest: domain === weakest,
      onExamDay: outlook.domains[domain] ?? null,
    };
  });
}

/** Where most points for its weight are still to be had, or else recall will be lowest. */
function weakestOf(
  { domains }: Outlook,
  weights: ReadonlyMap<DomainId, number>,
  estimate: PlanEstimate | null,
): DomainId | null {
  const lack = (id: DomainId) =>
    estimate
      ? (estimate.expectedPoints.get(id) ?? 0) / weights.get(id)!
      : -(domains[id]?.recall ?? 1);
  const ids = [...weights.keys()].filter((id) => weights.get(id)! > 0);
  return ids.toSorted((a, b) => lack(b) - lack(a))[0] ?? null;
}
