import { type ScaleModel, splitAtCut } from "./geometry";

export interface SplitBarProps {
  readonly band: readonly [number, number];
  readonly scale: ScaleModel;
  readonly y: number;
  readonly height: number;
}

/** A range on the axis: hollow left of the line, solid right of it. */
export function SplitBar({ band, scale, y, height }: SplitBarProps) {
  const { short, past } = splitAtCut(band, scale);
  return (
    <>
      {short ? <rect class="band__short" {...short} y={y + 0.5} height={height - 1} /> : null}
      {past ? <rect class="band__past" {...past} y={y} height={height} /> : null}
    </>
  );
}
