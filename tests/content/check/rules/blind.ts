import { type Bank, fourOptionItems } from "../bank.ts";
import { findingsIn, type Finding, type Rule } from "../rule.ts";
import { blindLimit, blindScore, strategies, type Strategy } from "../strategies.ts";

const titles: Readonly<Record<keyof typeof strategies, string>> = {
  longest: "the longest option",
  shortest: "the shortest option",
  stemOverlap: "most words of the stem",
  fewestAbsolutes: "the fewest absolutes",
  mostAlike: "the most like the others",
};

/** 1.20: items that a strategy solves without a tie. */
function solvedBlindly(bank: Bank, strategy: Strategy): Finding[] {
  return findingsIn(fourOptionItems(bank), (item) => strategy(item) === 1 && "picked by its form");
}

export const blindRules: Rule[] = Object.entries(strategies).map(([name, strategy]) => ({
  kind: "figure",
  rule: "1.20",
  title: `blind solver: ${titles[name as keyof typeof strategies]}`,
  measure: (bank) => blindScore(bank, strategy),
  range: (bank) => [0, blindLimit(bank)],
  find: (bank) => solvedBlindly(bank, strategy),
}));
