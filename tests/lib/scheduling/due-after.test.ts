import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { CardState, Grade, Memory } from "@/lib/cards/card-state";
import { CardId } from "@/lib/content/pack";
import { dueAfter } from "@/lib/scheduling/due-after";
import { plainRule } from "@/lib/scheduling/due-rule";
import { createScheduler } from "@/lib/scheduling/scheduler";
import { StudyDay } from "@/lib/time/instant";
import { addDays, daysBetween } from "@/lib/time/study-day";

const scheduler = createScheduler();
const today = StudyDay("2026-03-02");
const tomorrow = addDays(today, 1);
const grades = ["again", "hard", "good", "easy"] as const;

type Asked = Pick<CardState, "id" | "memory">;

const id = CardId("card");
const plain = plainRule(0.9, today);

const fresh: Asked = { id, memory: null };
const mature: Asked = {
  id,
  memory: {
    stability: 30,
    difficulty: 5,
    reviewedOn: addDays(today, -30),
    reviews: 5,
    lapses: 0,
  },
};

/** The verdict on the last of `given`, all given on one day. */
function verdictOn(card: Asked, ...given: readonly [Grade, ...Grade[]]) {
  const [first, ...rest] = given;
  return rest.reduce(
    (before, grade) => dueAfter({ ...before, id }, grade, today, scheduler, plain),
    dueAfter(card, first, today, scheduler, plain),
  );
}

describe.each([
  ["new", fresh],
  ["known for a month", mature],
])("a card that is %s", (_, card) => {
  it("is asked once more today when it was missed", () => {
    expect(verdictOn(card, "again")).toMatchObject({ due: today, retryOn: today });
  });

  it("comes back tomorrow when its retry is missed too", () => {
    expect(verdictOn(card, "again", "again")).toMatchObject({ due: tomorrow, retryOn: null });
  });

  it("comes back tomorrow when it is missed after its retry", () => {
    expect(verdictOn(card, "again", "good", "again")).toMatchObject({
      due: tomorrow,
      retryOn: null,
    });
  });

  it.each(["hard", "good", "easy"] as const)(
    "comes back tomorrow at the earliest when its retry goes %s",
    (grade) => {
      const { due, retryOn } = verdictOn(card, "again", grade);

      expect(due >= tomorrow).toBe(true);
      expect(retryOn).toBeNull();
    },
  );

  it("remembers what the scheduler says", () => {
    for (const grade of grades) {
      expect(verdictOn(card, grade).memory).toEqual(scheduler.next(card.memory, grade, today));
    }
  });
});

describe("a new card", () => {
  it("that was known gets the days of FSRS at once, without steps", () => {
    expect(verdictOn(fresh, "hard").due).toBe(tomorrow);
    expect(verdictOn(fresh, "good").due).toBe("2026-03-04");
  });

  it("knows no Easy at first sight", () => {
    expect(verdictOn(fresh, "easy")).toEqual(verdictOn(fresh, "good"));
  });
});

describe("a retry that was never asked", () => {
  it("is an ordinary review the day after, with a retry of its own", () => {
    const missed = verdictOn(mature, "again");

    expect(dueAfter({ ...missed, id }, "again", tomorrow, scheduler, plain)).toMatchObject({
      due: tomorrow,
      retryOn: tomorrow,
    });
  });
});

describe("a higher desired retention", () => {
  it("brings cards back sooner", () => {
    const [low, high] = [0.8, 0.95].map(
      (retention) => dueAfter(mature, "good", today, scheduler, plainRule(retention, today)).due,
    );

    expect(high! < low!).toBe(true);
  });
});

describe("any card on any day", () => {
  const memories = fc.record<Memory>({
    stability: fc.double({ min: 0.001, max: 3000, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    reviewedOn: fc.integer({ min: -900, max: 40 }).map((days) => addDays(today, days)),
    reviews: fc.integer({ min: 1, max: 40 }),
    lapses: fc.nat(9),
  });
  const cards = fc.option(memories).map((memory): Asked => ({ id, memory }));
  const retentions = fc.double({ min: 0.7, max: 0.97, noNaN: true });

  it("comes back no later for a worse grade", () => {
    fc.assert(
      fc.property(cards, retentions, (card, retention) => {
        const dues = grades.map(
          (grade) => dueAfter(card, grade, today, scheduler, plainRule(retention, today)).due,
        );

        expect(dues).toEqual(dues.toSorted());
      }),
      { numRuns: 1000 },
    );
  });

  it("comes back today for a retry, and else from tomorrow on and within a century", () => {
    fc.assert(
      fc.property(cards, fc.constantFrom(...grades), retentions, (card, grade, retention) => {
        const { due, retryOn } = dueAfter(
          card,
          grade,
          today,
          scheduler,
          plainRule(retention, today),
        );

        const isRetry = grade === "again" && (card.memory?.reviewedOn ?? "") < today;
        expect(retryOn).toBe(isRetry ? today : null);
        expect(daysBetween(today, due)).toBeGreaterThanOrEqual(isRetry ? 0 : 1);
        expect(daysBetween(today, due)).toBeLessThanOrEqual(isRetry ? 0 : 36_500);
      }),
    );
  });

  it("is asked no more than twice a day, however it goes", () => {
    fc.assert(
      fc.property(cards, fc.constantFrom(...grades), (card, grade) => {
        expect(verdictOn(card, "again", grade).due >= tomorrow).toBe(true);
      }),
    );
  });
});
