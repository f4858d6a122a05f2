import { describe, expect, it } from "vitest";

import { ConceptId } from "@/lib/content/pack";
import { aConcept, aPackCard } from "@/tests/support/tiny-pack";

import { aBank, bankOfConcepts, bankOfQuestions, offenders, said } from "../a-bank";
import {
  badConfusables,
  explanationLengths,
  missingDifficulties,
  thinPools,
  untaughtConcepts,
} from "./concepts";

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

describe("missingDifficulties", () => {
  it("names what a domain lacks of hard, middle and easy", () => {
    const bank = bankOfQuestions(
      { ratings: [{ share: 0.5 }, { share: 0.6 }] },
      { ratings: [{ share: 0.9 }] },
    );

    expect(said(missingDifficulties(bank))).toEqual([
      "domain A: no middle question",
      "domain B: no hard question",
      "domain B: no middle question",
      "domain B: no easy question",
    ]);
  });
});

const pooled = (practice: number, assessment: number) =>
  bankOfQuestions(
    ...Array.from({ length: practice }, () => ({ pool: "practice" as const })),
    ...Array.from({ length: assessment }, () => ({ pool: "assessment" as const })),
  );

describe("thinPools", () => {
  it("names a task without practice or with fewer than three to assess", () => {
    expect(thinPools(pooled(1, 3))).toEqual([]);
    expect(said(thinPools(pooled(0, 3)))).toEqual(["A.1: 0 for practice, 3 for assessment"]);
    expect(said(thinPools(pooled(1, 2)))).toEqual(["A.1: 1 for practice, 2 for assessment"]);
  });
});
