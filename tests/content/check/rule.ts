import type { Bank } from "./bank.ts";

export interface Finding {
  /** The id of a concept, card, question, task, skill or service. */
  readonly id: string;
  readonly reason: string;
}

interface RuleBase {
  /** Its number in the standard for questions (1) and cards (2), such as `1.12`. */
  readonly rule: string;
  readonly title: string;
  /** What it lets pass on purpose, and why. */
  readonly passes?: string;
  /** Why it does not fail this release, if it does not. */
  readonly reportOnly?: string | undefined;
}

/** No entry may offend, or at most a share of `of` entries. */
export interface OffenderRule extends RuleBase {
  readonly kind: "offenders";
  readonly find: (bank: Bank) => Finding[];
  readonly allowed?: { readonly share: number; readonly of: (bank: Bank) => number };
}

/** A figure of the whole bank lies within a range; `find` names the entries that drive it. */
interface FigureRule extends RuleBase {
  readonly kind: "figure";
  readonly measure: (bank: Bank) => number;
  readonly range: readonly [number, number] | ((bank: Bank) => readonly [number, number]);
  readonly find?: (bank: Bank) => Finding[];
}

export type Rule = OffenderRule | FigureRule;

export interface Outcome {
  readonly rule: Rule;
  readonly figure: number;
  readonly limit: string;
  readonly holds: boolean;
  readonly findings: readonly Finding[];
}

export function judge(rule: Rule, bank: Bank): Outcome {
  return rule.kind === "offenders" ? judgeOffenders(rule, bank) : judgeFigure(rule, bank);
}

export function fails({ rule, holds }: Outcome): boolean {
  return !holds && rule.reportOnly === undefined;
}

function judgeOffenders(rule: OffenderRule, bank: Bank): Outcome {
  const findings = rule.find(bank);
  const offenders = new Set(findings.map(({ id }) => id)).size;
  const most = rule.allowed ? Math.floor(rule.allowed.share * rule.allowed.of(bank)) : 0;
  return { rule, figure: offenders, limit: `≤ ${most}`, holds: offenders <= most, findings };
}

function judgeFigure(rule: FigureRule, bank: Bank): Outcome {
  const figure = rule.measure(bank);
  const [low, high] = typeof rule.range === "function" ? rule.range(bank) : rule.range;
  const holds = figure >= low && figure <= high;
  const findings = holds ? [] : (rule.find?.(bank) ?? []);
  return { rule, figure, limit: rangeText(low, high), holds, findings };
}

function rangeText(low: number, high: number): string {
  if (high === Infinity) return `≥ ${rounded(low)}`;
  return low <= 0 ? `≤ ${rounded(high)}` : `${rounded(low)}–${rounded(high)}`;
}

export function rounded(figure: number): number {
  return Math.round(figure * 1000) / 1000;
}

/** The entries that a question about them does not answer with `null`. */
export function findingsIn<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  reasonOf: (entry: Entry) => string | null | false,
): Finding[] {
  return entries.flatMap((entry) => {
    const reason = reasonOf(entry);
    return reason === null || reason === false ? [] : [{ id: entry.id, reason }];
  });
}
