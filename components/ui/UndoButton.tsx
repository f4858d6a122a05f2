import type { UndoableBody } from "@/lib/log/event";
import { commonText } from "@/lib/text/common";

import { Icon } from "./Icon";

export interface UndoButtonProps {
  /** What it takes back, by which it is named; `null` when there is nothing. */
  readonly what: UndoableBody["type"] | null;
  readonly onUndo: () => void;
}

export function UndoButton({ what, onUndo }: UndoButtonProps) {
  const label = what ? commonText.undoWhat(what) : commonText.nothingToUndo;
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      disabled={what === null}
      onClick={onUndo}
    >
      <Icon name="undo" />
    </button>
  );
}
