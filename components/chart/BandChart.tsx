import { useId } from "preact/hooks";

import type { BandModel } from "@/lib/screens/home";
import { shortDay } from "@/lib/text/dates";
import { bandText } from "@/lib/text/home";

import { endLabels, hillPoints, xOf } from "./geometry";
import { SplitBar } from "./SplitBar";

const row = 16;
const labels = 20;
const barHeight = 6;

export interface BandChartProps {
  readonly model: BandModel;
  readonly width?: number;
  readonly hillHeight?: number;
  readonly withEnds?: boolean;
}

/** The score as a band on the whole scale: earlier bands, today's hill, the line through all. */
export function BandChart({ model, width = 340, hillHeight = 84, withEnds = true }: BandChartProps) {
  const hatch = useId();
  const { scale, band, earlier, hill } = model;
  const base = labels + earlier.length * row + hillHeight;
  const height = base + 28;
  const line = xOf(scale.cut, scale, width);
  const outline = hillPoints(hill, width, base, hillHeight);
  const area = `0,${base} ${outline} ${width},${base}`;
  const [lowX, highX] = endLabels(band, scale, width);
  const days = earlier.map(({ day }) => shortDay(day));
  return (
    <svg
      class="band"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={bandText.describe(model, days)}
    >
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V5" stroke="var(--short)" stroke-width="1" />
        </pattern>
        <clipPath id={`${hatch}s`}>
          <rect x="0" y="0" width={line} height={height} />
        </clipPath>
        <clipPath id={`${hatch}p`}>
          <rect x={line} y="0" width={width - line} height={height} />
        </clipPath>
      </defs>
      <rect
        class="band__target"
        x={xOf(scale.target[0], scale, width)}
        width={xOf(scale.target[1], scale, width) - xOf(scale.target[0], scale, width)}
        y={labels}
        height={base - labels}
      />
      <text class="band__cut" x={line} y="13" text-anchor="middle">
        {scale.cut}
      </text>
      <text class="band__label" x={xOf(scale.target[0], scale, width)} y="13">
        {bandText.target}
      </text>
      {earlier.map((one, index) => (
        <g key={one.day}>
          <text class="band__label" x="0" y={labels + index * row + 12}>
            {days[index]}
          </text>
          <SplitBar
            band={one.band}
            scale={scale}
            width={width}
            y={labels + index * row + 6}
            height={4}
          />
        </g>
      ))}
      <polygon points={area} fill={`url(#${hatch})`} clip-path={`url(#${hatch}s)`} />
      <polygon points={area} fill="var(--past)" clip-path={`url(#${hatch}p)`} />
      {scale.target.map((score) => (
        <path
          key={score}
          class="band__tick"
          d={`M${xOf(score, scale, width)} ${base - hillAt(model, score) * hillHeight}V${base}`}
        />
      ))}
      <polyline points={outline} class="band__outline" />
      <path d={`M0 ${base}H${width}`} class="band__axis" />
      <SplitBar band={band} scale={scale} width={width} y={base} height={barHeight} />
      <path d={`M${line} ${labels}V${base + 14}`} class="band__line" />
      <text class="band__label" x="0" y={base + 24}>
        {scale.min}
      </text>
      <text class="band__label" x={width} y={base + 24} text-anchor="end">
        {scale.max}
      </text>
      {withEnds ? (
        <>
          <text class="band__end" x={lowX} y={base + 24} text-anchor="middle">
            {band[0]}
          </text>
          <text class="band__end" x={highX} y={base + 24} text-anchor="middle">
            {band[1]}
          </text>
        </>
      ) : null}
    </svg>
  );
}

function hillAt({ hill, scale }: BandModel, score: number): number {
  const place = ((score - scale.min) / (scale.max - scale.min)) * (hill.length - 1);
  return hill[Math.round(place)] ?? 0;
}
