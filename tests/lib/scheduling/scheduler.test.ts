import * as fc from "fast-check";
import { default_w, forgetting_curve } from "ts-fsrs";
import { describe, expect, it } from "vitest";

import type { Grade, Memory } from "@/lib/cards/card-state";
import { createScheduler, defaultWeights, weightsHash } from "@/lib/scheduling/scheduler";
import { StudyDay } from "@/lib/time/instant";
import { addDays } from "@/lib/time/study-day";

const scheduler = createScheduler();
const monday = StudyDay("2026-03-02");

const aMemory = (overrides: Partial<Memory> = {}): Memory => ({
  stability: 10,
  difficulty: 5,
  reviewedOn: monday,
  reviews: 3,
  lapses: 0,
  ...overrides,
});

describe("the default weights", () => {
  it("are those that FSRS-6 was published with", () => {
    expect(defaultWeights).toEqual(default_w);
  });
});

describe("a first review", () => {
  // S0 = w[grade − 1], D0 = w4 − e^(w5·(grade − 1)) + 1, by hand from the published defaults.
  it.each([
    ["again", 0.212, 6.4133],
    ["hard", 1.2931, 5.1122],
    ["good", 2.3065, 2.1181],
  ] as const)(
    "graded %s starts at stability %f and difficulty %f",
    (grade, stability, difficulty) => {
      const memory = scheduler.next(null, grade, monday);

      expect(memory.stability).toBeCloseTo(stability, 4);
      expect(memory.difficulty).toBeCloseTo(difficulty, 4);
      expect(memory).toMatchObject({ reviewedOn: monday, reviews: 1, lapses: 0 });
    },
  );

  it("takes Easy for Good", () => {
    expect(scheduler.next(null, "easy", monday)).toEqual(scheduler.next(null, "good", monday));
  });
});

describe("a later review", () => {
  // S' = S + S·e^w8·(11 − D)·S^−w9·(e^(w10·(1 − R)) − 1)·x, where x is w15 for Hard, w16 for Easy;
  // worked out apart from any code, what is gained at S 10, D 5, R 0.9 is 22.02673·x.
  it.each([
    ["hard", 10 + 22.02673 * 0.6014],
    ["good", 10 + 22.02673],
    ["easy", 10 + 22.02673 * 1.8729],
  ] as const)("graded %s after ten days makes stability 10 into %f", (grade, stability) => {
    const memory = scheduler.next(aMemory(), grade, addDays(monday, 10));

    expect(memory.stability).toBeCloseTo(stability, 4);
  });

  it("that fails leaves w11·D^−w12·((S + 1)^w13 − 1)·e^(w14·(1 − R))", () => {
    const left = 1.4835 * 5 ** -0.0614 * (11 ** 0.2629 - 1) * Math.exp(1.6483 * 0.1);
    const memory = scheduler.next(aMemory(), "again", addDays(monday, 10));

    expect(memory.stability).toBeCloseTo(left, 4);
    expect(memory).toMatchObject({ lapses: 1, reviews: 4 });
  });

  it("on the same day follows the short-term formula, S·S^−w19·e^(w17·(G − 3 + w18))", () => {
    const again = scheduler.next(aMemory(), "again", monday);

    expect(again.stability).toBeCloseTo(
      10 * 10 ** -0.0658 * Math.exp(0.5425 * (1 - 3 + 0.0912)),
      4,
    );
    expect(scheduler.next(aMemory(), "good", monday).stability).toBeCloseTo(10, 4);
  });

  it("that misses again on the day of the miss is no second lapse", () => {
    const missed = scheduler.next(aMemory(), "again", addDays(monday, 10));

    expect(scheduler.next(missed, "again", addDays(monday, 10)).lapses).toBe(1);
  });

  it("after the clock was set back counts as the same day and does not move the last one back", () => {
    const earlier = scheduler.next(aMemory(), "good", addDays(monday, -30));

    expect(earlier).toEqual(scheduler.next(aMemory(), "good", monday));
    expect(earlier.reviewedOn).toBe(monday);
  });
});

describe("retrievability", () => {
  it("is 90 % after as many days as the stability says", () => {
    expect(scheduler.retrievability(aMemory(), 10)).toBeCloseTo(0.9, 6);
  });

  it("is what ts-fsrs has for fractions of days, which it rounds", () => {
    for (const days of [0, 0.25, 1, 3.5, 40, 1000]) {
      expect(scheduler.retrievability(aMemory(), days)).toBeCloseTo(
        forgetting_curve(defaultWeights, days, 10),
        6,
      );
    }
  });

  it("is certain, not more, for a review that lies ahead", () => {
    expect(scheduler.retrievability(aMemory(), -3)).toBe(1);
  });
});

describe("the interval", () => {
  it.each([
    [10, 0.9, 10],
    [0.212, 0.9, 1],
    [2.3065, 0.9, 2],
    [100, 0.9, 100],
  ])("for stability %f at %f is %i days", (stability, retention, days) => {
    expect(scheduler.intervalFor(stability, retention)).toBe(days);
  });

  it("ends within half a day of where the chance of recall meets the one desired", () => {
    const stabilities = fc.double({ min: 3, max: 1000, noNaN: true });
    fc.assert(
      fc.property(
        stabilities,
        fc.double({ min: 0.75, max: 0.97, noNaN: true }),
        (stability, retention) => {
          const days = scheduler.intervalFor(stability, retention);
          const memory = aMemory({ stability });

          fc.pre(days > 1);
          expect(scheduler.retrievability(memory, days - 0.51)).toBeGreaterThan(retention);
          expect(scheduler.retrievability(memory, days + 0.51)).toBeLessThan(retention);
        },
      ),
    );
  });
});

describe("any history", () => {
  it("leaves a memory within the bounds of FSRS", () => {
    const grades = fc.constantFrom<Grade>("again", "hard", "good", "easy");
    const gaps = fc.integer({ min: -20, max: 400 });
    fc.assert(
      fc.property(fc.array(fc.tuple(grades, gaps), { minLength: 1, maxLength: 25 }), (reviews) => {
        let day = monday;
        let memory: Memory | null = null;
        for (const [grade, gap] of reviews) {
          day = addDays(day, gap);
          memory = scheduler.next(memory, grade, day);
        }

        expect(memory!.stability).toBeGreaterThanOrEqual(0.001);
        expect(memory!.stability).toBeLessThanOrEqual(36_500);
        expect(memory!.difficulty).toBeGreaterThanOrEqual(1);
        expect(memory!.difficulty).toBeLessThanOrEqual(10);
        expect(memory!.reviews).toBe(reviews.length);
      }),
    );
  });
});

describe("weightsHash", () => {
  it("is FNV-1a", () => {
    // Of "[]": ((0x811c9dc5 ^ 0x5b)·p ^ 0x5d)·p modulo 2³², with the prime p = 0x01000193.
    expect(weightsHash([])).toBe("741638a5");
  });

  it("tells sets of parameters apart, and finds the same again", () => {
    const other = defaultWeights.with(20, 0.2);

    expect(weightsHash(defaultWeights)).toMatch(/^[0-9a-f]{8}$/);
    expect(weightsHash([...defaultWeights])).toBe(weightsHash(defaultWeights));
    expect(weightsHash(other)).not.toBe(weightsHash(defaultWeights));
  });

  it("of the defaults never changes, since every event of the log names it", () => {
    expect(weightsHash(defaultWeights)).toBe("9f5e7428");
  });
});
