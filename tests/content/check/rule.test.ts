import { describe, expect, it } from "vitest";

import { bankOfQuestions } from "./a-bank";
import { printed, reportOf } from "./report";
import { fails, judge, type OffenderRule, type Rule } from "./rule";

const bank = bankOfQuestions({}, {}, {}, {});

const naming = (...ids: readonly string[]): OffenderRule => ({
  kind: "offenders",
  rule: "1.1",
  title: "planted",
  find: () => ids.map((id) => ({ id, reason: "planted" })),
});

const measuring = (figure: number, rest: Partial<Rule> = {}) =>
  ({
    kind: "figure",
    rule: "1.2",
    title: "measured",
    measure: () => figure,
    range: [1, 2],
    ...rest,
  }) as Rule;

describe("judge", () => {
  it("lets no offender through unless a share is allowed, and counts an entry once", () => {
    const quarter = { share: 0.25, of: () => bank.questions.length };

    expect(judge(naming(), bank)).toMatchObject({ figure: 0, limit: "≤ 0", holds: true });
    expect(judge(naming("a", "a"), bank)).toMatchObject({ figure: 1, holds: false });
    expect(judge({ ...naming("a", "a"), allowed: quarter }, bank)).toMatchObject({ holds: true });
    expect(judge({ ...naming("a", "b"), allowed: quarter }, bank)).toMatchObject({ holds: false });
  });

  it("holds a figure to its range, both ends included", () => {
    const verdicts = [0.9, 1, 2, 2.1].map((figure) => judge(measuring(figure), bank).holds);

    expect(verdicts).toEqual([false, true, true, false]);
  });

  it("does not take a figure that is no number for one within its range", () => {
    expect(judge(measuring(Number.NaN), bank).holds).toBe(false);
  });

  it("lets a rule be reported without failing the run", () => {
    const outcome = judge(measuring(9, { reportOnly: "later" }), bank);

    expect(outcome.holds).toBe(false);
    expect(fails(outcome)).toBe(false);
    expect(fails(judge(measuring(9), bank))).toBe(true);
  });
});

describe("the report", () => {
  const outcomes = [judge(naming("a", "b", "a"), bank), judge(measuring(1.23456), bank)];

  it("gives programs the counts, the gate and each rule with its offenders", () => {
    const report = reportOf(bank, outcomes);

    expect(report.counts).toEqual({ questions: 4, cards: 0, concepts: 0 });
    expect(Object.keys(report.blindSolver)).toEqual([
      "longest",
      "shortest",
      "stemOverlap",
      "fewestAbsolutes",
      "mostAlike",
      "limit",
    ]);
    expect(report.rules).toEqual([
      {
        rule: "1.1",
        title: "planted",
        figure: 2,
        limit: "≤ 0",
        holds: false,
        offenders: ["a", "b"],
      },
      { rule: "1.2", title: "measured", figure: 1.235, limit: "1–2", holds: true, offenders: [] },
    ]);
  });

  it("gives people the verdicts, the offenders with reasons, and what is let pass", () => {
    const passing = judge({ ...naming("a"), passes: "what is meant" }, bank);
    const text = printed(bank, [passing, judge(measuring(3, { reportOnly: "not yet" }), bank)]);

    expect(text).toMatch(/^1\.1 +planted .* FAILS$/m);
    expect(text).toMatch(/^1\.2 +measured .* later$/m);
    expect(text).toContain("1.1 planted: lets pass what is meant.");
    expect(text).toContain("1.2 measured: reported, does not fail yet: not yet.");
    expect(text).toContain("  a: planted");
    expect(text).toContain("1 rules fail.");
  });
});
