import { array, assert, integer, nat, property } from "fast-check";
import { describe, expect, it } from "vitest";

import { countsByWeight, domainOfTask } from "@/lib/content/blueprint";
import { domainWeights } from "@/lib/content/domain-weights";
import { TaskId } from "@/lib/content/pack";
import { tinyBlueprint } from "@/tests/support/tiny-pack";

describe("domainOfTask", () => {
  it("finds the domain that holds the task", () => {
    expect(domainOfTask(tinyBlueprint, TaskId("B.1")).shortName).toBe("Oil");
  });

  it("takes an unknown task as a bug", () => {
    expect(() => domainOfTask(tinyBlueprint, TaskId("9.9"))).toThrow("bug: no domain");
  });
});

describe("domainWeights", () => {
  it("gives each domain its share", () => {
    expect([...domainWeights(tinyBlueprint)]).toEqual([
      ["A", 0.6],
      ["B", 0.4],
    ]);
  });
});

describe("countsByWeight", () => {
  const published = { 1: 0.24, 2: 0.3, 3: 0.34, 4: 0.12 };

  // The counts of the exam guide: 50 scored questions, and 65 by largest remainder.
  it.each([
    [50, [12, 15, 17, 6]],
    [65, [16, 19, 22, 8]],
    [10, [3, 3, 3, 1]],
    [0, [0, 0, 0, 0]],
  ])("parts %i questions as the weights ask", (n, counts) => {
    expect(countsOf(published, n)).toEqual(counts);
  });

  it("gives the earlier of two equal remainders the odd one", () => {
    expect(countsOf({ a: 0.35, b: 0.35, c: 0.3 }, 10)).toEqual([4, 3, 3]);
  });

  it("parts by weights that do not sum to 1", () => {
    expect(countsOf({ a: 3, b: 1 }, 8)).toEqual([6, 2]);
  });

  it("gives out all, and never strays a whole one from the quota", () => {
    const weights = array(integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 10 });
    assert(
      property(weights, nat(200), (parts, n) => {
        const sum = parts.reduce((total, part) => total + part);
        const counts = countsByWeight(new Map(parts.entries()), n);

        expect(counts.values().reduce((total, count) => total + count)).toBe(n);
        for (const [place, count] of counts) {
          expect(Math.abs(count - ((parts[place] ?? 0) / sum) * n)).toBeLessThan(1);
        }
      }),
    );
  });
});

function countsOf(weights: Readonly<Record<string, number>>, n: number): number[] {
  return [...countsByWeight(new Map(Object.entries(weights)), n).values()];
}
