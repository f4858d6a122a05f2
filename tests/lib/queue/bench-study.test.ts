import { describe, expect, it } from "vitest";

import { createScheduler, defaultWeights } from "@/lib/scheduling/scheduler";
import { addDays } from "@/lib/time/study-day";
import { drawsOf, normalOf } from "@/tests/bench/study/draws";
import { createFsrs } from "@/tests/bench/study/fsrs";
import { createMemory, drawWeights, worlds } from "@/tests/bench/study/memory";
import { session } from "@/tests/bench/study/rivals";

import { today } from "./a-deck";

const grades = ["again", "hard", "good", "easy"] as const;

describe("the bench's own FSRS", () => {
  it("is that of the product", () => {
    const [ours, theirs] = [createFsrs(defaultWeights), createScheduler()];
    for (const stability of [0.1, 0.5, 2, 10, 60]) {
      for (const difficulty of [1, 5.5, 10]) {
        for (const days of [0, 1, 3, 40]) {
          const memory = { stability, difficulty, reviewedOn: today, reviews: 1, lapses: 0 };
          expect(ours.recall(stability, days)).toBeCloseTo(theirs.retrievability(memory, days), 9);
          grades.forEach((grade, index) => {
            const next = theirs.next(memory, grade, addDays(today, days));
            const after = ours.stabilityAfter(stability, difficulty, days, index + 1);

            expect(after / next.stability).toBeCloseTo(1, 4);
            expect(ours.difficultyAfter(difficulty, index + 1)).toBeCloseTo(next.difficulty, 6);
          });
        }
      }
    }
  });
});

describe("the bench's learners", () => {
  it("draw the same for the same numbers, evenly and without a pattern", () => {
    const draw = drawsOf(7);
    const lots = Array.from({ length: 10_000 }, (_, card) => draw(1, card));

    expect(drawsOf(7)(1, 5)).toBe(lots[5]);
    expect(lots.reduce((sum, lot) => sum + lot, 0) / lots.length).toBeCloseTo(0.5, 1);
    expect(lots.filter((lot) => lot < 0.1).length).toBeGreaterThan(900);
    expect(lots.filter((lot) => lot < 0.1).length).toBeLessThan(1100);
  });

  it("have normal draws", () => {
    expect(normalOf(0.975)).toBeCloseTo(1.959964, 5);
    expect(normalOf(0.01)).toBeCloseTo(-2.326348, 5);
    expect(normalOf(0.5)).toBeCloseTo(0, 9);
  });

  it("have parameters around the defaults, with first stabilities in order", () => {
    const people = Array.from({ length: 400 }, (_, seed) => drawWeights(drawsOf(seed)));
    const medianOf = (index: number) =>
      people.map((weights) => weights[index]!).toSorted((a, b) => a - b)[200]!;

    for (const index of [2, 4, 8, 20]) {
      expect(medianOf(index) / defaultWeights[index]!).toBeGreaterThan(0.75);
      expect(medianOf(index) / defaultWeights[index]!).toBeLessThan(1.35);
    }
    for (const [again, hard, good, easy] of people) {
      expect([again, hard, good, easy]).toEqual(
        [again, hard, good, easy].toSorted((a, b) => a! - b!),
      );
    }
  });

  it.each(worlds)("remember what was asked and forget it in time (%s)", (world) => {
    const memory = createMemory(world, 2, { knows: (card) => card === 1 }, drawsOf(3));

    expect(memory.recall(0, 0)).toBe(0);
    expect(memory.recall(1, 0)).toBeGreaterThan(0.4);
    const foretold = memory.afterAsking(0, 0, 10);
    memory.ask(0, 0, 1);
    expect(memory.recall(0, 10)).toBeCloseTo(foretold, 9);
    expect(memory.recall(0, 1)).toBeGreaterThan(memory.recall(0, 10));
    const before = memory.recall(0, 30);
    memory.ask(0, 10, 3);
    expect(memory.recall(0, 30)).toBeGreaterThan(before);
  });
});

describe("a rival's session", () => {
  it("brings a missed card back once, after its step, or at the end of the list", () => {
    const asked = session([1, 2, 3], () => true);
    const shown: number[] = [];
    let used = 0;
    for (let card = asked.next(used); card >= 0; card = asked.next(used)) {
      shown.push(card);
      asked.answered(card, card === 1, 40);
      used += 40;
    }
    expect(shown).toEqual([1, 2, 3, 1]);
  });

  it("puts a missed card before the others once its step has passed", () => {
    const asked = session([1, 2, 3, 4], () => true);
    const shown: number[] = [];
    for (let used = 0; shown.length < 5; used += 60) {
      const card = asked.next(used);
      shown.push(card);
      asked.answered(card, card === 1, 60);
    }
    expect(shown).toEqual([1, 2, 1, 3, 4]);
  });
});
