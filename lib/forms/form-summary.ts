import { domainOfTask } from "@/lib/content/blueprint";
import type { Blueprint, DomainId } from "@/lib/content/pack";
import { guessing } from "@/lib/psychometrics/item";

import type { SheetResult } from "./sheet-results";

export interface RightOf {
  readonly right: number;
  readonly of: number;
}

/** What a report says of a form in figures. */
export interface FormSummary {
  /** The scored questions; one left open is wrong. */
  readonly scored: RightOf;
  readonly byDomain: readonly (RightOf & { readonly domain: DomainId })[];
  readonly unscored: RightOf & { readonly numbers: readonly number[] };
  /** Questions never met before, and those met before. */
  readonly first: RightOf;
  readonly repeats: RightOf;
  readonly time: {
    /** The exam's own time a question, in milliseconds. */
    readonly paceMs: number;
    /** Means over the questions that were reached; 0 of none. */
    readonly meanMs: number;
    readonly rightMs: number;
    readonly wrongMs: number;
    /** How many took longer than the pace. */
    readonly over: number;
  };
  readonly guesses: RightOf & {
    /** Right ones to expect from choosing blindly. */
    readonly byLuck: number;
  };
  readonly changes: {
    readonly toRight: number;
    readonly toWrong: number;
    readonly other: number;
  };
  readonly open: number;
  readonly notReached: number;
}

export function formSummary(sheets: readonly SheetResult[], blueprint: Blueprint): FormSummary {
  const scored = sheets.filter(({ isScored }) => isScored);
  const unscored = sheets.filter(({ isScored }) => !isScored);
  const reached = sheets.filter(({ outcome }) => outcome !== "not-reached");
  const guesses = sheets.filter(({ guess }) => guess);
  const changed = (kind: SheetResult["change"]) => count(sheets, ({ change }) => change === kind);
  const paceMs = (blueprint.form.minutes * 60_000) / blueprint.form.questions;
  return {
    scored: rightOf(scored),
    byDomain: blueprint.domains.map(({ id }) => ({
      domain: id,
      ...rightOf(scored.filter(({ question }) => domainOfTask(blueprint, question.task).id === id)),
    })),
    unscored: { ...rightOf(unscored), numbers: unscored.map(({ number }) => number) },
    first: rightOf(reached.filter(({ isFirst }) => isFirst)),
    repeats: rightOf(reached.filter(({ isFirst }) => !isFirst)),
    time: {
      paceMs,
      meanMs: meanMs(reached),
      rightMs: meanMs(reached.filter(({ outcome }) => outcome === "right")),
      wrongMs: meanMs(reached.filter(({ outcome }) => outcome !== "right")),
      over: count(reached, ({ ms }) => ms > paceMs),
    },
    guesses: {
      ...rightOf(guesses),
      byLuck: guesses.reduce((sum, { question }) => sum + luckOf(question), 0),
    },
    changes: {
      toRight: changed("to-right"),
      toWrong: changed("to-wrong"),
      other: changed("other"),
    },
    open: count(sheets, ({ outcome }) => outcome === "open"),
    notReached: count(sheets, ({ outcome }) => outcome === "not-reached"),
  };
}

const rightOf = (sheets: readonly SheetResult[]): RightOf => ({
  right: count(sheets, ({ outcome }) => outcome === "right"),
  of: sheets.length,
});

const meanMs = (sheets: readonly SheetResult[]): number =>
  sheets.reduce((sum, { ms }) => sum + ms, 0) / (sheets.length || 1);

const count = (sheets: readonly SheetResult[], test: (sheet: SheetResult) => boolean): number =>
  sheets.filter(test).length;

const luckOf = ({ options, key }: SheetResult["question"]) => guessing(options.length, key.length);
