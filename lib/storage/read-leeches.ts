import type { CardId } from "@/lib/content/pack";
import { edited, frontOf } from "@/lib/screens/build-review";
import type { LeechCard } from "@/lib/screens/plan";

import type { StudyDatabase } from "./database";

/** What stands on the page of the plan about cards that keep slipping. */
export async function readLeechCards(
  { cards, cardStates }: StudyDatabase,
  ids: readonly CardId[],
): Promise<LeechCard[]> {
  const [rows, states] = await Promise.all([cards.bulkGet([...ids]), cardStates.bulkGet([...ids])]);
  return rows.flatMap((card, index): LeechCard[] => {
    const state = states[index];
    if (!card || !state?.memory) return [];
    const front = frontOf(edited(card, state.edit));
    return [
      {
        id: card.id,
        title: front.map((part) => part ?? "…").join(""),
        concept: card.concept,
        lapses: state.memory.lapses,
        reviews: state.memory.reviews,
        revision: state.revision,
      },
    ];
  });
}
