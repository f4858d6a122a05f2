import "./effect.css";
import { useEffect, useRef } from "preact/hooks";

import type { EffectModel, EffectRow } from "@/lib/screens/plan";
import { effectText as text } from "@/lib/text/plan";

export interface EffectPanelProps {
  /** `null` while it is being worked out. */
  readonly effect: EffectModel | null;
  readonly onApply: () => void;
  readonly onKeep: () => void;
}

/** A change that waits for a yes: the coming days as they are and as they would be. */
export function EffectPanel({ effect, onApply, onKeep }: EffectPanelProps) {
  const panel = useRef<HTMLElement>(null);
  const isReady = effect !== null;
  useEffect(() => {
    panel.current?.scrollIntoView({ block: "nearest" });
  }, [isReady]);
  return (
    <section class="effect" aria-labelledby="effect-title" ref={panel}>
      <h2 class="effect__title" id="effect-title">
        {text.title}
      </h2>
      <div role="status">
        {effect ? <Effect effect={effect} /> : <p class="muted">{text.working}</p>}
      </div>
      <div class="row">
        <button type="button" class="button button--main" onClick={onApply}>
          {text.apply}
        </button>
        <button type="button" class="button" onClick={onKeep}>
          {text.keep}
        </button>
      </div>
    </section>
  );
}

function Effect({ effect }: { readonly effect: EffectModel }) {
  const { before, after, most } = effect;
  return (
    <>
      <dl class="effect__rows">
        <Row label={text.before} row={before} most={most} isPlanned={false} />
        <Row label={text.after} row={after} most={most} isPlanned />
      </dl>
      <p class="muted">{sentences(before, after).join(" ")}</p>
    </>
  );
}

function sentences(before: EffectRow, after: EffectRow): string[] {
  return [
    ...recallSentence(before.recall, after.recall),
    text.load(before, after),
    ...(after.unseen === before.unseen ? [] : [text.unseen(before.unseen, after.unseen)]),
    text.undo,
  ];
}

function recallSentence(before: number | null, after: number | null): string[] {
  if (after === null) return before === null ? [] : [text.noDate];
  return [before === null ? text.recallAtAll(after) : text.recall(before, after)];
}

interface RowProps {
  readonly label: string;
  readonly row: EffectRow;
  readonly most: number;
  readonly isPlanned: boolean;
}

const height = 40;

/** One bar a day; what may come is hollow, what stands is solid. */
function Row({ label, row, most, isPlanned }: RowProps) {
  return (
    <div class="effect__row">
      <dt>{label}</dt>
      <dd>
        <svg
          class="effect__bars"
          viewBox={`0 0 ${Math.max(1, row.days.length)} ${height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={text.describe(label, row)}
        >
          {row.days.map(({ day, minutes }, index) => (
            <rect
              key={day}
              class={isPlanned ? "effect__bar effect__bar--then" : "effect__bar"}
              x={index + 0.15}
              width={0.7}
              y={height - (minutes / most) * (height - 1)}
              height={(minutes / most) * (height - 1)}
            />
          ))}
        </svg>
        <span class="effect__figures">{text.row(row)}</span>
      </dd>
    </div>
  );
}
