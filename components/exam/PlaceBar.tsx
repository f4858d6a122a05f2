import { useRef, useState } from "preact/hooks";

import type { PlaceModel } from "@/lib/screens/mock";

import { rovingTarget } from "./roving";

/** A button that leads to a question of the form. */
export interface PlaceButton extends PlaceModel {
  /** Which question, counted from 0. */
  readonly place: number;
  readonly label: string;
}

export interface PlaceBarProps {
  readonly label: string;
  readonly buttons: readonly PlaceButton[];
  /** The question on screen; `null` while none is. */
  readonly current: number | null;
  readonly onGo: (place: number) => void;
}

/** Questions to go to: one Tab stop for all of them, arrows from one to the next. */
export function PlaceBar({ label, buttons, current, onGo }: PlaceBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const begin = buttons.findIndex(({ place }) => place === current);
  const stop = Math.min(focused ?? Math.max(0, begin), buttons.length - 1);
  const move = (event: KeyboardEvent) => {
    const all = [...bar.current!.querySelectorAll("button")];
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    const rows = all.map((one) => one.offsetTop);
    const to = isPlain ? rovingTarget(event.key, stop, rows) : null;
    if (to === null) return;
    event.preventDefault();
    all[to]!.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its buttons take the focus
    <div
      ref={bar}
      class="places"
      role="toolbar"
      aria-label={label}
      onKeyDown={move}
      onFocusOut={({ relatedTarget }) => {
        if (!bar.current!.contains(relatedTarget as Node | null)) setFocused(null);
      }}
    >
      {buttons.map(({ place, label: name, state, flagged }, index) => (
        <button
          key={place}
          type="button"
          class="navigator__place"
          data-state={state}
          data-flagged={flagged || undefined}
          aria-label={name}
          aria-current={place === current ? "step" : undefined}
          tabIndex={index === stop ? 0 : -1}
          onFocus={() => setFocused(index)}
          onClick={() => onGo(place)}
        >
          {place + 1}
        </button>
      ))}
    </div>
  );
}
