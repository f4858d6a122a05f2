import { CardId } from "@/lib/content/pack";

const prefix = "own:c:";

/** @param uuid names the new card */
export const ownCardId = (uuid: string): CardId => CardId(`${prefix}${uuid}`);

/** Whether a card is one that the learner wrote. */
export const isOwnCard = (id: string): boolean => id.startsWith(prefix);
