import type { ConceptId } from "@/lib/content/pack";

/** Where the app shows a concept. */
export const conceptHref = (id: ConceptId): string => `#/concept/${encodeURIComponent(id)}`;
