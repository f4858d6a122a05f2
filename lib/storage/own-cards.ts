import type { CardId } from "@/lib/content/pack";
import { ConceptId, NoteId, SkillId, TaskId } from "@/lib/content/pack";
import type { StoredEvent } from "@/lib/log/event";
import { foldOwnCard } from "@/lib/log/fold-own-card";

import type { CardRow, StudyDatabase } from "./database";

/** The pack's name in the rows of cards that learners wrote. */
export const ownPack = "own";

/** Own cards come before those of packs, the first written first. */
const firstPosition = -(2 ** 50);

/** The row of an own card after all its events; `null` when it is deleted. Nobody checked its source. */
export function ownRow(id: CardId, events: readonly StoredEvent[]): CardRow | null {
  const written = foldOwnCard(events);
  if (!written) return null;
  const { concept, domain, task, extra, ...text } = written.card;
  return {
    ...text,
    ...(extra === "" ? {} : { extra }),
    id,
    note: NoteId(id.replace(":c:", ":n:")),
    concept: concept ?? ConceptId(""),
    domain,
    task: task ?? TaskId(""),
    skill: SkillId(""),
    services: [],
    volatile: false,
    edition: 1,
    source: "",
    checkedOn: "",
    opened: "none",
    pack: ownPack,
    position: firstPosition + written.since,
    retired: 0,
  };
}

/** Brings the row of an own card up to date, or takes it and its state away. */
export async function putOwnRow(
  database: StudyDatabase,
  id: CardId,
  events: readonly StoredEvent[],
): Promise<void> {
  const row = ownRow(id, events);
  if (row) await database.cards.put(row);
  else await Promise.all([database.cards.delete(id), database.cardStates.delete(id)]);
}
