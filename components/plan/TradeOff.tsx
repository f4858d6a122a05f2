import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";

import type { DataTable } from "@/lib/progress/data-table";
import type { ProjectionPoint } from "@/lib/screens/plan";
import { planMinutesTable } from "@/lib/screens/plan-tables";
import { planMinutesText as text } from "@/lib/text/plan";

import { Plot } from "../plot/Plot";
import { planMinutesSpec } from "../plot/specs/plan-minutes";
import { Figure } from "../progress/Figure";

interface TradeOffProps {
  readonly points: readonly ProjectionPoint[] | null;
  /** Minutes a day as they are set. */
  readonly now: number;
  readonly onTry: (minutes: number) => void;
  readonly onSave: (table: DataTable) => void;
  /** The effect of the minutes that are tried. */
  readonly children: ComponentChildren;
}

/** Minutes a day against what is known on exam day; the slider walks the points of the curve. */
export function TradeOff({ points, ...props }: TradeOffProps) {
  if (!points) return <p class="muted">{text.working}</p>;
  return <Slider points={points} {...props} />;
}

type SliderProps = TradeOffProps & { readonly points: readonly ProjectionPoint[] };

function Slider({ points, now, onTry, onSave, children }: SliderProps) {
  const [minutes, setMinutes] = useState(now);
  const at = Math.max(
    0,
    points.findIndex((point) => point.minutes === minutes),
  );
  const chosen = points[at]!;
  const spec = useMemo(() => planMinutesSpec({ points, chosen: chosen.minutes }), [points, chosen]);
  const answer = text.chosen(chosen, now);
  return (
    <Figure title={text.title} answer={answer} table={planMinutesTable(points)} onSave={onSave}>
      <Plot spec={spec} height={210} label={`${text.title} ${answer}`} />
      <div class="trade-off">
        <input
          type="range"
          min={0}
          max={points.length - 1}
          value={at}
          aria-label={text.slider}
          aria-valuetext={answer}
          onInput={(event) => setMinutes(points[event.currentTarget.valueAsNumber]!.minutes)}
        />
        <button
          type="button"
          class="button"
          disabled={chosen.minutes === now}
          onClick={() => onTry(chosen.minutes)}
        >
          {text.tryIt(chosen.minutes)}
        </button>
      </div>
      {children}
    </Figure>
  );
}
