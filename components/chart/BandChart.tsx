import type { BandModel } from "@/lib/screens/home";
import { shortDay } from "@/lib/text/dates";
import { bandText } from "@/lib/text/home";

import { endLabels } from "./end-labels";
import { Frame } from "./Frame";
import { Hill } from "./Hill";
import { SplitBar } from "./SplitBar";

const row = 16;
/** Room for the words above the line. */
const head = 20;
/** Height of the bar under the axis. */
const bar = 6;

export interface BandChartProps {
  readonly model: BandModel;
  /** A lower hill, where more stands under it. */
  readonly small?: boolean;
  /** Whether the figures at the ends of the band stand under the axis. */
  readonly withEnds?: boolean;
}

/** Beyond a popup or side panel there is room for a higher hill. */
const isRoomy = () => globalThis.matchMedia?.("(min-width: 600px)").matches ?? false;

/** The score as a band on the whole scale: earlier bands above today's hill, the line through all. */
export function BandChart({ model, small = false, withEnds = true }: BandChartProps) {
  const { scale, band, earlier } = model;
  const hillHeight = isRoomy() ? 108 : small ? 76 : 88;
  const base = head + earlier.length * row + hillHeight;
  const days = earlier.map(({ day }) => shortDay(day));
  const { ends, crowds } = withEnds ? endLabels(band, scale) : noEnds;
  const drop = crowds.min || crowds.max ? row : 0;
  return (
    <svg
      class="band"
      height={base + 26 + drop}
      role="img"
      aria-label={bandText.describe(model, days)}
    >
      <Frame scale={scale} head={head} base={base} crowds={crowds}>
        {earlier.map((one, index) => (
          <g key={one.day}>
            <text class="band__label" y={head + index * row + 12}>
              {days[index]}
            </text>
            <SplitBar band={one.band} scale={scale} y={head + index * row + 6} height={5} />
          </g>
        ))}
        <Hill model={model} top={base - hillHeight} height={hillHeight} />
        <SplitBar band={band} scale={scale} y={base} height={bar} />
      </Frame>
      {ends.map(({ text, x, anchor, dx }) => (
        <text key={text} class="band__end" x={x} dx={dx} y={base + 20} text-anchor={anchor}>
          {text}
        </text>
      ))}
    </svg>
  );
}

const noEnds = { ends: [], crowds: { min: false, max: false } } as const;

/** The scale with the bare line: the picture of not knowing yet. */
export function EmptyScale({ scale }: Pick<BandModel, "scale">) {
  return (
    <svg class="band" height={154} role="img" aria-label={bandText.empty(scale)}>
      <Frame scale={scale} head={head} base={128} crowds={noEnds.crowds} />
    </svg>
  );
}
