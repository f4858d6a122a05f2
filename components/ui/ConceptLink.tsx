import { createContext } from "preact";
import { useContext } from "preact/hooks";

import type { ConceptId } from "@/lib/content/pack";
import { commonText } from "@/lib/text/common";

/** Where a concept's page is; `null` on surfaces that have none. */
export const ConceptHref = createContext<((id: ConceptId) => string) | null>(null);

/** Leads to what stands behind a card or question, where that can be shown. */
export function ConceptLink({ concept }: { readonly concept: ConceptId | undefined }) {
  const href = useContext(ConceptHref);
  if (!href || !concept) return null;
  return (
    <p class="caption">
      <a href={href(concept)}>{commonText.aboutConcept}</a>
    </p>
  );
}
