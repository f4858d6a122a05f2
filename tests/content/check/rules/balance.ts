import type { Option, Question } from "../../../../lib/content/pack.ts";
import { type Bank, distractorsOf, fourOptionItems, keysOf } from "../bank.ts";
import { findingsIn, type Finding, type Rule } from "../rule.ts";
import { absolutes, mostAlike } from "../strategies.ts";
import { contentWords, countMatches, mean } from "../words.ts";

/** The length of the key beside the mean length of its distractors. */
export function lengthRatio(question: Question): number {
  return meanLength(keysOf(question)) / meanLength(distractorsOf(question));
}

function meanLength(options: readonly Option[]): number {
  return mean(options.map(({ text }) => text.length));
}

/** 1.12: a key much shorter or longer than its distractors. */
export function unlikeLengths({ questions }: Bank): Finding[] {
  return findingsIn(questions, (question) => {
    const ratio = lengthRatio(question);
    return (ratio < 0.6 || ratio > 1.6) && `ratio ${ratio.toFixed(2)}`;
  });
}

/** 1.12: long options of which one is more than twice another. */
export function unevenOptions({ questions }: Bank): Finding[] {
  return findingsIn(questions, ({ options }) => {
    const lengths = options.map(({ text }) => text.length);
    const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
    return least >= 25 && most / least > 2 && `${least} to ${most} characters`;
  });
}

/** 1.12: items whose key is strictly the longest. */
export function longestKeys(bank: Bank): Finding[] {
  return findingsIn(fourOptionItems(bank), (item) => {
    const key = keysOf(item)[0]?.text.length ?? 0;
    return distractorsOf(item).every(({ text }) => text.length < key) && "the key is the longest";
  });
}

/** 1.12: items whose key is strictly the shortest. */
export function shortestKeys(bank: Bank): Finding[] {
  return findingsIn(fourOptionItems(bank), (item) => {
    const key = keysOf(item)[0]?.text.length ?? 0;
    return distractorsOf(item).every(({ text }) => text.length > key) && "the key is the shortest";
  });
}

/** 1.13: how often each of the four places holds the key. */
export function keyPlaces(bank: Bank): number[] {
  const items = fourOptionItems(bank);
  return [0, 1, 2, 3].map((place) => items.filter(({ key }) => key[0] === place).length);
}

/** 1.13: a place that holds too few or too many keys. */
export function unevenPlaces(bank: Bank): Finding[] {
  const counts = keyPlaces(bank);
  const total = counts.reduce((a, b) => a + b, 0);
  return counts.flatMap((count, place) => {
    const share = count / total;
    if (share >= 0.2 && share <= 0.3) return [];
    return [{ id: `place ${"ABCD"[place]}`, reason: `${count} of ${total} keys` }];
  });
}

