import { type ScaleModel, shareOf } from "./geometry";

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

/** Width of a bold figure where the chart is narrowest, 280 px, as a share of the chart. */
const figure = 0.026;
/** Room between a label and what stands beside it: pixels, and the same as such a share. */
const gap = { pixels: 5, share: 0.018 };

/** A label as shares of the chart's width. */
interface Placed {
  readonly text: string;
  readonly at: number;
  readonly anchor: EndLabel["anchor"];
}

/** The figures at the ends of a band: off the line, off each other, off the ends of the scale. */
export function endLabels(band: readonly [number, number], scale: ScaleModel): EndLabels {
  const placed = areTooClose(band, scale)
    ? [asOne(band, scale)]
    : band.map((score) => asEnd(score, scale));
  return {
    ends: placed.map(drawn),
    crowds: {
      min: placed.some((label) => spanOf(label)[0] < widthOf(String(scale.min)) + gap.share),
      max: placed.some((label) => spanOf(label)[1] > 1 - widthOf(String(scale.max)) - gap.share),
    },
  };
}

/** The figure of a single score, off the line. */
export const scoreLabel = (score: number, scale: ScaleModel): EndLabel =>
  drawn(asEnd(score, scale));

const widthOf = (text: string) => text.length * figure;

/** Both on one side of the line, and no room between them. */
function areTooClose([low, high]: readonly [number, number], scale: ScaleModel): boolean {
  const crosses = low < scale.cut && high > scale.cut;
  const room = shareOf(high, scale) - shareOf(low, scale);
  return !crosses && room < 1.5 * widthOf(String(scale.max)) + 2 * gap.share;
}

function asOne([low, high]: readonly [number, number], scale: ScaleModel): Placed {
  const text = `${low}–${high}`;
  return low < scale.cut
    ? inside({ text, at: shareOf(high, scale), anchor: "end" })
    : inside({ text, at: shareOf(low, scale), anchor: "start" });
}

function asEnd(score: number, scale: ScaleModel): Placed {
  const text = String(score);
  const at = shareOf(score, scale);
  const offLine = at - shareOf(scale.cut, scale);
  if (Math.abs(offLine) > widthOf(text) / 2 + gap.share) {
    return inside({ text, at, anchor: "middle" });
  }
  return { text, at, anchor: offLine < 0 ? "end" : "start" };
}

/** Pushed back where it would leave the chart. */
function inside(label: Placed): Placed {
  const [from, to] = spanOf(label);
  if (from < 0) return { ...label, at: 0, anchor: "start" };
  return to > 1 ? { ...label, at: 1, anchor: "end" } : label;
}

function spanOf({ text, at, anchor }: Placed): readonly [number, number] {
  const width = widthOf(text);
  if (anchor === "middle") return [at - width / 2, at + width / 2];
  return anchor === "start" ? [at, at + width + gap.share] : [at - width - gap.share, at];
}

function drawn({ text, at, anchor }: Placed): EndLabel {
  const isAtEdge = at === 0 || at === 1;
  const side = { start: 1, middle: 0, end: -1 }[anchor];
  const dx = isAtEdge ? 0 : side * gap.pixels;
  return { text, x: `${Number((at * 100).toFixed(3))}%`, anchor, dx };
}
