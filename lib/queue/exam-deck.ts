import type { CardState } from "@/lib/cards/card-state";
import type { StudyDay } from "@/lib/time/instant";

import { type Deck, deckOf } from "./deck";
import type { PlanEstimate, PlanSettings } from "./plan-types";
import { claimsOf, type ConceptOf, emphasisOf, sharesOf } from "./worth";

/** The cards before an exam: each with its share of it, and with what the estimate makes of that. */
export function examDeck(
  cards: readonly CardState[],
  concepts: readonly ConceptOf[],
  { weights }: Pick<PlanSettings, "weights">,
  estimate: PlanEstimate | null,
  today: StudyDay,
): Deck {
  const shares = sharesOf(cards, concepts, weights);
  return deckOf(cards, shares, emphasisOf(estimate, weights), claimsOf(estimate, weights), today);
}
