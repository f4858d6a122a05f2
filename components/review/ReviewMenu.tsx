import type { ReviewModel } from "@/lib/screens/review";
import { commonText } from "@/lib/text/common";
import { reviewText } from "@/lib/text/review";

import { Icon } from "../ui/Icon";
import { useMenu } from "../ui/use-menu";
import type { ReviewActions } from "./ReviewScreen";

export interface ReviewMenuProps {
  readonly model: Pick<ReviewModel, "card" | "flagged" | "reason">;
  readonly actions: ReviewActions;
}

/** What can be done with the card besides grading it, and why it is here. */
export function ReviewMenu({ model, actions }: ReviewMenuProps) {
  const { menu, close } = useMenu(model.card);
  const item = (label: string, run: () => void) => (
    <button
      type="button"
      class="menu__item"
      onClick={() => {
        close();
        run();
      }}
    >
      {label}
    </button>
  );
  return (
    <details class="menu" ref={menu}>
      <summary class="icon-button" aria-label={commonText.more}>
        <Icon name="more" />
      </summary>
      <div class="menu__items">
        <p class="caption menu__reason">{reviewText.reason(model.reason)}</p>
        {item(model.flagged ? reviewText.unflag : reviewText.flag, actions.toggleFlag)}
        {item(reviewText.edit, actions.startEdit)}
        {item(reviewText.suspend, actions.suspend)}
        {item(commonText.keysTitle, actions.showKeys)}
      </div>
    </details>
  );
}
