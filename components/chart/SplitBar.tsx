import { type ScaleModel, splitAtCut } from "./geometry";

export interface SplitBarProps {
  readonly band: readonly [number, number];
  readonly scale: ScaleModel;
  readonly width: number;
  readonly y: number;
  readonly height: number;
}

/** A range on the axis: hollow left of the line, solid right of it. */
export function SplitBar({ band, scale, width, y, height }: SplitBarProps) {
  const { short, past } = splitAtCut(band, scale, width);
  return (
    <>
      {short ? (
        <rect
          class="band__short"
          x={short.x + 0.5}
          width={Math.max(0, short.width - 1)}
          y={y + 0.5}
          height={height - 1}
        />
      ) : null}
      {past ? <rect class="band__past" x={past.x} width={past.width} y={y} height={height} /> : null}
    </>
  );
}
