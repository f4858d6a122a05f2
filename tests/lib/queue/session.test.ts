import { describe, expect, it } from "vitest";

import { CardId, DomainId } from "@/lib/content/pack";
import type { Reason } from "@/lib/queue/plan-types";
import { cardsFor } from "@/lib/queue/session";

const seconds = { new: 20, recalled: 6, missed: 16 };

/** `nnr`: two new cards, then a review. */
function fits(kinds: string, minutes: number): number {
  const queue = [...kinds].map((_, index) => CardId(`${index}`));
  const reasonOf = (id: CardId): Reason => ({
    kind: kinds[Number(id)] === "n" ? "new" : "due",
    domain: DomainId("A"),
  });
  return cardsFor(queue, reasonOf, minutes, seconds);
}

describe("a session of some minutes", () => {
  it("holds the cards that fit by the learner's own seconds", () => {
    expect(fits("nnnnnn", 1)).toBe(3);
    // 7.5 seconds each: .85 · 6 + .15 · 16.
    expect(fits("rrrrrrrrrrrr", 1)).toBe(8);
    expect(fits("nnrrrr", 1)).toBe(4);
  });

  it("holds all of a short queue, and one card at least", () => {
    expect(fits("nr", 10)).toBe(2);
    expect(fits("nnn", 0.1)).toBe(1);
    expect(fits("", 5)).toBe(0);
  });
});
