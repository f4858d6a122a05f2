import type { Bank } from "../bank.ts";
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

/** Tasks with too few questions to practise on, and domains with too few to assess. */
export function thinPools({ pack, limits }: Bank): Finding[] {
  const counts = pack.tasks.map(({ task, questions }) => {
    const practice = questions.filter(({ pool }) => pool === "practice").length;
    return { task, practice, assessment: questions.length - practice };
  });
  const thinTasks = counts
    .filter(({ practice }) => practice < limits.practicePerTask)
    .map(({ task, practice }) => ({ id: task, reason: `${practice} for practice` }));
  const thinDomains = pack.manifest.blueprint.domains.flatMap(({ id, tasks }, place) => {
    const own = counts.filter(({ task }) => tasks.some((one) => one.id === task));
    const assessment = own.reduce((sum, one) => sum + one.assessment, 0);
    const least = limits.assessmentByDomain[place] ?? 0;
    return assessment < least ? [{ id: `domain ${id}`, reason: `${assessment} of ${least}` }] : [];
  });
  return [...thinTasks, ...thinDomains];
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
  { kind: "offenders", rule: "pack", title: "questions enough in both pools", find: thinPools },
  {
    kind: "figure",
    rule: "pack",
    title: "mean reading grade of explanations",
    measure: (bank) =>
      mean(bank.concepts.map(({ explanation }) => plainGrade([explanation], bank))),
    range: [0, 10],
  },
];
