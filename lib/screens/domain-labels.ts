import type { Blueprint } from "@/lib/content/pack";

import type { DomainLabel } from "./home";

/** The domains as the screens name and draw them, in the blueprint's order. */
export function labelsOf(blueprint: Blueprint): DomainLabel[] {
  return blueprint.domains.map(({ id, name, shortName }, place) => ({
    id,
    name,
    shortName,
    place,
  }));
}
