import { percentOf, type ScaleModel, shareOf } from "./geometry";

export interface EndLabel {
  readonly text: string;
  readonly x: string;
  readonly anchor: "start" | "middle" | "end";
  /** Pixels to the right of `x`. */
  readonly dx: number;
}

export interface EndLabels {
  readonly ends: readonly EndLabel[];
  /** Whether an end of the scale has to give way to a second row. */
  readonly crowds: { readonly min: boolean; readonly max: boolean };
}

/** Width of four bold figures where the chart is narrowest, 280 px, as a share of it. */
const label = 0.105;
/** Nearer to an end of the scale than this, a label would touch the figure there. */
const crowd = 1.75 * label;
const gap = 5;

/** The figures at the ends of a band: off the line, off each other, off the ends of the scale. */
export function endLabels(band: readonly [number, number], scale: ScaleModel): EndLabels {
  const shares = band.map((score) => shareOf(score, scale)) as [number, number];
  const line = shareOf(scale.cut, scale);
  const ends = isOneLabel(shares, line)
    ? [oneLabel(band, scale)]
    : ([place(band[0], scale), place(band[1], scale)] as const);
  return { ends, crowds: { min: shares[0] < crowd, max: shares[1] > 1 - crowd } };
}

/** On one side of the line and too close to each other for two labels. */
function isOneLabel([low, high]: readonly [number, number], line: number): boolean {
  const crosses = low < line && high > line;
  return !crosses && high - low < 1.8 * label;
}

function oneLabel([low, high]: readonly [number, number], scale: ScaleModel): EndLabel {
  const text = `${low}–${high}`;
  return low < scale.cut
    ? { text, x: percentOf(high, scale), anchor: "end", dx: -gap }
    : { text, x: percentOf(low, scale), anchor: "start", dx: gap };
}

function place(score: number, scale: ScaleModel): EndLabel {
  const text = String(score);
  const x = percentOf(score, scale);
  const share = shareOf(score, scale);
  const offLine = share - shareOf(scale.cut, scale);
  if (share > 1 - label / 2) return { text, x: "100%", anchor: "end", dx: 0 };
  if (share < label / 2) return { text, x: "0%", anchor: "start", dx: 0 };
  if (Math.abs(offLine) > label * 0.6) return { text, x, anchor: "middle", dx: 0 };
  return offLine < 0 ? { text, x, anchor: "end", dx: -gap } : { text, x, anchor: "start", dx: gap };
}
