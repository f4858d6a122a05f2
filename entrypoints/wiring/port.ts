import { liveQuery } from "dexie";

import { tellStudied } from "@/lib/browser/pages";
import type { FirstPaints } from "@/lib/storage/first-paint";
import type { StudyPort } from "@/lib/stores/study-store";

import type { Study } from "./study";

/** The study's port on the real database; each write outdates the first paints before it starts. */
export function portOn(study: Study, paints: Pick<FirstPaints<unknown>, "outdate">): StudyPort {
  const { database, log } = study;
  return {
    read: study.read,
    card: async (id) => {
      const card = await database.cards.get(id);
      if (!card) return null;
      return { card, concept: (await database.concepts.get(card.concept)) ?? null };
    },
    record: async (body, expected, drafts) => {
      paints.outdate();
      const recorded = await log.record(body, expected, drafts);
      void tellStudied();
      return recorded;
    },
    undo: async (draftsAfter) => {
      paints.outdate();
      const undone = await log.undo(draftsAfter);
      void tellStudied();
      return undone;
    },
    saveDrafts: (drafts) => {
      paints.outdate();
      return log.saveDrafts(drafts);
    },
    watch: (onChange) => {
      const changes = liveQuery(() =>
        Promise.all([
          database.meta.bulkGet(["head", "score"]),
          database.drafts.toArray(),
          database.packs.count(),
        ]),
      );
      const subscription = changes.subscribe({
        // Outside Dexie's zone, or what follows would count as part of the query's transaction.
        next: () => setTimeout(onChange),
        error: reportError,
      });
      return () => subscription.unsubscribe();
    },
  };
}
