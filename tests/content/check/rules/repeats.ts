import { type Bank, keysOf } from "../bank.ts";
import { findingsIn, type Finding, type Rule } from "../rule.ts";
import { contentWords, jaccard, wordsOf } from "../words.ts";

/** 1.22: a stem with the words of an earlier one. */
export function repeatedStems({ questions }: Bank): Finding[] {
  const stems = questions.map(({ id, stem }) => ({ id, words: new Set(wordsOf(stem)) }));
  return stems.flatMap(({ id, words }, place) => {
    const twin = stems.slice(0, place).find((other) => jaccard(words, other.words) >= 0.6);
    return twin ? [{ id, reason: `repeats ${twin.id}` }] : [];
  });
}

/** 1.22: a stem that holds the key of another item and most of what that item asks. */
export function givenAway({ questions }: Bank): Finding[] {
  const stems = questions.map(({ id, stem }) => ({ id, words: contentWords(stem) }));
  return findingsIn(questions, (question) => {
    const asked = contentWords(question.stem);
    const keys = contentWords(
      keysOf(question)
        .map(({ text }) => text)
        .join(" "),
    );
    const teller = stems.find(
      ({ id, words }) =>
        id !== question.id &&
        keys.isSubsetOf(words) &&
        asked.intersection(words).size >= 0.6 * asked.size,
    );
    return teller !== undefined && `told by ${teller.id}`;
  });
}

export const repeatRules: Rule[] = [
  { kind: "offenders", rule: "1.22", title: "no stem repeats another", find: repeatedStems },
  { kind: "offenders", rule: "1.22", title: "no stem tells another's key", find: givenAway },
];
