import type { SittingModel } from "@/lib/screens/mock";
import { sittingText } from "@/lib/text/mock";

import { PlaceBar } from "./PlaceBar";

export interface NavigatorProps {
  readonly model: SittingModel;
  readonly onGo: (place: number) => void;
}

/** Every question of the form: filled when answered, with a corner when flagged. */
export function Navigator({ model, onGo }: NavigatorProps) {
  const { places, place: current, view, answered, flagged } = model;
  return (
    <nav class="navigator" aria-label={sittingText.questions}>
      <PlaceBar
        label={sittingText.goTo}
        buttons={places.map((one, place) => ({
          ...one,
          place,
          label: sittingText.place(place + 1, one.state, one.flagged),
        }))}
        current={view === "question" ? current : null}
        onGo={onGo}
      />
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
