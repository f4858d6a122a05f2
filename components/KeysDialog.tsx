import { commonText } from "@/lib/text/common";
import { reviewText } from "@/lib/text/review";

import { Dialog } from "./ui/Dialog";

/** All keys of a review. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={commonText.keysTitle} safe={commonText.close} onSafe={onClose}>
      <dl class="keys">
        {reviewText.keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd class="key">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
