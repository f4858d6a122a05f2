import type { SittingModel } from "@/lib/screens/mock";
import { mockText, sittingText } from "@/lib/text/mock";

import { Mark } from "../ui/Mark";
import { clockText } from "./clock-text";

export interface ExamTopProps {
  readonly model: SittingModel;
  readonly onToggleTime: () => void;
  readonly onPause: () => void;
  readonly onLeave: () => void;
}

/** What is sat, and how much time is left; a warning is said once, and shown even when time is hidden. */
export function ExamTop({ model, onToggleTime, onPause, onLeave }: ExamTopProps) {
  const { form, places, time } = model;
  return (
    <header class="exam__top">
      <Mark />
      <b>{mockText.title}</b>
      <span class="exam__form muted">{mockText.formLine(form, places.length)}</span>
      <span class="exam__warning" role="status">
        {time.warning === null ? "" : sittingText.warning(time.warning)}
      </span>
      {time.hidden ? (
        <span class="muted exam__hidden-time">{sittingText.timeHidden}</span>
      ) : (
        <span class="exam__time" role="timer">
          <b>{clockText(time.leftMs)}</b> <span class="muted">{sittingText.left}</span>
        </span>
      )}
      <span class="exam__top-buttons">
        {time.practice && !time.paused ? (
          <button type="button" class="button" onClick={onPause}>
            {sittingText.pause}
          </button>
        ) : null}
        <button type="button" class="button" onClick={onToggleTime}>
          {time.hidden ? sittingText.showTime : sittingText.hideTime}
        </button>
        <button type="button" class="button button--quiet" onClick={onLeave}>
          {sittingText.leave}
        </button>
      </span>
    </header>
  );
}
