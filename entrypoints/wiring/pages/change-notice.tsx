import { Toast } from "@/components/ui/Toast";
import type { CardChanges } from "@/lib/stores/card-changes";
import { commonText } from "@/lib/text/common";

/** What the last change came to, with an offer to take it back. */
export function ChangeNotice({ changes }: { readonly changes: CardChanges }) {
  const notice = changes.notice.value;
  if (!notice) return null;
  return (
    <Toast
      text={notice.text}
      isWrong={notice.isWrong}
      action={
        notice.undoes ? { label: commonText.undo, run: () => void changes.undo() } : undefined
      }
      onGone={changes.dismiss}
    />
  );
}
