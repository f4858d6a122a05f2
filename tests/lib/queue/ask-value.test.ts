import { describe, expect, it } from "vitest";

import { askValue } from "@/lib/queue/ask-value";
import { elapsedAt, gridOf, readTable, spotOf } from "@/lib/queue/memory-grid";
import { createScheduler } from "@/lib/scheduling/scheduler";
import { addDays } from "@/lib/time/study-day";

import { today } from "./a-deck";

const scheduler = createScheduler();
const grid = gridOf(scheduler);
const assumed = { seconds: { new: 16, recalled: 8, missed: 15 }, guess: 0.25, known: 0.2 };

const valueOf = (left: number, stability: number, elapsed: number, difficulty = 5) => {
  const { x, y } = spotOf(stability, difficulty);
  return readTable(askValue(scheduler, left, assumed).seen, x, y, elapsedAt(elapsed));
};

describe("the grid of memories", () => {
  const memories = [0.1, 0.4, 1.7, 6, 25, 140].flatMap((stability) =>
    [1.5, 4, 7, 9.5].map((difficulty) => ({ stability, difficulty })),
  );

  it("knows recall as the scheduler does, within a point and a half", () => {
    for (const { stability, difficulty } of memories) {
      for (const days of [0, 1, 3, 7, 18, 60]) {
        const memory = { stability, difficulty, reviewedOn: today, reviews: 1, lapses: 0 };
        const { x, y } = spotOf(stability, difficulty);
        const known = readTable(grid.recall, x, y, elapsedAt(days));

        expect(Math.abs(known - scheduler.retrievability(memory, days))).toBeLessThan(0.015);
      }
    }
  });

  it("knows where a grade leads, in recall a fortnight on, within four points", () => {
    for (const { stability, difficulty } of memories) {
      const memory = { stability, difficulty, reviewedOn: today, reviews: 1, lapses: 0 };
      const { x, y } = spotOf(stability, difficulty);
      for (const [grade, table] of [
        ["good", grid.goodX],
        ["again", grid.againX],
      ] as const) {
        const next = scheduler.next(memory, grade, addDays(today, 7));
        const found = readTable(
          grid.recall,
          readTable(table, x, y, elapsedAt(7)),
          y,
          elapsedAt(14),
        );

        expect(Math.abs(found - scheduler.retrievability(next, 14))).toBeLessThan(0.04);
      }
    }
  });
});

describe("what asking a card is worth", () => {
  it("is nothing right after a review that lasts beyond the exam", () => {
    expect(valueOf(10, 300, 0)).toBeLessThan(1e-6);
  });

  it("is more for a card that will be forgotten than for one that will last", () => {
    expect(valueOf(10, 3, 6)).toBeGreaterThan(valueOf(10, 60, 6));
  });

  it("of a first sight grows towards the exam, where less of it is forgotten", () => {
    expect(askValue(scheduler, 2, assumed).unseen).toBeGreaterThan(
      askValue(scheduler, 20, assumed).unseen,
    );
  });

  it("is less when waiting brings more: a card reviewed yesterday is left to fade first", () => {
    expect(valueOf(30, 4, 1)).toBeLessThan(valueOf(30, 4, 8));
  });

  it("is more for a first sight the more of them are known", () => {
    const knowing = { ...assumed, known: 0.6 };

    expect(askValue(scheduler, 15, knowing).unseen).toBeGreaterThan(
      askValue(scheduler, 15, assumed).unseen,
    );
  });

  it("is the same whether a longer course was looked at before", () => {
    const other = createScheduler();
    askValue(other, 80, assumed);

    expect(askValue(other, 12, assumed)).toEqual(askValue(createScheduler(), 12, assumed));
  });
});
