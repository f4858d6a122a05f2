import type { SittingModel } from "@/lib/screens/mock";
import { sittingText } from "@/lib/text/mock";

export interface NavigatorProps {
  readonly model: SittingModel;
  readonly onGo: (place: number) => void;
}

/** Every question of the form: filled when answered, with a corner when flagged. */
export function Navigator({ model, onGo }: NavigatorProps) {
  const { places, place: current, view, answered, flagged } = model;
  return (
    <nav class="navigator" aria-label={sittingText.questions}>
      <ol class="navigator__places">
        {places.map(({ state, flagged: isFlagged }, place) => (
          <li key={place}>
            <button
              type="button"
              class="navigator__place"
              data-state={state}
              data-flagged={isFlagged || undefined}
              aria-label={sittingText.place(place + 1, state, isFlagged)}
              aria-current={place === current && view === "question" ? "step" : undefined}
              onClick={() => onGo(place)}
            >
              {place + 1}
            </button>
          </li>
        ))}
      </ol>
      <ul class="navigator__key muted">
        <li>
          <span class="navigator__place" data-state="answered" aria-hidden="true" />
          {sittingText.answered(answered)}
        </li>
        <li>
          <span class="navigator__place" data-state="open" aria-hidden="true" />
          {sittingText.open(places.length - answered)}
        </li>
        <li>
          <span class="navigator__corner" aria-hidden="true" />
          {sittingText.flagged(flagged)}
        </li>
      </ul>
    </nav>
  );
}
