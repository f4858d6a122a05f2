import * as fc from "fast-check";
import { expect, it } from "vitest";

import { rangeOfShare } from "@/lib/progress/range-of-share";

it("has ends from which the share seen is as far as one in ten allows on each side", () => {
  const trials = fc
    .integer({ min: 1, max: 5000 })
    .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
  fc.assert(
    fc.property(trials, ([hits, of]) => {
      const { share, low, high } = rangeOfShare(hits, of)!;
      for (const end of [low, high].filter((p) => p > 1e-9 && p < 1 - 1e-9)) {
        const distance = Math.abs(share - end) / Math.sqrt((end * (1 - end)) / of);
        expect(distance).toBeCloseTo(1.2816, 6);
      }
      expect(low).toBeLessThanOrEqual(share);
      expect(high).toBeGreaterThanOrEqual(share);
    }),
  );
});

it("is not there without trials", () => {
  expect(rangeOfShare(0, 0)).toBeNull();
});
