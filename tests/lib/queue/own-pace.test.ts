import { describe, expect, it } from "vitest";

import { ownKnown, ownPace, type TimedAnswer } from "@/lib/queue/own-pace";
import { priorPace } from "@/lib/queue/prior-pace";

const answers = (count: number, change: Partial<TimedAnswer> & { readonly ms: number }) =>
  Array.from({ length: count }, (): TimedAnswer => ({ first: false, grade: "good", ...change }));

describe("the learner's own pace", () => {
  it("is the prior before the first answer", () => {
    expect(ownPace([])).toEqual(priorPace);
  });

  it("becomes the median of many answers, by kind", () => {
    const pace = ownPace([
      ...answers(2000, { first: true, ms: 20_000 }),
      ...answers(1000, { ms: 4000 }),
      ...answers(1000, { ms: 6000 }),
      ...answers(2000, { grade: "again", ms: 10_000 }),
    ]);

    expect(pace.new).toBeCloseTo(20, 0);
    expect(pace.recalled).toBeCloseTo(5, 0);
    expect(pace.missed).toBeCloseTo(10, 0);
  });

  it("moves half of the way, in logarithms, after fifteen answers", () => {
    expect(ownPace(answers(15, { ms: 28_000 })).recalled).toBeCloseTo(14, 9);
  });

  it("is not thrown off by a break, nor by answers without a time", () => {
    const steady = answers(99, { ms: 5000 });

    expect(ownPace([...steady, ...answers(1, { ms: 3_600_000 })]).recalled).toBeCloseTo(
      ownPace([...steady, ...answers(1, { ms: 5000 })]).recalled,
      9,
    );
    expect(ownPace(answers(5, { ms: 0 }))).toEqual(priorPace);
  });
});

describe("the share known at first sight", () => {
  it("starts at three in ten and follows the first sights alone", () => {
    expect(ownKnown([])).toBeCloseTo(0.3, 9);
    expect(ownKnown(answers(50, { ms: 5000 }))).toBeCloseTo(0.3, 9);
    expect(ownKnown(answers(980, { first: true, ms: 5000 }))).toBeCloseTo(0.986, 3);
    expect(ownKnown(answers(20, { first: true, grade: "again", ms: 5000 }))).toBeCloseTo(0.15, 9);
  });
});
