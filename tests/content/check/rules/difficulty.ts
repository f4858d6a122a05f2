import type { Question } from "../../../../lib/content/pack.ts";
import type { Bank } from "../bank.ts";
import type { Finding, Rule } from "../rule.ts";

export type Level = "hard" | "middle" | "easy";

/** Within half a logit of the cut a question tells best who would pass. */
const aroundTheCut = 0.5;
const nearCutAtLeast = 250;
const perDomainAtLeast: Readonly<Record<Level, number>> = { hard: 10, middle: 25, easy: 20 };

/**
 * How much harder, in logits, a question is than one that people who would just pass answer right
 * as often as the cut asks: `logit(cutShare) - logit(share)`, the mean over its judges.
 */
export function difficultyOf({ ratings }: Pick<Question, "ratings">, cutShare: number): number {
  const each = ratings.map(({ share }) => logit(cutShare) - logit(share));
  return each.reduce((sum, one) => sum + one, 0) / Math.max(1, each.length);
}

const logit = (share: number) => Math.log(share / (1 - share));

export function levelOf(difficulty: number): Level {
  if (Math.abs(difficulty) <= aroundTheCut) return "middle";
  return difficulty > 0 ? "hard" : "easy";
}

/** How many questions of each level each domain has, domains in the blueprint's order. */
export function levelsByDomain({ pack, questions }: Bank): Map<string, Record<Level, number>> {
  const { blueprint } = pack.manifest;
  return new Map(
    blueprint.domains.map(({ id, tasks }) => {
      const own = new Set(tasks.map((task) => task.id));
      const levels = questions
        .filter(({ task }) => own.has(task))
        .map((item) => levelOf(difficultyOf(item, blueprint.scale.cutShare)));
      const count = (level: Level) => levels.filter((one) => one === level).length;
      return [id, { hard: count("hard"), middle: count("middle"), easy: count("easy") }];
    }),
  );
}

/** Pack: domains that lack hard, middle or easy questions. */
export function thinLevels(bank: Bank): Finding[] {
  return [...levelsByDomain(bank)].flatMap(([id, counts]) =>
    (Object.keys(perDomainAtLeast) as Level[])
      .filter((level) => counts[level] < perDomainAtLeast[level])
      .map((level) => ({ id, reason: `${counts[level]} ${level} questions` })),
  );
}

function nearTheCut({ pack, questions }: Bank): number {
  const { cutShare } = pack.manifest.blueprint.scale;
  return questions.filter((item) => levelOf(difficultyOf(item, cutShare)) === "middle").length;
}

export const difficultyRules: Rule[] = [
  {
    kind: "offenders",
    rule: "pack",
    title: "hard, middle and easy in each domain",
    find: thinLevels,
  },
  {
    kind: "figure",
    rule: "pack",
    title: "questions within half a logit of the cut",
    measure: nearTheCut,
    range: [nearCutAtLeast, Infinity],
  },
];
