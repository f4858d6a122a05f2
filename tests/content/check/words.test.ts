import { describe, expect, it } from "vitest";

import { contentWords, jaccard, median, quantile, readingGrade, wordCount } from "./words";

describe("wordCount", () => {
  it("counts what stands between spaces, but no lone marks", () => {
    expect(wordCount("A pay-as-you-go plan – (Select TWO.)")).toBe(5);
  });
});

describe("contentWords", () => {
  it("leaves out function words and endings", () => {
    expect(contentWords("The Regions are encrypted")).toEqual(
      contentWords("which region encrypts?"),
    );
    expect(contentWords("Which of the AWS services is it?")).toEqual(new Set());
  });
});

describe("jaccard", () => {
  it("is the share of words in common", () => {
    expect(jaccard(new Set("abc"), new Set("bcd"))).toBe(0.5);
    expect(jaccard(new Set(), new Set())).toBe(0);
  });
});

describe("median and quantile", () => {
  it("are numbers of the list", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9);
    expect(quantile([], 0.5)).toBe(0);
  });
});

describe("readingGrade", () => {
  // 6 words, 1 sentence, 6 syllables: .39 × 6 + 11.8 − 15.59.
  it("is that of Flesch and Kincaid", () => {
    expect(readingGrade("The cat sat on the mat.")).toBeCloseTo(-1.45);
  });

  it("is 0 for no words", () => {
    expect(readingGrade("…")).toBe(0);
  });
});
