import { ConceptScreen } from "@/components/library/ConceptScreen";
import { LibraryScreen } from "@/components/library/LibraryScreen";
import { Toast } from "@/components/ui/Toast";
import type { ConceptId } from "@/lib/content/pack";
import { lastUndoable } from "@/lib/storage/log";
import { readLibrary } from "@/lib/storage/read-library";
import { createLibraryStore, type LibraryStore } from "@/lib/stores/library-store";
import { commonText } from "@/lib/text/common";

import type { Engine } from "./engine";
import { firstPaints } from "./paints";
import { portOn } from "./port";

/** Opens the library, on the same log as the rest of the page. */
export function openLibrary({ study, store }: Engine): LibraryStore {
  const port = portOn(study, firstPaints);
  const library = createLibraryStore({
    read: () => readLibrary(study.database, store.view.value!.today),
    record: port.record,
    undoable: () => lastUndoable(study.database),
    undo: () => port.undo(() => ({})),
  });
  return library;
}

/** The list or, with `concept`, that concept's page; read anew each time it is gone to. */
export function Library({
  library,
  concept,
}: {
  readonly library: LibraryStore;
  readonly concept: ConceptId | null;
}) {
  const notice = library.notice.value;
  return (
    <>
      {concept !== null && library.model.value ? (
        <ConceptScreen model={library.concept(concept)} actions={library} />
      ) : (
        <LibraryScreen model={library.model.value} actions={library} />
      )}
      {notice ? (
        <Toast
          text={notice.text}
          isWrong={notice.isWrong}
          action={
            notice.undoes ? { label: commonText.undo, run: () => void library.undo() } : undefined
          }
          onGone={library.dismiss}
        />
      ) : null}
    </>
  );
}
