import { type Bank, domainOf } from "../bank.ts";
import { findingsIn, type Finding, type Rule } from "../rule.ts";
import { mean, wordCount } from "../words.ts";
import { plainGrade } from "./cards.ts";

/** A concept that no card teaches; its questions would lead nowhere. */
export function untaughtConcepts({ concepts, cards }: Bank): Finding[] {
  const taught = new Set(cards.map(({ concept }) => concept));
  return findingsIn(concepts, ({ id }) => !taught.has(id) && "no card teaches it");
}

export function explanationLengths({ concepts }: Bank): Finding[] {
  return findingsIn(concepts, ({ explanation }) => {
    const words = wordCount(explanation);
    return (words < 30 || words > 80) && `${words} words`;
  });
}

/** More than four confusables, or one that is not told in 3–10 words. */
export function badConfusables({ concepts }: Bank): Finding[] {
  return findingsIn(concepts, ({ confusables }) => {
    if (confusables.length > 4) return `${confusables.length} confusables`;
    const bad = confusables.find(({ tells }) => wordCount(tells) < 3 || wordCount(tells) > 10);
    return bad !== undefined && `${bad.name}: “${bad.tells}”`;
  });
}

const bands = { hard: [0, 0.6], middle: [0.6, 0.8], easy: [0.8, 1.01] } as const;

/** A domain without a hard, a middle or an easy question, by the first rating. */
export function missingDifficulties(bank: Bank): Finding[] {
  return bank.pack.manifest.blueprint.domains.flatMap(({ id }) => {
    const own = bank.questions.filter((question) => domainOf(bank, question) === id);
    const shares = own.map(({ ratings }) => mean(ratings.map(({ share }) => share)));
    const missing = Object.entries(bands).filter(
      ([, [low, high]]) => !shares.some((share) => share >= low && share < high),
    );
    return missing.map(([band]) => ({ id: `domain ${id}`, reason: `no ${band} question` }));
  });
}

/** A task without questions to practise on, or with too few to assess. */
export function thinPools({ pack }: Bank): Finding[] {
  return pack.tasks.flatMap(({ task, questions }) => {
    const practice = questions.filter(({ pool }) => pool === "practice").length;
    const assessment = questions.length - practice;
    if (practice >= 1 && assessment >= 3) return [];
    return [{ id: task, reason: `${practice} for practice, ${assessment} for assessment` }];
  });
}

export const conceptRules: Rule[] = [
  { kind: "offenders", rule: "pack", title: "each concept has a card", find: untaughtConcepts },
  {
    kind: "offenders",
    rule: "pack",
    title: "explanations of 30–80 words",
    find: explanationLengths,
  },
  {
    kind: "offenders",
    rule: "pack",
    title: "confusables told in 3–10 words",
    find: badConfusables,
  },
  {
    kind: "offenders",
    rule: "pack",
    title: "hard, middle and easy in each domain",
    find: missingDifficulties,
  },
  { kind: "offenders", rule: "pack", title: "both pools in each task", find: thinPools },
  {
    kind: "figure",
    rule: "pack",
    title: "mean reading grade of explanations",
    measure: (bank) =>
      mean(bank.concepts.map(({ explanation }) => plainGrade([explanation], bank))),
    range: [0, 10],
  },
];
