import type { Sitting } from "@/lib/progress/sittings";
import type { BandPlot } from "@/lib/screens/progress";
import { shortDay } from "@/lib/text/dates";
import { bandText } from "@/lib/text/home";
import { bandPlotText, progressText } from "@/lib/text/progress";

import { EmptyScale } from "../chart/BandChart";
import { endLabels } from "../chart/end-labels";
import { Frame } from "../chart/Frame";
import { percentOf, shareOf } from "../chart/geometry";
import { Hill } from "../chart/Hill";
import { SplitBar } from "../chart/SplitBar";

/** Heights in pixels. */
const row = 24;
const head = 20;
const hill = 100;
/** Sittings drawn above today's hill; older ones stand in the table. */
const most = 10;

/** Time runs down, score runs right, the line stands still: each sitting's band, then today's hill. */
export function BandHistory({ model }: { readonly model: BandPlot }) {
  const { scale, score, sittings } = model;
  if (!score) return <EmptyScale scale={scale} />;
  const earlier = sittings.slice(0, -1).slice(-most);
  const older = sittings.length - 1 - earlier.length;
  const base = head + earlier.length * row + hill;
  const { ends, crowds } = endLabels(score.band, scale);
  const days = earlier.map(({ day }) => shortDay(day));
  return (
    <>
      <svg
        class="band band--history"
        height={base + 26 + (crowds.min || crowds.max ? 16 : 0)}
        role="img"
        aria-label={bandText.describe(
          { ...score, earlier: earlier.map(({ day, band }) => ({ day, band })) },
          days,
        )}
      >
        <Frame scale={scale} head={head} base={base} crowds={crowds}>
          {earlier.map((sitting, index) => (
            <Row key={index} sitting={sitting} scale={scale} top={head + index * row} />
          ))}
          <Hill model={score} top={base - hill} height={hill} />
          <SplitBar band={score.band} scale={scale} y={base} height={6} />
          <Latest sitting={sittings.at(-1)} y={base - 6} />
        </Frame>
        {ends.map(({ text, x, anchor, dx }) => (
          <text key={text} class="band__end" x={x} dx={dx} y={base + 20} text-anchor={anchor}>
            {text}
          </text>
        ))}
      </svg>
      {older > 0 ? <p class="caption">{bandPlotText.older(older)}</p> : null}
    </>
  );
}

interface RowProps {
  readonly sitting: Sitting;
  readonly scale: BandPlot["scale"];
  readonly top: number;
}

/** One earlier sitting: its day, what it was, and its band with both ends in figures. */
function Row({ sitting: { day, form, answers, band }, scale, top }: RowProps) {
  const [low, high] = band;
  return (
    <g>
      <text class="band__label" y={top + 16}>
        {shortDay(day)}
        {shareOf(low, scale) > 0.36 ? (
          <tspan class="band__form" dx="10">
            {progressText.sitting(form, answers)}
          </tspan>
        ) : null}
      </text>
      <SplitBar band={band} scale={scale} y={top + 9} height={5} />
      <Mark score={low} scale={scale} y={top + 16} side={-1} />
      <Mark score={high} scale={scale} y={top + 16} side={1} />
    </g>
  );
}

interface MarkProps {
  readonly score: number;
  readonly scale: BandPlot["scale"];
  readonly y: number;
  readonly side: 1 | -1;
}

/** The figure at an end of a band, outside of it, on a ground of its own where the line is near. */
function Mark({ score, scale, y, side }: MarkProps) {
  return (
    <text
      class="band__label band__figure"
      x={percentOf(score, scale)}
      dx={6 * side}
      y={y}
      text-anchor={side < 0 ? "end" : "start"}
    >
      {score}
    </text>
  );
}

function Latest({ sitting, y }: { readonly sitting: Sitting | undefined; readonly y: number }) {
  if (!sitting) return null;
  return (
    <text class="band__label band__label--latest" y={y}>
      <tspan class="band__day">{shortDay(sitting.day)}</tspan>
      <tspan class="band__form" dx="10">
        {progressText.sitting(sitting.form, sitting.answers)}
      </tspan>
    </text>
  );
}
