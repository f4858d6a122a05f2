import { ConceptScreen } from "@/components/library/ConceptScreen";
import { LibraryScreen } from "@/components/library/LibraryScreen";
import { Toast } from "@/components/ui/Toast";
import { lastUndoable } from "@/lib/storage/log";
import { readLibrary } from "@/lib/storage/read-library";
import { createLibraryStore, type LibraryStore } from "@/lib/stores/library-store";
import { commonText } from "@/lib/text/common";

import type { Engine } from "../engine";
import { firstPaints } from "../paints";
import { portOn } from "../port";
import type { Page } from "./page";

/** The list of all content, or one concept's page; on the same log as the rest of the tab. */
export function openPage(engine: Engine): Page {
  const library = openLibrary(engine);
  return {
    enter: library.refresh,
    View: ({ screen }) => (
      <>
        {screen.kind === "concept" && library.model.value ? (
          <ConceptScreen model={library.concept(screen.concept)} actions={library} />
        ) : (
          <LibraryScreen model={library.model.value} actions={library} />
        )}
        <Notice library={library} />
      </>
    ),
  };
}

function openLibrary({ study, store }: Engine): LibraryStore {
  const port = portOn(study, firstPaints);
  return createLibraryStore({
    read: () => readLibrary(study.database, store.view.value!.today),
    record: port.record,
    undoable: () => lastUndoable(study.database),
    undo: () => port.undo(() => ({})),
  });
}

function Notice({ library }: { readonly library: LibraryStore }) {
  const notice = library.notice.value;
  if (!notice) return null;
  return (
    <Toast
      text={notice.text}
      isWrong={notice.isWrong}
      action={
        notice.undoes ? { label: commonText.undo, run: () => void library.undo() } : undefined
      }
      onGone={library.dismiss}
    />
  );
}
