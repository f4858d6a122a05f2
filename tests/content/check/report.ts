import type { Bank } from "./bank.ts";
import { fails, type Outcome, rounded } from "./rule.ts";
import { coverage } from "./rules/coverage.ts";
import { blindLimit, blindScore, strategies } from "./strategies.ts";

/** The run as one record, for programs. */
export function reportOf(bank: Bank, outcomes: readonly Outcome[]) {
  const blind = Object.entries(strategies).map(([name, strategy]) => [
    name,
    rounded(blindScore(bank, strategy)),
  ]);
  return {
    counts: {
      questions: bank.questions.length,
      cards: bank.cards.length,
      concepts: bank.concepts.length,
    },
    coverage: coverage(bank),
    blindSolver: { ...Object.fromEntries(blind), limit: rounded(blindLimit(bank)) },
    rules: outcomes.map(({ rule, figure, limit, holds, findings }) => ({
      rule: rule.rule,
      title: rule.title,
      figure: rounded(figure),
      limit,
      holds,
      offenders: [...new Set(findings.map(({ id }) => id))],
      ...(rule.passes === undefined ? {} : { passes: rule.passes }),
      ...(rule.reportOnly === undefined ? {} : { reportOnly: rule.reportOnly }),
    })),
  };
}

/** The run as a table by rule and a list of offenders, for people. */
export function printed(bank: Bank, outcomes: readonly Outcome[]): string {
  const { counts, coverage: covered } = reportOf(bank, outcomes);
  const failed = outcomes.filter(fails).length;
  return [
    `${counts.questions} questions, ${counts.cards} cards, ${counts.concepts} concepts; ` +
      `tasks ${covered.tasks}, skills ${covered.skills}, services ${covered.services}`,
    "",
    ...outcomes.map(lineOf),
    "",
    ...outcomes.filter(({ rule }) => rule.passes !== undefined).map(passedLine),
    ...outcomes.filter(({ rule }) => rule.reportOnly !== undefined).map(deferredLine),
    "",
    ...outcomes.filter(({ holds }) => !holds).flatMap(offenderLines),
    failed === 0 ? "All rules hold." : `${failed} rules fail.`,
  ].join("\n");
}

function lineOf(outcome: Outcome): string {
  const { rule, figure, limit, holds } = outcome;
  const verdict = holds ? "holds" : fails(outcome) ? "FAILS" : "later";
  const [number, title] = [rule.rule.padEnd(5), rule.title.padEnd(62)];
  return `${number} ${title} ${String(rounded(figure)).padStart(7)}  ${limit.padEnd(11)} ${verdict}`;
}

function passedLine({ rule }: Outcome): string {
  return `${rule.rule} ${rule.title}: lets pass ${rule.passes}.`;
}

function deferredLine({ rule }: Outcome): string {
  return `${rule.rule} ${rule.title}: reported, does not fail yet: ${rule.reportOnly}.`;
}

function offenderLines({ rule, findings }: Outcome): string[] {
  return [
    `${rule.rule} ${rule.title}`,
    ...findings.map(({ id, reason }) => `  ${id}: ${reason}`),
    "",
  ];
}
