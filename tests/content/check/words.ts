/** Words as a reader counts them: parted by spaces. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /\w/.test(word)).length;
}

const functionWords = new Set(
  `a an the this that these those it its they them their there here he she his her we our us
   and or but nor so yet if then than as because while when where how what which who whom whose why
   of in on at by for from to into onto with without within over under between among through across
   during before after about against per via up down out off
   is are was were be been being am do does did done doing has have had having
   can could will would shall should may might must not no nor
   one two three each both either neither some any other another such same own more less most least best
   also too just still even very much many few once again use uses used using
   amazon aws service services following company select need needs want wants`.split(/\s+/),
);

export function isFunctionWord(word: string): boolean {
  return functionWords.has(word.toLowerCase());
}

export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll(/[’']s\b/g, "")
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** The words that carry meaning, without their endings: `regions` and `region` are one. */
export function contentWords(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => !functionWords.has(word))
      .map(stemOf),
  );
}

/** A light stemmer: good enough to see that `encrypts` and `encrypted` are one word. */
function stemOf(word: string): string {
  const endings = /(?:ies|ing|ed|es|s|e|y)$/;
  return word.length > 4 ? word.replace(endings, "") : word.replace(/(?<=\w{2})s$/, "");
}

/** The share of words that two sets have in common, from 0 to 1. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const all = a.union(b).size;
  return all === 0 ? 0 : a.intersection(b).size / all;
}

export function countMatches(text: string, pattern: RegExp): number {
  return text.match(new RegExp(pattern, "gi"))?.length ?? 0;
}

/** US school years needed to read the text; Flesch and Kincaid, 1975. */
export function readingGrade(text: string): number {
  const sentences = text.split(/[.?!:;]+(?:\s|$)/).filter((part) => part.trim() !== "").length;
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const syllables = words.reduce((total, word) => total + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

function syllablesIn(word: string): number {
  const spoken = word.replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, "x").replace(/^y/, "");
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}

export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** The least number that a share `p` of the numbers do not exceed. */
export function quantile(numbers: readonly number[], p: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? 0;
}

export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((a, b) => a + b) / numbers.length;
}
