import "./review.css";
import type { FinishedModel } from "@/lib/screens/review";
import { commonText } from "@/lib/text/common";
import { homeText } from "@/lib/text/home";
import { reviewText } from "@/lib/text/review";

import { Icon } from "../ui/Icon";
import { Key } from "../ui/Key";
import { UndoButton } from "./ReviewScreen";

export interface FinishedActions {
  home(): void;
  undo(): void;
  goOn(): void;
}

export interface FinishedScreenProps {
  readonly model: FinishedModel;
  readonly ready: boolean;
  readonly actions: FinishedActions;
}

export function FinishedScreen({ model, ready, actions }: FinishedScreenProps) {
  const { reviewed, tomorrow, left } = model;
  return (
    <div class="screen finished" data-current={ready}>
      <header class="bar">
        <button type="button" class="icon-button" aria-label={commonText.home} onClick={actions.home}>
          <Icon name="back" />
        </button>
        <span class="bar__place" />
        <UndoButton what={model.undo} onUndo={actions.undo} />
      </header>
      <main class="middle">
        <h1 class="title" {...{ elementtiming: "first-card" }}>
          {left > 0 ? reviewText.doneSized : reviewText.doneTitle}
        </h1>
        <p class="muted finished__line">{reviewText.reviewedToday(reviewed)}</p>
        <p class="muted">{homeText.tomorrow(tomorrow.cards, tomorrow.minutes)}</p>
      </main>
      <footer class="foot foot--plain">
        {left > 0 ? (
          <button type="button" class="button button--main button--wide" onClick={actions.goOn}>
            {reviewText.goOn(left)}
            <Key name="Space" />
          </button>
        ) : (
          <button type="button" class="button button--main button--wide" onClick={actions.home}>
            {commonText.home}
            <Key name="Space" />
          </button>
        )}
      </footer>
    </div>
  );
}
