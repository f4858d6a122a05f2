import "./review.css";
import type { FinishedModel } from "@/lib/screens/review";
import { commonText } from "@/lib/text/common";
import { homeText } from "@/lib/text/home";
import { reviewText } from "@/lib/text/review";

import { BandChart } from "../chart/BandChart";
import { IconButton } from "../ui/IconButton";
import { Key } from "../ui/Key";

export interface FinishedActions {
  home(): void;
  undo(): void;
  goOn(): void;
  goBeyond(): void;
}

export interface FinishedScreenProps {
  readonly model: FinishedModel;
  readonly actions: FinishedActions;
}

export function FinishedScreen({ model, actions }: FinishedScreenProps) {
  const { reviewed, tomorrow, left, heldBack, score } = model;
  return (
    <div class="screen finished" data-current>
      <header class="bar">
        <IconButton icon="back" label={commonText.home} onPress={actions.home} />
      </header>
      <main class="middle">
        <h1 class="finished__title" {...{ elementtiming: "first-card" }}>
          {left > 0 ? reviewText.doneSized : reviewText.doneTitle}
        </h1>
        <p class="finished__line">{reviewText.reviewedToday(reviewed)}</p>
        <p class="finished__line">
          {heldBack > 0
            ? homeText.heldBack(heldBack)
            : homeText.tomorrow(tomorrow.cards, tomorrow.minutes)}
        </p>
        {score ? (
          <div class="finished__band">
            <BandChart model={{ ...score, earlier: [] }} />
          </div>
        ) : null}
      </main>
      <footer class="foot foot--plain">
        <div class="finished__ways">
          {model.undo ? (
            <button type="button" class="button button--wide" onClick={actions.undo}>
              {commonText.undoWhat(model.undo)}
              <Key name="U" />
            </button>
          ) : null}
          {left === 0 && model.beyond > 0 ? (
            <button type="button" class="button button--wide" onClick={actions.goBeyond}>
              {homeText.goBeyond(model.beyond)}
            </button>
          ) : null}
          <button
            type="button"
            class="button button--main button--wide"
            onClick={left > 0 ? actions.goOn : actions.home}
          >
            {left > 0 ? reviewText.goOn(left) : commonText.home}
            <Key name="Space" />
          </button>
        </div>
      </footer>
    </div>
  );
}
