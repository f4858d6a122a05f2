import type { Question } from "../../../../lib/content/pack.ts";
import type { Bank } from "../bank.ts";
import { findingsIn, type Finding, type Rule } from "../rule.ts";

/** 1.1: four options and one key, or five or six options and two or three keys. */
export function wrongNumberOfOptions({ questions }: Bank): Finding[] {
  return findingsIn(questions, (question) => {
    const found = `${question.options.length} options, ${question.key.length} keys`;
    return fitsFormat(question) ? null : found;
  });
}

function fitsFormat({ type, options, key }: Question): boolean {
  if (type === "multiple-choice") return options.length === 4 && key.length === 1;
  return [5, 6].includes(options.length) && [2, 3].includes(key.length);
}

/** 1.1: the Select line of a multiple-response stem counts its keys, and no other stem has one. */
export function wrongSelectLine({ questions }: Bank): Finding[] {
  return findingsIn(questions, ({ type, stem, key }) => {
    const line = / \(Select (\w+)\.\)$/.exec(stem)?.[1];
    const expected =
      type === "multiple-choice" ? undefined : ["", "ONE", "TWO", "THREE"][key.length];
    return line === expected ? null : `says ${line ?? "nothing"} with ${key.length} keys`;
  });
}

/** 1.23: each question names the guide that it was written for. */
export function otherGuideVersion({ questions, pack }: Bank): Finding[] {
  const { guideVersion } = pack.manifest.blueprint;
  return findingsIn(questions, (question) =>
    question.guideVersion === guideVersion
      ? null
      : `written for the guide of ${question.guideVersion}`,
  );
}

/** 1.23: the share of questions in one of these styles. */
export function styleShare({ questions }: Bank, styles: readonly Question["style"][]): number {
  return questions.filter(({ style }) => styles.includes(style)).length / questions.length;
}

export const formatRules: Rule[] = [
  {
    kind: "offenders",
    rule: "1.1",
    title: "number of options and keys",
    find: wrongNumberOfOptions,
  },
  { kind: "offenders", rule: "1.1", title: "Select line counts the keys", find: wrongSelectLine },
  { kind: "offenders", rule: "1.23", title: "written for this guide", find: otherGuideVersion },
  {
    kind: "figure",
    rule: "1.23",
    title: "share of plain recall",
    measure: (bank) => styleShare(bank, ["recall"]),
    range: [0, 0.3],
    find: ({ questions }) => findingsIn(questions, ({ style }) => style === "recall" && "recall"),
  },
  {
    kind: "figure",
    rule: "1.23",
    title: "share of comparison and scenario",
    measure: (bank) => styleShare(bank, ["compare", "scenario"]),
    range: [0.45, 1],
  },
  {
    kind: "figure",
    rule: "1.6",
    title: "share of scenarios",
    measure: (bank) => styleShare(bank, ["scenario"]),
    range: [0.4, 0.6],
  },
];
