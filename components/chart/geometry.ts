import type { BandModel } from "@/lib/screens/home";

export type ScaleModel = BandModel["scale"];

/** Where a score lies on the whole scale, never cropped: 0 at its left end, 1 at its right. */
export const shareOf = (score: number, { min, max }: ScaleModel): number =>
  (score - min) / (max - min);

/** The same as an SVG length, such as `66.667%`: charts are as wide as their place. */
export const percentOf = (score: number, scale: ScaleModel): string =>
  percent(shareOf(score, scale));

const percent = (share: number) => `${Number((share * 100).toFixed(3))}%`;

/** Heights below this are the axis: the outline begins where the hill does. */
const flat = 0.004;

/** The hill as paths in a box of 1 by 1: the outline, and the area under it. */
export function hillPaths(hill: readonly number[]): {
  readonly outline: string;
  readonly area: string;
} {
  const first = Math.max(0, hill.findIndex((value) => value > flat) - 1);
  const last = Math.min(hill.length - 1, hill.findLastIndex((value) => value > flat) + 1);
  const x = (index: number) => Number((index / (hill.length - 1)).toFixed(4));
  const points = hill
    .slice(first, last + 1)
    .map((value, index) => `${x(first + index)} ${Number((1 - value).toFixed(4))}`);
  const outline = `M${points.join("L")}`;
  return { outline, area: `${outline}L${x(last)} 1H${x(first)}z` };
}

/** How high the hill stands at a score, from 0 to 1. */
export function hillAt({ hill, scale }: Pick<BandModel, "hill" | "scale">, score: number): number {
  const place = shareOf(score, scale) * (hill.length - 1);
  const [below, above] = [hill[Math.floor(place)] ?? 0, hill[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place % 1);
}

export interface Span {
  readonly x: string;
  readonly width: string;
}

/** A range cut in two at the line. */
export function splitAtCut(
  [low, high]: readonly [number, number],
  scale: ScaleModel,
): { readonly short: Span | null; readonly past: Span | null } {
  const span = (from: number, to: number): Span | null =>
    from < to
      ? { x: percentOf(from, scale), width: percent(shareOf(to, scale) - shareOf(from, scale)) }
      : null;
  const { cut } = scale;
  return { short: span(low, Math.min(high, cut)), past: span(Math.max(low, cut), high) };
}
