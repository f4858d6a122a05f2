import { describe, expect, it } from "vitest";

import { aQuestion } from "@/tests/support/tiny-pack";

import { bankOfQuestions, options } from "./a-bank";
import { judge } from "./rule";
import { blindRules } from "./rules/blind";
import {
  blindLimit,
  blindScore,
  fewestAbsolutes,
  longest,
  mostAlike,
  shortest,
  stemOverlap,
} from "./strategies";

/** An item whose key is the first option. */
const item = (stem: string, ...texts: readonly string[]) =>
  aQuestion({ stem, options: options(...texts), key: [0] });

describe("the naive strategies", () => {
  it("pick by length", () => {
    expect(longest(item("Which?", "aaaa", "bb", "cc", "d"))).toBe(1);
    expect(shortest(item("Which?", "aaaa", "bb", "cc", "d"))).toBe(0);
    expect(shortest(item("Which?", "a", "bb", "cc", "dd"))).toBe(1);
  });

  it("score a tie as their share of it", () => {
    expect(longest(item("Which?", "aa", "bb", "c", "d"))).toBe(1 / 2);
    expect(longest(item("Which?", "a", "b", "c", "d"))).toBe(1 / 4);
  });

  it("pick the option with most words of the stem", () => {
    const stem = "What keeps lamp oil cool?";

    expect(stemOverlap(item(stem, "A lamp with oil", "A lamp", "A can", "A wick"))).toBe(1);
    expect(stemOverlap(item(stem, "A can", "A lamp", "Water", "A wick"))).toBe(0);
  });

  it("pick an option without absolutes", () => {
    expect(fewestAbsolutes(item("Which?", "a", "only b", "always c", "every d"))).toBe(1);
    expect(fewestAbsolutes(item("Which?", "never a", "b", "c", "d"))).toBe(0);
  });

  it("pick the option most like the others", () => {
    expect(mostAlike(item("Which?", "Red lamp", "Red wick", "Blue lamp", "Can"))).toBe(1);
    expect(mostAlike(item("Which?", "Can", "Red wick", "Red lamp", "Blue lamp"))).toBe(0);
  });
});

describe("the gate", () => {
  const giveaways = Array.from({ length: 100 }, (_, place) => ({
    stem: `Which is item ${place}?`,
    options: options("the long key of it", "bb", "cc", "dd"),
  }));

  it("stands at 28.5 % for 600 items, as the standard says", () => {
    const many = Array.from({ length: 600 }, (_, place) => ({ stem: `Which is item ${place}?` }));

    expect(blindLimit(bankOfQuestions(...many))).toBeCloseTo(0.285, 3);
  });

  it("does not let a bank through whose keys are the longest", () => {
    const bank = bankOfQuestions(...giveaways);
    const failed = blindRules.map((rule) => judge(rule, bank)).filter(({ holds }) => !holds);

    expect(blindScore(bank, longest)).toBe(1);
    expect(failed.map(({ rule }) => rule.title)).toEqual(["blind solver: the longest option"]);
    expect(failed[0]?.findings).toHaveLength(100);
  });

  it("counts a stem once, however often it stands in the bank", () => {
    const [first] = giveaways;
    const bank = bankOfQuestions(first!, first!, first!);

    expect(blindLimit(bank)).toBeCloseTo(0.25 + 1.96 * Math.sqrt(0.1875));
  });
});
