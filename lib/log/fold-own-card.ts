import type { OwnCard } from "@/lib/cards/own-card";

import type { LogEvent, OwnCardBody, Stamp, StoredEvent } from "./event";
import { standing } from "./standing";

/** A card that the learner wrote, and the lamport of its writing, which orders such cards. */
export interface WrittenCard {
  readonly card: OwnCard;
  readonly since: number;
}

/** What stands of an own card after `events`, all those on it; `null` when it is deleted or not there. */
export function foldOwnCard(events: readonly StoredEvent[]): WrittenCard | null {
  const writings = standing(events).filter(isWriting);
  const [first] = writings;
  const card = writings.at(-1)?.card ?? null;
  return first && card ? { card, since: first.lamport } : null;
}

export const isWriting = (event: LogEvent): event is Stamp & OwnCardBody =>
  event.type === "own-card";
