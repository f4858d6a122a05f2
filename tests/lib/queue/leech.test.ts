import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Foretold, isLeech, surpriseOf } from "@/lib/queue/leech";

/** `.9+ .9-`: predicted at .9 and recalled, then predicted at .9 and missed. */
const reviewsOf = (notation: string): Foretold[] =>
  notation.split(" ").map((one) => ({
    predicted: Number(one.slice(0, -1)),
    recalled: one.endsWith("+"),
  }));

describe("the surprise of a card's reviews", () => {
  it.each([
    [".9-", -Math.log2(0.1)],
    [".9- .9- .9-", -Math.log2(0.001)],
    [".5- .5-", 2],
    // At most one of three: 0.1³ + 3 · 0.9 · 0.1².
    [".9+ .9- .9-", -Math.log2(0.028)],
    // At most one of two at .8 and .6: 1 - .48.
    [".8+ .6-", -Math.log2(0.52)],
    [".9+ .9+", 0],
  ])("of %s is %f bits", (notation, bits) => {
    expect(surpriseOf(reviewsOf(notation))).toBeCloseTo(bits, 9);
  });

  it("grows with a miss and never with a recall", () => {
    const reviews = fc.array(
      fc.record({
        predicted: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        recalled: fc.boolean(),
      }),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(
        reviews,
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (before, predicted) => {
          const now = surpriseOf(before);

          expect(surpriseOf([...before, { predicted, recalled: false }])).toBeGreaterThanOrEqual(
            now,
          );
          expect(surpriseOf([...before, { predicted, recalled: true }])).toBeLessThanOrEqual(
            now + 1e-9,
          );
        },
      ),
    );
  });
});

describe("a leech", () => {
  it("is missed over and over though it was to be recalled", () => {
    expect(isLeech(reviewsOf(".9- .9- .9-"))).toBe(true);
    expect(isLeech(reviewsOf(".9+ .9- .85- .9+ .9- .9- .9-"))).toBe(true);
  });

  it("is no card that was hard all along", () => {
    expect(isLeech(reviewsOf(".5- .4- .5- .5- .4-"))).toBe(false);
  });

  it("is no card missed twice, however surely it was known", () => {
    expect(isLeech(reviewsOf(".99- .99-"))).toBe(false);
  });

  it("is none any more once it has been recalled for long", () => {
    const recovered = Array.from({ length: 12 }, () => ".9+").join(" ");

    expect(isLeech(reviewsOf(`.9- .9- .9- ${recovered}`))).toBe(false);
  });
});
