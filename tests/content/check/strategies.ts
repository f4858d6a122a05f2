import type { Question } from "../../../lib/content/pack.ts";
import { type Bank, fourOptionItems } from "./bank.ts";
import { contentWords, countMatches, mean } from "./words.ts";

/** What somebody scores on an item who picks by form and knows nothing: 1, or the share of a tie. */
export type Strategy = (item: Question) => number;

/** Picks the option that a trait ranks highest; a tie that holds the key scores its share. */
const pickingHighest =
  (trait: (text: string, item: Question, place: number) => number): Strategy =>
  (item) => {
    const marks = item.options.map(({ text }, place) => trait(text, item, place));
    const highest = Math.max(...marks);
    const ties = marks.flatMap((mark, place) => (mark === highest ? [place] : []));
    return ties.includes(item.key[0] ?? -1) ? 1 / ties.length : 0;
  };

export const absolutes =
  /\b(?:always|never|only|all|every|none|completely|guarantees?|guaranteed)\b/;

export const longest = pickingHighest((text) => text.length);

export const shortest = pickingHighest((text) => -text.length);

export const stemOverlap = pickingHighest(
  (text, { stem }) => contentWords(text).intersection(contentWords(stem)).size,
);

export const fewestAbsolutes = pickingHighest((text) => -countMatches(text, absolutes));

export const mostAlike = pickingHighest((text, { options }, place) => {
  const own = contentWords(text);
  const others = options.filter((_, other) => other !== place);
  const shared = others.map((other) => own.intersection(contentWords(other.text)).size);
  return shared.reduce((total, count) => total + count, 0);
});

export const strategies = { longest, shortest, stemOverlap, fewestAbsolutes, mostAlike };

/** What a strategy scores on the items of four options, from 0 to 1. */
export function blindScore(bank: Bank, strategy: Strategy): number {
  return mean(fourOptionItems(bank).map(strategy));
}

/** 25 % and 1.96 standard errors: above it a strategy does better than chance. */
export function blindLimit(bank: Bank): number {
  const n = Math.max(1, fourOptionItems(bank).length);
  return 0.25 + 1.96 * Math.sqrt((0.25 * 0.75) / n);
}
