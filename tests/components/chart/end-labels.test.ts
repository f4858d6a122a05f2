import fc from "fast-check";
import { expect, it } from "vitest";

import { type EndLabel, endLabels } from "@/components/chart/end-labels";

const scale = { min: 100, cut: 700, max: 1000, target: [750, 800] } as const;

/** Pixels that a bold figure takes at 12 px. */
const figure = 7.2;

it("stand centred under the ends of the band while there is room", () => {
  expect(endLabels([610, 790], scale).ends).toEqual([
    { text: "610", x: "56.667%", anchor: "middle", dx: 0 },
    { text: "790", x: "76.667%", anchor: "middle", dx: 0 },
  ]);
});

it("step aside from the line", () => {
  const [low, high] = endLabels([680, 720], scale).ends;
  expect([low?.anchor, high?.anchor]).toEqual(["end", "start"]);
});

it("become one where a narrow band lies beside the line", () => {
  expect(endLabels([740, 790], scale).ends.map(({ text }) => text)).toEqual(["740–790"]);
  expect(endLabels([600, 660], scale).ends.map(({ text }) => text)).toEqual(["600–660"]);
});

it("send an end of the scale to a second row when they come near it", () => {
  expect(endLabels([700, 980], scale).crowds).toEqual({ min: false, max: true });
  expect(endLabels([130, 420], scale).crowds).toEqual({ min: true, max: false });
});

const band = fc
  .tuple(fc.integer({ min: 10, max: 100 }), fc.integer({ min: 10, max: 100 }))
  .filter(([a, b]) => a !== b)
  .map(([a, b]): [number, number] => [Math.min(a, b) * 10, Math.max(a, b) * 10]);

it.each([280, 340, 960])(
  "never touch the line, each other or the scale's ends at %i px",
  (width) => {
    fc.assert(
      fc.property(band, (ends) => {
        const { ends: labels, crowds } = endLabels(ends, scale);
        const taken = [
          [(2 / 3) * width - 1, (2 / 3) * width + 1],
          crowds.min ? [-1, -1] : [-1, 3 * figure],
          crowds.max ? [width + 1, width + 1] : [width - 4 * figure, width + 1],
          ...labels.map((label) => spanOf(label, width)),
        ].toSorted(([a], [b]) => a! - b!);
        const overlaps = taken.slice(1).filter(([from], index) => from! < taken[index]![1]!);
        expect(overlaps).toEqual([]);
      }),
    );
  },
);

function spanOf({ text, x, anchor, dx }: EndLabel, width: number): [number, number] {
  const wide = text.length * figure;
  const at = (Number.parseFloat(x) / 100) * width + dx;
  const from = anchor === "start" ? at : anchor === "end" ? at - wide : at - wide / 2;
  return [from, from + wide];
}
