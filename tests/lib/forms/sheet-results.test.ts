import { describe, expect, it } from "vitest";

import { TaskId } from "@/lib/content/pack";
import { formSummary } from "@/lib/forms/form-summary";
import { reportCsv } from "@/lib/forms/report-csv";
import { sheetResults } from "@/lib/forms/sheet-results";
import { aGivenAnswer, aMock } from "@/tests/support/a-sitting";
import { aQuestion, tinyBlueprint } from "@/tests/support/tiny-pack";

import { aSheetResult } from "./a-sheet";

const items = aMock().fixed!.items;
const questions = items.map((id) => aQuestion({ id, key: [0] }));
const [first, second, third, fourth] = items as unknown as [
  (typeof items)[0],
  (typeof items)[0],
  (typeof items)[0],
  (typeof items)[0],
];

describe("the questions of a form handed in", () => {
  it("are told in its order: how each went, whether it counts and was new", () => {
    const session = aMock({
      answers: [
        aGivenAnswer({ question: second, correct: false, chosen: [1], ms: 5000, flagged: true }),
        aGivenAnswer({ question: first, guess: true, ms: 7000 }),
      ],
      leftOpen: [
        { question: third, ms: 400, flagged: false },
        { question: fourth, ms: 0, flagged: false },
      ],
    });

    expect(sheetResults(session, questions, new Set([second]))).toMatchObject([
      { number: 1, outcome: "right", guess: true, ms: 7000, isScored: true, isFirst: true },
      { number: 2, outcome: "wrong", flagged: true, isFirst: false },
      { number: 3, outcome: "open", ms: 400 },
      { number: 4, outcome: "not-reached", isScored: false },
    ]);
  });

  it.each([
    [[[1]], [0], true, "to-right"],
    [[[0]], [1], false, "to-wrong"],
    [[[1], [0]], [2], false, "other"],
    [[[0], [1]], [0], true, "other"],
    [undefined, [0], true, null],
  ] as const)(
    "with the choices %j before %j were changed: right %s, %s",
    (before, last, correct, kind) => {
      const given = aGivenAnswer({
        question: first,
        chosen: last,
        correct,
        ...(before ? { changes: before } : {}),
      });

      expect(sheetResults(aMock({ answers: [given] }), questions, new Set())[0]!.change).toBe(kind);
    },
  );
});

describe("the figures of a report", () => {
  const oil = aQuestion({ task: TaskId("B.1") });
  const sheets = [
    aSheetResult({ ms: 100_000, guess: true }),
    aSheetResult({ number: 2, outcome: "wrong", change: "to-wrong", guess: true, ms: 50_000 }),
    aSheetResult({ number: 3, question: oil, isFirst: false, change: "to-right", ms: 30_000 }),
    aSheetResult({ number: 4, question: oil, isScored: false }),
    aSheetResult({ number: 5, outcome: "open", ms: 60_000, answer: null }),
    aSheetResult({ number: 6, outcome: "not-reached", ms: 0, answer: null }),
  ];
  const summary = formSummary(sheets, tinyBlueprint);

  it("count the scored ones, whole and by domain", () => {
    expect(summary.scored).toEqual({ right: 2, of: 5 });
    expect(summary.byDomain).toEqual([
      { domain: "A", right: 1, of: 4 },
      { domain: "B", right: 1, of: 1 },
    ]);
    expect(summary.unscored).toEqual({ right: 1, of: 1, numbers: [4] });
  });

  it("keep first sightings and repeats apart, and what was never reached out of both", () => {
    expect(summary.first).toEqual({ right: 2, of: 4 });
    expect(summary.repeats).toEqual({ right: 1, of: 1 });
    expect([summary.open, summary.notReached]).toEqual([1, 1]);
  });

  it("set the time beside the exam's own", () => {
    // 30 minutes for 20 questions.
    expect(summary.time).toEqual({
      paceMs: 90_000,
      meanMs: 60_000,
      rightMs: (100_000 + 30_000 + 60_000) / 3,
      wrongMs: 55_000,
      over: 1,
    });
  });

  it("set guesses beside blind luck, and count changes both ways", () => {
    expect(summary.guesses).toEqual({ right: 1, of: 2, byLuck: 0.5 });
    expect(summary.changes).toEqual({ toRight: 1, toWrong: 1, other: 0 });
  });
});

describe("the table of a form", () => {
  it("has a line for each question, quoted where it must be, and no formula", () => {
    const question = aQuestion({ stem: '=Which "part", then?' });
    const csv = reportCsv(
      [
        aSheetResult({ question, ms: 1234, change: "to-right" }),
        aSheetResult({ number: 2, question, outcome: "not-reached", ms: 0, answer: null }),
      ],
      tinyBlueprint,
    );

    const [head, row, unseen, end] = csv.split("\r\n");
    expect(head).toBe(
      "number,question,domain,task,outcome,scored,first sighting,guess,flagged,change,seconds,stem,chosen,key",
    );
    expect(row).toBe(
      `1,tiny:q:wick,Lamps and Their Parts,A.1,right,yes,yes,no,no,to-right,1.2,"'=Which ""part"", then?",Wick,Wick`,
    );
    expect(unseen).toBe("2,tiny:q:wick,Lamps and Their Parts,A.1,not-reached,yes,yes,no,no,,0,,,");
    expect(end).toBe("");
  });
});
