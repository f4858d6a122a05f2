import { describe, expect, it } from "vitest";

import { bankOfQuestions, said } from "../a-bank";
import { difficultyOf, levelOf, levelsByDomain, thinLevels } from "./difficulty";

const rated = (...shares: number[]) => ({ ratings: shares.map((share) => ({ share })) });

describe("difficultyOf", () => {
  it("is nothing where people who would just pass do as the cut asks", () => {
    expect(difficultyOf(rated(0.7, 0.7, 0.7), 0.7)).toBeCloseTo(0, 12);
  });

  it("is the mean over the judges, in logits, and greater for a harder question", () => {
    // logit .7 is .8473, logit .5 is 0, logit .9 is 2.1972
    expect(difficultyOf(rated(0.5), 0.7)).toBeCloseTo(0.8473, 4);
    expect(difficultyOf(rated(0.5, 0.9), 0.7)).toBeCloseTo(-0.2513, 4);
  });
});

describe("levelOf", () => {
  it.each([
    [0.51, "hard"],
    [0.5, "middle"],
    [-0.5, "middle"],
    [-0.51, "easy"],
  ] as const)("calls %s %s", (difficulty, level) => {
    expect(levelOf(difficulty)).toBe(level);
  });
});

describe("thinLevels", () => {
  it("counts by domain, and names a domain that lacks a level", () => {
    const bank = bankOfQuestions(rated(0.4), rated(0.7), rated(0.95));

    expect([...levelsByDomain(bank).values()][0]).toEqual({ hard: 1, middle: 1, easy: 1 });
    expect(said(thinLevels(bank))[0]).toContain("1 hard questions");
  });
});
