import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { shuffled } from "@/lib/study/shuffled";

const ascending = (a: number, b: number) => a - b;

describe("a shuffled list", () => {
  it("has the same members, and the same order for the same seed", () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.string(), (list, seed) => {
        const mixed = shuffled(list, seed);
        expect(mixed.toSorted(ascending)).toEqual(list.toSorted(ascending));
        expect(shuffled(list, seed)).toEqual(mixed);
      }),
    );
  });

  it("puts each member in each place about equally often", () => {
    const firsts = Array.from({ length: 4000 }, (_, seed) => shuffled([0, 1, 2, 3], `${seed}`)[0]!);
    const counts = [0, 1, 2, 3].map((place) => firsts.filter((first) => first === place).length);

    // Four standard deviations of a count of 4000 at one in four.
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(110);
  });
});
