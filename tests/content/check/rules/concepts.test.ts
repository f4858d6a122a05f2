import { describe, expect, it } from "vitest";

import { ConceptId } from "@/lib/content/pack";
import { aConcept, aPackCard } from "@/tests/support/tiny-pack";

import { aBank, bankOfConcepts, bankOfQuestions, offenders, said } from "../a-bank";
import { wholeBank } from "../limits";
import { badConfusables, explanationLengths, thinPools, untaughtConcepts } from "./concepts";

describe("untaughtConcepts", () => {
  it("names a concept without a card", () => {
    const concepts = ["wick", "mantle"].map((name) =>
      aConcept({ id: ConceptId(`tiny:k:${name}`) }),
    );
    const bank = aBank({ concepts, cards: [aPackCard()] });

    expect(offenders(untaughtConcepts(bank))).toBe("mantle");
  });
});

describe("explanationLengths", () => {
  it("takes 30 to 80 words", () => {
    const bank = bankOfConcepts(
      ...[29, 30, 80, 81].map((n) => ({ explanation: "wick ".repeat(n).trim() })),
    );

    expect(said(explanationLengths(bank))).toEqual(["1: 29 words", "4: 81 words"]);
  });
});

describe("badConfusables", () => {
  it("names more than four, and one that is told in too few or too many words", () => {
    const other = { name: "Mantle", tells: "glows around the flame" };
    const bank = bankOfConcepts(
      { confusables: [other] },
      { confusables: [other, other, other, other, other] },
      { confusables: [{ name: "Mantle", tells: "it glows" }] },
      { confusables: [{ name: "Mantle", tells: "one ".repeat(11).trim() }] },
    );

    expect(offenders(badConfusables(bank))).toBe("2 3 4");
  });
});

const pooled = (practice: number, assessment: number) =>
  bankOfQuestions(
    ...Array.from({ length: practice }, () => ({ pool: "practice" as const })),
    ...Array.from({ length: assessment }, () => ({ pool: "assessment" as const })),
  );

describe("thinPools", () => {
  const asking = (practice: number, assessment: number, ...assessmentByDomain: number[]) => ({
    ...pooled(practice, assessment),
    limits: { ...wholeBank, practicePerTask: 2, assessmentByDomain },
  });

  it("names a task with too few to practise on and a domain with too few to assess", () => {
    expect(thinPools(asking(2, 3, 3))).toEqual([]);
    expect(said(thinPools(asking(1, 3, 3)))).toEqual(["A.1: 1 for practice"]);
    expect(said(thinPools(asking(2, 2, 3)))).toEqual(["domain A: 2 of 3"]);
    expect(said(thinPools(asking(2, 3, 3, 1)))).toEqual(["domain B: 0 of 1"]);
  });
});
