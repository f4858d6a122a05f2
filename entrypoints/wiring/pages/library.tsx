import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { ConceptScreen } from "@/components/library/ConceptScreen";
import { LibraryScreen } from "@/components/library/LibraryScreen";
import { keepCards, readKeptCards } from "@/lib/storage/kept-cards";
import { readCardsPart, readChangedCards, readGround } from "@/lib/storage/library-cards";
import { readConcept, readLibrary } from "@/lib/storage/read-library";
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
  let read = "";

  /** What was read stays as long as nothing was written since, and the day is the same. */
  async function enterList(): Promise<void> {
    const { today, head, installing } = engine.store.view.value!;
    const now = `${today} ${head} ${installing}`;
    if (read === now) return;
    read = now;
    await library.refresh();
  }

  function List() {
    useEffect(() => effect(() => void enterList()), []); // Other pages may write meanwhile.
    return <LibraryScreen model={library.model.value} actions={library} />;
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
          <List />
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
    cards: {
      ground: () => readGround(database),
      readKept: (ground) => readKeptCards(database, ground),
      readPart: (after) => readCardsPart(database, after, cardsInPart),
      readChanged: (after) => readChangedCards(database, after),
      keep: (list) => keepCards(database, list).catch(reportError), // The next page reads anew.
    },
    readConcept: (id) => readConcept(database, id, today()),
  });
}
