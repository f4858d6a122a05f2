import type { ComponentChildren } from "preact";

import { bandText } from "@/lib/text/home";

import type { EndLabels } from "./end-labels";
import { percentOf, type ScaleModel } from "./geometry";

export interface FrameProps {
  readonly scale: ScaleModel;
  /** Where the line begins, in pixels from the top. */
  readonly head: number;
  /** Where the axis lies. */
  readonly base: number;
  readonly crowds: EndLabels["crowds"];
  readonly children?: ComponentChildren;
}

/** What every band stands in: the target behind, the axis and the line in front. */
export function Frame({ scale, head, base, crowds, children }: FrameProps) {
  const cut = percentOf(scale.cut, scale);
  const [from, to] = scale.target;
  const row = (isCrowded: boolean) => base + (isCrowded ? 36 : 20);
  return (
    <>
      <rect
        class="band__target"
        x={percentOf(from, scale)}
        width={percentOf(scale.min + to - from, scale)}
        y={head}
        height={base - head}
      />
      <text class="band__cut" x={cut} y="13" text-anchor="middle">
        {scale.cut}
      </text>
      <text class="band__label" x={percentOf(to, scale)} dx="8" y="13">
        {bandText.target}
      </text>
      {children}
      <line class="band__axis" x2="100%" y1={base} y2={base} />
      <line class="band__line" x1={cut} x2={cut} y1={head} y2={base + 26} />
      <text class="band__label" y={row(crowds.min)}>
        {scale.min}
      </text>
      <text class="band__label" x="100%" y={row(crowds.max)} text-anchor="end">
        {scale.max}
      </text>
    </>
  );
}
