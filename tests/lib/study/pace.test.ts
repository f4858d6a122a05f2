import { describe, expect, it } from "vitest";

import { minutesFor, secondsPerCard } from "@/lib/study/pace";

const aDay = (reviews: number, seconds: number, answers = 0) => ({
  reviews,
  answers,
  ms: reviews * seconds * 1000,
});

describe("seconds per card", () => {
  it("are ten before anything is known", () => {
    expect(secondsPerCard([])).toBe(10);
  });

  it("lie halfway to the learner's own after twenty cards, and come close after many", () => {
    expect(secondsPerCard([aDay(20, 4)])).toBe(7);
    expect(secondsPerCard([aDay(400, 4), aDay(580, 4)])).toBeCloseTo(4.12);
  });

  it("leave out days with questions, whose time can't be told apart", () => {
    expect(secondsPerCard([aDay(20, 90, 10), aDay(20, 4)])).toBe(7);
  });
});

describe("minutes", () => {
  it.each([
    [0, 10, 0],
    [1, 10, 1],
    [9, 10, 2],
    [60, 10, 10],
  ])("for %i cards of %i seconds are %i", (cards, seconds, minutes) => {
    expect(minutesFor(cards, seconds)).toBe(minutes);
  });
});
