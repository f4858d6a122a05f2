import { createContext } from "preact";
import { useContext } from "preact/hooks";

import { isOwnCard } from "@/lib/cards/own-card-id";
import type { ConceptId } from "@/lib/content/pack";
import { commonText } from "@/lib/text/common";

/** Whether this page is the app itself; elsewhere its pages open in a tab of their own. */
export const InApp = createContext(false);

export interface ItemLinksProps {
  readonly concept: ConceptId | undefined;
  /** The id of the card or question that may be reported. */
  readonly item: string;
}

/** Leads to what stands behind a card or question, and to a report of a mistake in it. */
export function ItemLinks({ concept, item }: ItemLinksProps) {
  return (
    <p class="item-links caption">
      {concept ? (
        <AppLink to={`concept/${encodeURIComponent(concept)}`}>{commonText.aboutConcept}</AppLink>
      ) : null}
      {isOwnCard(item) ? null : (
        <AppLink to={`report/${encodeURIComponent(item)}`}>{commonText.report}</AppLink>
      )}
    </p>
  );
}

function AppLink({ to, children }: { readonly to: string; readonly children: string }) {
  const isInApp = useContext(InApp);
  return (
    <a href={`${isInApp ? "" : "/app.html"}#/${to}`} target={isInApp ? undefined : "_blank"}>
      {children}
    </a>
  );
}
