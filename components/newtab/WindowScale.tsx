import type { BandModel } from "@/lib/screens/home";
import { bandText } from "@/lib/text/home";

import { endLabels } from "../chart/end-labels";
import { percentOf } from "../chart/geometry";
import { Hill } from "../chart/Hill";
import { SplitBar } from "../chart/SplitBar";

const top = 26;
const hill = 100;
const base = top + hill;
/** Pixels that the figures of the scale keep from the edge of the window. */
const margin = 24;

export interface WindowScaleProps {
  readonly scale: BandModel["scale"];
  readonly score: BandModel | null;
}

/** The foot of the window, whose width is the whole scale; a thin line leads the eye up. */
export function WindowScale({ scale, score }: WindowScaleProps) {
  const cut = percentOf(scale.cut, scale);
  const labels = score ? endLabels(score.band, scale).ends : [];
  return (
    <div class="window-scale">
      <i style={{ insetInlineStart: cut }} />
      <svg
        class="band"
        height={base + 36}
        role="img"
        aria-label={score ? bandText.describe(score, []) : bandText.empty(scale)}
      >
        <text class="band__cut" x={cut} y="13" text-anchor="middle">
          {scale.cut}
        </text>
        {score ? (
          <Hill
            model={{ ...score, scale: { ...scale, target: [scale.cut, scale.cut] } }}
            top={top}
            height={hill}
          />
        ) : null}
        <line class="band__axis" x2="100%" y1={base} y2={base} />
        {score ? <SplitBar band={score.band} scale={scale} y={base} height={6} /> : null}
        <line class="band__line" x1={cut} x2={cut} y1={20} y2={base + 16} />
        <text class="band__label" x={margin} y={base + 22}>
          {scale.min}
        </text>
        <text class="band__label" x="100%" dx={-margin} y={base + 22} text-anchor="end">
          {scale.max}
        </text>
        {labels.map(({ text, x, anchor, dx }) => (
          <text key={text} class="band__end" x={x} dx={dx} y={base + 22} text-anchor={anchor}>
            {text}
          </text>
        ))}
      </svg>
    </div>
  );
}
