import { describe, expect, it } from "vitest";

import { ConceptId, DomainId } from "@/lib/content/pack";
import { emphasisOf, sharesOf } from "@/lib/queue/worth";

import { aCard, readDeck, weights } from "./a-deck";

const [a, b] = [DomainId("A"), DomainId("B")];

describe("a card's share of the exam", () => {
  it("is its domain's weight over the domain's concepts and then their cards", () => {
    const cards = readDeck("n1A!k n2A!k n3A!l n4B!m");

    expect([...sharesOf(cards, [], weights)]).toEqual([0.06, 0.06, 0.12, 0.3]);
  });

  it("leaves room for concepts without cards", () => {
    const concepts = ["k", "l", "empty"].map((id) => ({ id: ConceptId(id), domain: a }));

    expect([...sharesOf(readDeck("n1A!k n2A!l"), concepts, weights)]).toEqual([0.08, 0.08]);
  });

  it("does not grow when a sister is set aside, but when she is retired", () => {
    expect(sharesOf(readDeck("n1A!k s2A!k"), [], weights)[0]).toBeCloseTo(0.12, 9);
    expect(sharesOf(readDeck("n1A!k x2A!k"), [], weights)[0]).toBeCloseTo(0.24, 9);
  });
});

describe("the emphasis of the score estimate", () => {
  const cardOf = (domain: DomainId, concept = "k") =>
    aCard("c", { domain, concept: ConceptId(concept) });

  it("is even without one", () => {
    expect(emphasisOf(null, weights)(cardOf(a))).toBe(1);
  });

  it("follows the points to be had for a domain's weight, from half to double", () => {
    // Of 54 points for weights of .24 and .30, A's fair share is 24.
    const emphasis = emphasisOf(
      {
        expectedPoints: new Map([
          [a, 36],
          [b, 18],
        ]),
        missed: [],
      },
      weights,
    );

    expect(emphasis(cardOf(a))).toBeCloseTo(1.5, 9);
    expect(emphasis(cardOf(b))).toBeCloseTo(0.6, 9);
    const extreme = emphasisOf(
      {
        expectedPoints: new Map([
          [a, 54],
          [b, 0],
        ]),
        missed: [],
      },
      weights,
    );
    expect(extreme(cardOf(a))).toBe(2);
    expect(extreme(cardOf(b))).toBe(0.5);
  });

  it("is half as much again for a concept that was missed", () => {
    const emphasis = emphasisOf(
      { expectedPoints: new Map(), missed: [ConceptId("hard")] },
      weights,
    );

    expect(emphasis(cardOf(a, "hard"))).toBe(1.5);
    expect(emphasis(cardOf(a, "easy"))).toBe(1);
  });
});
