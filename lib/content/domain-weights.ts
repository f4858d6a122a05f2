import type { Blueprint, DomainId } from "./pack.ts";

/** The share of each domain, from 0 to 1. */
export function domainWeights(blueprint: Pick<Blueprint, "domains">): Map<DomainId, number> {
  return new Map(blueprint.domains.map(({ id, weight }) => [id, weight]));
}
