import { liveQuery } from "dexie";

import { tellStudied } from "@/lib/browser/pages";
import type { FirstPaints } from "@/lib/storage/first-paint";
import type { Local } from "@/lib/storage/local";
import { keepUnsaved, saveLeft } from "@/lib/storage/unsaved-drafts";
import type { StudyPort } from "@/lib/stores/study-store";

import type { Study } from "./study";

/** The study's port on the real database; each write outdates the first paints. */
export function portOn(
  study: Study,
  paints: Pick<FirstPaints<unknown>, "outdate" | "reading">,
): Omit<StudyPort, "keepUnsaved"> {
  const { database, log } = study;
  const write = async <T>(work: () => Promise<T>) => {
    paints.outdate();
    try {
      return await afresh(work);
    } finally {
      paints.outdate(); // A page may have read the state before the write after the first time.
    }
  };
  return {
    read: () => paints.reading(() => afresh(study.read)),
    card: (id, concept) =>
      afresh(async () => {
        const [card, about] = await Promise.all([
          database.cards.get(id),
          database.concepts.get(concept),
        ]);
        return card ? { card, concept: about ?? null } : null;
      }),
    record: async (body, expected, drafts) => {
      const recorded = await write(() => log.record(body, expected, drafts));
      void tellStudied();
      return recorded;
    },
    undo: async (draftsAfter) => {
      const undone = await write(() => log.undo(draftsAfter));
      void tellStudied();
      return undone;
    },
    saveDrafts: (drafts) => write(() => log.saveDrafts(drafts)),
    watch: (onChange) => {
      const changes = liveQuery(() =>
        Promise.all([
          database.meta.bulkGet(["head", "score", "installing", "plan"]),
          database.drafts.toArray(),
          database.packs.toArray(),
        ]),
      );
      const subscription = changes.subscribe({ next: onChange, error: reportError });
      return () => subscription.unsubscribe();
    },
  };
}

/** The port of a page with drafts: it begins with those of a page that closed before it had saved them. */
export async function draftPortOn(
  study: Study,
  paints: Parameters<typeof portOn>[1],
  local: Local,
): Promise<StudyPort> {
  const port = portOn(study, paints);
  await saveLeft(local, port.saveDrafts).catch(reportError);
  return { ...port, keepUnsaved: (drafts) => keepUnsaved(local, drafts) };
}

/**
 * Starts work in a task of its own. Signals may fire within a promise of Dexie's, and what starts
 * there would count as part of a transaction that is about to end.
 */
function afresh<T>(work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => {
      work().then(resolve, reject);
    });
  });
}
