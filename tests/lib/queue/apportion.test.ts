import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { apportion, type Claim } from "@/lib/queue/apportion";

const clfWeights = { cloud: 0.24, security: 0.3, technology: 0.34, billing: 0.12 };

describe("apportion", () => {
  it("starts with the greatest share and keeps every share in step", () => {
    expect(apportion(claimsOf({ a: 3, b: 1 }), 8).join("")).toBe("aabaaaba");
  });

  it("deals out no more than there is, and nothing to nobody", () => {
    expect(apportion(claimsOf({ a: 1, b: 1 }, { supply: () => 2 }), 9)).toHaveLength(4);
    expect(apportion([], 9)).toEqual([]);
  });

  it("passes over a key without a share", () => {
    expect(apportion(claimsOf({ a: 1, b: 0 }), 3).join("")).toBe("aaa");
  });

  it("lets the others share anew when one has nothing to give", () => {
    const claims = claimsOf({ a: 1, b: 1, c: 2 }, { supply: (key) => (key === "a" ? 0 : 99) });

    expect(apportion(claims, 9).filter((key) => key === "c")).toHaveLength(6);
  });

  it("brings a small share forward that earlier short queues left behind", () => {
    const even = claimsOf(clfWeights, { before: () => 10 });
    const starved = claimsOf(clfWeights, { before: (key) => (key === "billing" ? 0 : 10) });

    expect(apportion(even, 3)).not.toContain("billing");
    expect(apportion(starved, 3)[0]).toBe("billing");
  });

  it("gives every share its due over many days of three places each", () => {
    const before = new Map<string, number>();
    const dealtOf = (key: string) => before.get(key) ?? 0;
    for (let day = 0; day < 100; day += 1) {
      const dealt = apportion(claimsOf(clfWeights, { before: dealtOf }), 3);
      for (const key of dealt) before.set(key, dealtOf(key) + 1);
    }

    for (const [key, share] of Object.entries(clfWeights)) {
      expect(Math.abs(before.get(key)! - 300 * share)).toBeLessThan(1);
    }
  });

  it("keeps each prefix within one of every share, until one runs dry and from there on", () => {
    fc.assert(
      fc.property(someClaims, fc.nat(60), (claims, places) => {
        const dealt = apportion(claims, places);

        expect(dealt).toHaveLength(Math.min(places, total(claims.map(({ supply }) => supply))));
        expectFair(claims, dealt);
      }),
      { numRuns: 300 },
    );
  });

  it("does so with the weights of an exam, whatever was dealt before", () => {
    const past = fc.record({
      cloud: fc.nat(80),
      security: fc.nat(80),
      technology: fc.nat(80),
      billing: fc.nat(80),
    });
    fc.assert(
      fc.property(past, (before) => {
        const claims = claimsOf(clfWeights, {
          before: (key) => before[key as keyof typeof before],
        });
        const dealt = apportion(claims, 50);

        expect(dealt).toHaveLength(50);
        expectFair(claims, dealt);
      }),
      { numRuns: 100 },
    );
  });
});

const someClaims = fc
  .array(
    fc.record({ weight: fc.integer({ min: 1, max: 40 }), supply: fc.nat(30), before: fc.nat(30) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((claims) =>
    claims.map(({ weight, supply, before }, i): Claim<string> => {
      return { key: `k${i}`, weight, supply, before };
    }),
  );

interface Holdings {
  readonly supply?: (key: string) => number;
  readonly before?: (key: string) => number;
}

function claimsOf(
  weights: Readonly<Record<string, number>>,
  { supply = () => 99, before = () => 0 }: Holdings = {},
): Claim<string>[] {
  return Object.entries(weights).map(([key, weight]) => ({
    key,
    weight,
    supply: supply(key),
    before: before(key),
  }));
}

/** |count − share·k| < 1 for each k, counted anew among the rest whenever a key has run dry. */
function expectFair(claims: readonly Claim<string>[], dealt: readonly string[]): void {
  let rest = claims.filter(({ supply }) => supply > 0);
  let run: string[] = [];
  for (const key of dealt) {
    run.push(key);
    const whole = total(rest.map(({ weight }) => weight));
    const counts = rest.map((claim) => run.filter((other) => other === claim.key).length);
    for (const [i, { weight }] of rest.entries()) {
      expect(Math.abs(counts[i]! - (weight / whole) * run.length)).toBeLessThan(1);
    }
    if (rest.every(({ supply }, i) => supply > counts[i]!)) continue;
    rest = rest.flatMap(({ key: other, weight, supply, before }, i) =>
      supply > counts[i]! ? [{ key: other, weight, supply: supply - counts[i]!, before }] : [],
    );
    run = [];
  }
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