/** 1.13: chi-square of the places against evenness; 7.81 is the 5 % point of 3 degrees of freedom. */
export function placesChiSquare(bank: Bank): number {
  const counts = keyPlaces(bank);
  const expected = counts.reduce((a, b) => a + b, 0) / 4;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** 1.13: the fourth item in a row, within a task, with its key in one place. */
export function keyRuns({ pack }: Bank): Finding[] {
  return pack.tasks.flatMap(({ questions }) => {
    const items = questions.filter(({ type }) => type === "multiple-choice");
    return items.flatMap(({ id, key }, place) => {
      const before = items.slice(Math.max(0, place - 3), place);
      const runs = before.length === 3 && before.every((item) => item.key[0] === key[0]);
      return runs ? [{ id, reason: `fourth key in a row at ${"ABCD"[key[0] ?? 0]}` }] : [];
    });
  });
}

export const hedges = /\b(?:may|can|usually|often)\b/;

/** 1.15: how much more often such words stand in a distractor than in a key. */
export function excessInDistractors({ questions }: Bank, words: RegExp): number {
  const rateIn = (options: readonly { text: string }[]) =>
    mean(options.map(({ text }) => countMatches(text, words)));
  const [inKeys, inDistractors] = [
    rateIn(questions.flatMap(keysOf)),
    rateIn(questions.flatMap(distractorsOf)),
  ];
  if (inDistractors === 0) return 0;
  return inDistractors / inKeys;
}

function distractorsWith({ questions }: Bank, words: RegExp): Finding[] {
  return findingsIn(questions, (question) => {
    const found = distractorsOf(question).find(({ text }) => countMatches(text, words) > 0);
    return found !== undefined && `“${found.text}”`;
  });
}

/** 1.16: a word of the stem that stands in the key and in no distractor. */
export function clangs(bank: Bank): Finding[] {
  return findingsIn(fourOptionItems(bank), (item) => {
    const [stem, key] = [item.stem, keysOf(item)[0]?.text ?? ""].map(contentWords);
    const others = contentWords(
      distractorsOf(item)
        .map(({ text }) => text)
        .join(" "),
    );
    const shared = [...(stem?.intersection(key ?? new Set()) ?? [])].filter(
      (word) => !others.has(word),
    );
    return shared.length > 0 && shared.join(", ");
  });
}

/** 1.16: how often the key is the option with most words in common with the others. */
export function convergence(bank: Bank): number {
  return mean(fourOptionItems(bank).map(mostAlike));
}

const fourOptionCount = (bank: Bank) => fourOptionItems(bank).length;
const atLeastOne = (items: readonly unknown[]) => Math.max(1, items.length);

export const balanceRules: Rule[] = [
  {
    kind: "offenders",
    rule: "1.12",
    title: "key .6–1.6 of its distractors' length, 15 % of items outside",
    find: unlikeLengths,
    allowed: { share: 0.15, of: ({ questions }) => questions.length },
  },
  {
    kind: "offenders",
    rule: "1.12",
    title: "long options within a factor of 2, 15 % outside",
    find: unevenOptions,
    allowed: { share: 0.15, of: ({ questions }) => questions.length },
  },
  {
    kind: "figure",
    rule: "1.12",
    title: "share of keys strictly longest",
    measure: (bank) => longestKeys(bank).length / atLeastOne(fourOptionItems(bank)),
    range: [0.18, 0.32],
    find: longestKeys,
  },
  {
    kind: "figure",
    rule: "1.12",
    title: "share of keys strictly shortest",
    measure: (bank) => shortestKeys(bank).length / atLeastOne(fourOptionItems(bank)),
    range: [0.18, 0.32],
    find: shortestKeys,
  },
  {
    kind: "figure",
    rule: "1.12",
    title: "mean key to distractor length",
    measure: (bank) => mean(fourOptionItems(bank).map(lengthRatio)),
    range: [0.95, 1.05],
  },
  { kind: "offenders", rule: "1.13", title: "each place 20–30 % of keys", find: unevenPlaces },
  {
    kind: "figure",
    rule: "1.13",
    title: "chi-square of key places",
    measure: placesChiSquare,
    range: [0, 7.81],
  },
  { kind: "offenders", rule: "1.13", title: "no run of four keys in a task", find: keyRuns },
  {
    kind: "figure",
    rule: "1.15",
    title: "absolutes, distractors to keys",
    measure: (bank) => excessInDistractors(bank, absolutes),
    range: [0, 1.5],
    find: (bank) => distractorsWith(bank, absolutes),
  },
  {
    kind: "figure",
    rule: "1.15",
    title: "hedges, distractors to keys",
    measure: (bank) => excessInDistractors(bank, hedges),
    range: [0, 1.5],
    find: (bank) => distractorsWith(bank, hedges),
  },
  {
    kind: "offenders",
    rule: "1.16",
    title: "clang, 10 % of items at most",
    find: clangs,
    allowed: { share: 0.1, of: fourOptionCount },
    passes: "“AWS”, “Amazon”, “service” and function words",
  },
  {
    kind: "figure",
    rule: "1.16",
    title: "key most like the others",
    measure: convergence,
    range: [0, 0.35],
  },
];
