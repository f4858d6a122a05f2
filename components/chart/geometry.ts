import type { BandModel } from "@/lib/screens/home";

export type ScaleModel = BandModel["scale"];

/** Where a score lies on an axis `width` wide: the whole scale, never cropped. */
export function xOf(score: number, { min, max }: ScaleModel, width: number): number {
  return ((score - min) / (max - min)) * width;
}

/** The outline of the hill from left to right, as `x,y` pairs over a base line at `base`. */
export function hillPoints(
  hill: readonly number[],
  width: number,
  base: number,
  height: number,
): string {
  const points = hill.map((value, index) => {
    const x = (index / (hill.length - 1)) * width;
    return `${x.toFixed(1)},${(base - value * height).toFixed(1)}`;
  });
  return points.join(" ");
}

/** A bar from `low` to `high`, cut in two at the line. */
export function splitAtCut(
  [low, high]: readonly [number, number],
  scale: ScaleModel,
  width: number,
): { readonly short: Span | null; readonly past: Span | null } {
  const line = xOf(scale.cut, scale, width);
  const [from, to] = [xOf(low, scale, width), xOf(high, scale, width)];
  return {
    short: from < line ? { x: from, width: Math.min(to, line) - from } : null,
    past: to > line ? { x: Math.max(from, line), width: to - Math.max(from, line) } : null,
  };
}

export interface Span {
  readonly x: number;
  readonly width: number;
}

const labelWidth = 34;
const gap = 8;

/** Centres for the labels of a band's ends, kept off the line, the edges and each other. */
export function endLabels(
  [low, high]: readonly [number, number],
  scale: ScaleModel,
  width: number,
): readonly [number, number] {
  const line = xOf(scale.cut, scale, width);
  const half = labelWidth / 2;
  const aside = (x: number, side: -1 | 1) =>
    Math.abs(x - line) < half + gap / 2 ? line + side * (half + gap / 2) : x;
  const sideOf = (score: number): -1 | 1 => (score < scale.cut ? -1 : 1);
  const a = aside(xOf(low, scale, width), sideOf(low));
  const b = aside(xOf(high, scale, width), sideOf(high));
  const inside = (x: number) => Math.min(width - half, Math.max(half, x));
  if (b - a >= labelWidth + gap) return [inside(a), inside(b)];
  const middle = (a + b) / 2;
  const apart = (labelWidth + gap) / 2;
  return [inside(middle - apart), inside(middle + apart)];
}
