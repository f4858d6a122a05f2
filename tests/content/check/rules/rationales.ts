import type { Option, Question } from "../../../../lib/content/pack.ts";
import type { Bank } from "../bank.ts";
import { findingsIn, type Finding, type Rule } from "../rule.ts";
import { contentWords, wordCount } from "../words.ts";

/** 1.18: a rationale of fewer than 8 or more than 40 words. */
export function rationaleLengths({ questions }: Bank): Finding[] {
  return optionFindings(questions, ({ why }) => {
    const words = wordCount(why);
    return words < 8 || words > 40 ? `${words} words: “${why}”` : null;
  });
}

/** 1.18: a rationale that shares no word with its option. */
export function strayRationales({ questions }: Bank): Finding[] {
  return optionFindings(questions, ({ text, why }) => {
    const words = contentWords(why);
    if (contentWords(text).intersection(words).size > 0 || namesByInitials(text, why)) return null;
    return `“${text}”: “${why}”`;
  });
}

/** `ACM renews certificates` speaks of `AWS Certificate Manager`. */
function namesByInitials(text: string, why: string): boolean {
  const initials = text
    .split(/[\s-]+/)
    .map((word) => word[0]?.toUpperCase())
    .join("");
  const short = why.match(/\b[A-Z]{2,}\b/g) ?? [];
  return short.some((name) => initials.includes(name));
}

// A capital before a small word may be one: “Option A” and “(B)” are letters, “a KMS key” is not.
const letter =
  /\b(?:[Oo]ption|[Aa]nswer|[Cc]hoice)s? \(?[A-F]\b(?!\w)|\([A-F]\)|\b[A-F] (?:and|or) [A-F]\b/;

/** 1.13: a rationale that cites an option by its letter, which shuffling makes wrong. */
export function citedLetters({ questions }: Bank): Finding[] {
  return optionFindings(questions, ({ why }) => (letter.test(why) ? `“${why}”` : null));
}

/** 1.18 and 2.10: a source that is not a page of the vendor's public documentation. */
export function foreignSources({ questions, cards, concepts, facts }: Bank): Finding[] {
  return findingsIn([...concepts, ...cards, ...questions], ({ source }) =>
    facts.sources.includes(URL.parse(source)?.hostname ?? "") ? null : source,
  );
}

function optionFindings(
  questions: readonly Question[],
  reasonOf: (option: Option) => string | null,
): Finding[] {
  return questions.flatMap(({ id, options }) =>
    options.flatMap((option) => {
      const reason = reasonOf(option);
      return reason === null ? [] : [{ id, reason }];
    }),
  );
}

export const rationaleRules: Rule[] = [
  { kind: "offenders", rule: "1.18", title: "rationales of 8–40 words", find: rationaleLengths },
  {
    kind: "offenders",
    rule: "1.18",
    title: "rationales name their subject",
    find: strayRationales,
  },
  { kind: "offenders", rule: "1.18", title: "sources on AWS's pages", find: foreignSources },
  { kind: "offenders", rule: "1.13", title: "no letters in rationales", find: citedLetters },
];
