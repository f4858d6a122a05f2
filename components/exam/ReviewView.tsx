import { useLayoutEffect, useRef } from "preact/hooks";

import type { PlaceModel, SittingModel } from "@/lib/screens/mock";
import { sittingText } from "@/lib/text/mock";

import { PlaceBar } from "./PlaceBar";

export interface ReviewViewProps {
  readonly model: SittingModel;
  readonly onGo: (place: number) => void;
}

/** What is still open or flagged, before the form is handed in. */
export function ReviewView({ model, onGo }: ReviewViewProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const { places, answered } = model;
  const open = places.length - answered;
  const those = (test: (place: PlaceModel) => boolean) =>
    [...places.keys()].filter((place) => test(places[place]!));
  return (
    <div class="exam__question exam__review">
      <h1 class="title" ref={title} tabIndex={-1}>
        {sittingText.reviewTitle}
      </h1>
      <p>{open === 0 ? sittingText.allAnswered : sittingText.openQuestions(open)}</p>
      <Places
        title={sittingText.openList}
        places={those(({ state }) => state === "open")}
        onGo={onGo}
      />
      <Places
        title={sittingText.partList}
        places={those(({ state }) => state === "part")}
        onGo={onGo}
      />
      <Places
        title={sittingText.flaggedList}
        places={those(({ flagged }) => flagged)}
        onGo={onGo}
      />
    </div>
  );
}

interface PlacesProps {
  readonly title: string;
  readonly places: readonly number[];
  readonly onGo: (place: number) => void;
}

function Places({ title, places, onGo }: PlacesProps) {
  return (
    <section>
      <h2 class="section-title">{title}</h2>
      {places.length === 0 ? (
        <p class="muted">{sittingText.none}</p>
      ) : (
        <PlaceBar
          label={title}
          buttons={places.map((place) => ({
            place,
            label: sittingText.question(place + 1),
            state: "open",
            flagged: false,
          }))}
          current={null}
          onGo={onGo}
        />
      )}
    </section>
  );
}
