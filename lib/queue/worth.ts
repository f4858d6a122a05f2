import type { CardState } from "@/lib/cards/card-state";
import type { ConceptId, DomainId } from "@/lib/content/pack";

import type { PlanEstimate } from "./plan-types";

export interface ConceptOf {
  readonly id: ConceptId;
  readonly domain: DomainId;
}

/**
 * Each card's share of the exam: its domain's weight spread evenly over the domain's concepts, and
 * each concept's over its cards. All cards that are not retired count, so that setting one aside
 * makes no other worth more. Where `concepts` is empty they are those of the cards.
 */
export function sharesOf(
  cards: readonly CardState[],
  concepts: readonly ConceptOf[],
  weights: ReadonlyMap<DomainId, number>,
): Float64Array {
  const perConcept = new Map<ConceptId, number>();
  const domainOf = new Map(concepts.map(({ id, domain }) => [id, domain]));
  for (const { status, concept, domain } of cards) {
    if (status === "retired") continue;
    perConcept.set(concept, (perConcept.get(concept) ?? 0) + 1);
    domainOf.set(concept, domain);
  }
  const perDomain = new Map<DomainId, number>();
  for (const domain of domainOf.values()) perDomain.set(domain, (perDomain.get(domain) ?? 0) + 1);
  const shares = new Float64Array(cards.length);
  cards.forEach(({ status, concept, domain }, at) => {
    if (status === "retired") return;
    shares[at] = (weights.get(domain) ?? 0) / perDomain.get(domain)! / perConcept.get(concept)!;
  });
  return shares;
}

/** A concept whose question was missed counts for so much more. */
const missedCounts = 1.5;
const [least, most] = [0.5, 2];

/**
 * How much the score estimate raises a card over its share of the exam: by the points that its
 * domain can still bring, for its weight and against the average domain, from half to double, and
 * half as much again where a diagnostic found its concept missed.
 */
export function emphasisOf(
  estimate: PlanEstimate | null,
  weights: ReadonlyMap<DomainId, number>,
): (card: Pick<CardState, "concept" | "domain">) => number {
  if (!estimate) return () => 1;
  const missed = new Set(estimate.missed);
  const byDomain = emphasisByDomain(estimate.expectedPoints, weights);
  return ({ concept, domain }) =>
    (byDomain.get(domain) ?? 1) * (missed.has(concept) ? missedCounts : 1);
}

/** Each domain's part of the new cards: its weight, raised or lowered by the score estimate. */
export function claimsOf(
  estimate: PlanEstimate | null,
  weights: ReadonlyMap<DomainId, number>,
): ReadonlyMap<DomainId, number> {
  const bent = emphasisByDomain(estimate?.expectedPoints ?? new Map(), weights);
  return new Map([...weights].map(([id, weight]) => [id, weight * (bent.get(id) ?? 1)]));
}

function emphasisByDomain(
  points: ReadonlyMap<DomainId, number>,
  weights: ReadonlyMap<DomainId, number>,
): ReadonlyMap<DomainId, number> {
  const all = [...points.values()].reduce((sum, one) => sum + Math.max(0, one), 0);
  const weighed = [...points.keys()].reduce((sum, id) => sum + (weights.get(id) ?? 0), 0);
  if (all === 0) return new Map();
  return new Map(
    [...points].map(([id, one]) => {
      const fair = (all * (weights.get(id) ?? 0)) / weighed;
      const ratio = fair > 0 ? Math.max(0, one) / fair : 1;
      return [id, Math.min(most, Math.max(least, ratio))];
    }),
  );
}
