import { lastUndoable } from "@/lib/storage/log";
import type { ChangePort } from "@/lib/stores/card-changes";

import type { Engine } from "../engine";
import { firstPaints } from "../paints";
import { portOn } from "../port";

/** Changes to cards outside a review, on the same log as the rest of the tab. */
export function changePortOn({ study }: Engine): ChangePort {
  const port = portOn(study, firstPaints);
  return {
    record: port.record,
    undoable: () => lastUndoable(study.database),
    undo: () => port.undo(() => ({})),
  };
}
