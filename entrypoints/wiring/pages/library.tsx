import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { ConceptScreen } from "@/components/library/ConceptScreen";
import { LibraryScreen } from "@/components/library/LibraryScreen";
import type { ConceptId } from "@/lib/content/pack";
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
  /** What was read last, and as of when. */
  let read = "";

  /** Reads it unless that was done since the last change to log, content or day. */
  async function readOnce(what: string, work: () => Promise<unknown>): Promise<void> {
    const { today, head, installing, planned } = engine.store.view.value!;
    const now = [what, today, head, installing, planned.basis].join(" ");
    if (read === now) return;
    read = now;
    await work();
  }

  const enterList = () => readOnce("list", library.refresh);
  const enterConcept = (id: ConceptId) => readOnce(id, () => library.openConcept(id));

  // Other pages may write meanwhile, and content is still being installed.
  function List() {
    useEffect(() => effect(() => void enterList()), []);
    return <LibraryScreen model={library.model.value} actions={library} />;
  }

  function Concept({ id }: { readonly id: ConceptId }) {
    useEffect(() => effect(() => void enterConcept(id)), [id]);
    return <ConceptScreen model={library.concept(id)} actions={library} />;
  }

  return {
    enter: (screen) => (screen.kind === "concept" ? enterConcept(screen.concept) : enterList()),
    View: ({ screen }) => (
      <>
        {screen.kind === "concept" ? <Concept id={screen.concept} /> : <List />}
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
