import { ConceptScreen } from "@/components/library/ConceptScreen";
import { LibraryScreen } from "@/components/library/LibraryScreen";
import { readConcept, readLibrary, readLibraryCards } from "@/lib/storage/read-library";
import { createLibraryStore, type LibraryStore } from "@/lib/stores/library-store";

import type { Engine } from "../engine";
import { ChangeNotice } from "./change-notice";
import { changePortOn } from "./change-port";
import type { Page } from "./page";

/** Cards read at once: few enough that a key pressed meanwhile is answered at once. */
const cardsInPart = 2000;

/** The list of all content, or one concept's page; on the same log as the rest of the tab. */
export function openPage(engine: Engine): Page {
  const library = openLibrary(engine);
  let read: number | null = null;

  /** What was read stays as long as nothing was written since. */
  async function enterList(): Promise<void> {
    const { head } = engine.store.view.value!;
    if (read === head) return;
    read = head;
    await library.refresh();
  }

  return {
    enter: async (screen) => {
      if (screen.kind === "concept") await library.openConcept(screen.concept);
      else await enterList();
    },
    View: ({ screen }) => (
      <>
        {screen.kind === "concept" ? (
          <ConceptScreen model={library.concept(screen.concept)} actions={library} />
        ) : (
          <LibraryScreen model={library.model.value} actions={library} />
        )}
        <ChangeNotice changes={library} />
      </>
    ),
  };
}

function openLibrary(engine: Engine): LibraryStore {
  const { database } = engine.study;
  const today = () => engine.store.view.value!.today;
  return createLibraryStore({
    ...changePortOn(engine),
    read: () => readLibrary(database, today()),
    readCards: (after) => readLibraryCards(database, after, cardsInPart),
    readConcept: (id) => readConcept(database, id, today()),
  });
}
