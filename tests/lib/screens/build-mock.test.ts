import { describe, expect, it } from "vitest";

import { DomainId } from "@/lib/content/pack";
import { noFilter, type QuestionHistory } from "@/lib/forms/custom-form";
import { blankSheet } from "@/lib/forms/sheet";
import type { SheetResult } from "@/lib/forms/sheet-results";
import type { Session } from "@/lib/log/fold-session";
import { buildMockReport, conceptsMissed } from "@/lib/screens/build-mock-report";
import { buildMockStart } from "@/lib/screens/build-mock-start";
import { buildSitting } from "@/lib/screens/build-sitting";
import { summarySvg } from "@/lib/screens/summary-svg";
import type { MockDraft } from "@/lib/study/drafts";
import { Instant } from "@/lib/time/instant";
import { aFormBank, bigBlueprint } from "@/tests/lib/forms/a-bank";
import { aSheetResult } from "@/tests/lib/forms/a-sheet";
import { anEstimate } from "@/tests/lib/study/an-estimate";
import { mockReport } from "@/tests/look/sample-mock";
import { aGivenAnswer, aMock, aSession } from "@/tests/support/a-sitting";
import { aQuestion, tinyBlueprint, tinyPack } from "@/tests/support/tiny-pack";

const calendar = { zone: "UTC", cutoff: 240 };

const handedIn: Session["finished"] = {
  at: Instant(Date.UTC(2026, 2, 2, 10)),
  band: [30, 44],
  pPass: 0.6,
  model: "m",
  outcome: { score: 37.6, usedMs: 600_000, timedOut: false },
};

describe("a form being sat", () => {
  const session = aMock();
  const questions = session.fixed!.items.map((id) => aQuestion({ id, key: [1, 3] }));
  const draft: MockDraft = {
    session: session.id,
    place: 1,
    view: "question",
    sheets: [
      { ...blankSheet, chosen: [1, 3] },
      { ...blankSheet, chosen: [3], flagged: true, struck: [0] },
      blankSheet,
      blankSheet,
    ],
    usedMs: 0,
    paused: false,
    timeHidden: false,
  };
  const at = (minutes: number) => Instant(session.startedAt + minutes * 60_000);

  it("tells a whole answer from a begun one, and how much time is left", () => {
    expect(buildSitting(session, draft, questions, at(12), null)).toMatchObject({
      place: 1,
      question: { chosen: [3], struck: [0], flagged: true, choose: 2 },
      places: [
        { state: "answered", flagged: false },
        { state: "part", flagged: true },
        { state: "open" },
        { state: "open" },
      ],
      answered: 1,
      flagged: 1,
      time: { leftMs: 18 * 60_000, practice: false },
    });
  });

  it("is nothing for a diagnostic, or before its questions are read", () => {
    expect(buildSitting(aSession(), draft, questions, at(0), null)).toBeNull();
    expect(buildSitting(session, draft, [], at(0), null)).toBeNull();
  });
});

describe("the choice of a form", () => {
  const bank = [
    ...aFormBank([32, 40, 50, 17]),
    ...aFormBank([9, 9, 9, 9], "p").map((question) => ({
      ...question,
      id: `${question.id}p` as typeof question.id,
      pool: "practice" as const,
    })),
  ];
  const met = { lastSeen: 1, missed: true, guessed: false, flagged: false };
  const source = (histories: [string, QuestionHistory][] = [], sessions: Session[] = []) => ({
    bank,
    histories: new Map(histories),
    lastSeen: new Map(histories.map(([id, { lastSeen }]) => [id, lastSeen])),
    sessions,
    isComplete: true,
  });

  it("says what each form holds, and how many full ones are left without a repeat", () => {
    expect(buildMockStart(bigBlueprint, source(), calendar, noFilter, 20)).toMatchObject({
      full: { questions: 65, minutes: 90 },
      half: { questions: 33, minutes: 45 },
      unscored: 15,
      freshForms: 2,
      custom: { available: 36, questions: 20, minutes: 28, counts: { any: 36, missed: 0 } },
      earlier: [],
    });
    const oneMet = source([[bank[0]!.id, met]]);
    expect(buildMockStart(bigBlueprint, oneMet, calendar, noFilter, 20)).toMatchObject({
      freshForms: 1,
      custom: { counts: { any: 37, missed: 1, unseen: 36 } },
    });
  });

  it("does not call a form fresh with a question that was shown and not answered", () => {
    const oneShown = { ...source(), lastSeen: new Map([[bank[0]!.id, 1]]) };
    expect(buildMockStart(bigBlueprint, oneShown, calendar, noFilter, 20).freshForms).toBe(1);
  });

  it("never asks for more questions than fit, nor for none", () => {
    const inDomain = { ...noFilter, domain: DomainId("2") };
    const most = buildMockStart(bigBlueprint, source(), calendar, inDomain, 500).custom;
    expect(most).toMatchObject({ available: 9, questions: 9 });
    expect(most.tasks.map(({ id }) => id)).toEqual(["2.1", "2.2", "2.3"]);

    const missed = { ...noFilter, which: "missed" } as const;
    const none = buildMockStart(bigBlueprint, source(), calendar, missed, 20).custom;
    expect(none).toMatchObject({ available: 0, questions: 1 });
  });

  it("lists the forms handed in, the newest first, and no diagnostic", () => {
    const sessions = [
      aMock({ finished: handedIn }),
      aMock({ startedAt: Instant(Date.UTC(2026, 2, 9, 9)), form: "half", finished: handedIn }),
      aMock(),
      aSession({ finished: { ...handedIn, outcome: null } }),
    ];

    const { earlier } = buildMockStart(bigBlueprint, source([], sessions), calendar, noFilter, 20);
    expect(earlier).toMatchObject([
      { form: "half", day: "2026-03-09", band: [30, 44], timed: true },
      { form: "full", day: "2026-03-02" },
    ]);
  });
});

describe("a report", () => {
  const plan = { cards: 3, minutes: 1 };
  const wick = aQuestion().concept;
  const confusables = [{ name: "Mantle", tells: "What the wick heats" }];
  const report = (sheets: readonly SheetResult[], session = aMock({ finished: handedIn })) =>
    buildMockReport(tinyBlueprint, calendar, {
      session,
      sheets,
      estimate: anEstimate(),
      chances: [0.9, 0.5],
      concepts: new Map([[wick, { ...tinyPack().tasks[0]!.concepts[0]!, confusables }]]),
      plan,
    });

  it("shows the band that was kept when the form was handed in, and its own score to the ten", () => {
    expect(report([aSheetResult()])).toMatchObject({
      day: "2026-03-02",
      score: 40,
      band: { band: [30, 44], pPass: 0.6, pastShare: 3 / 8, earlier: [] },
      pTarget: 3 / 8,
      domains: [
        { verdict: "meets", chance: 0.9, right: 1, of: 1 },
        { verdict: "unclear", of: 0 },
      ],
      model: "m",
    });
  });

  it("explains each question, also one left open, but none that was not reached", () => {
    const sheets = [
      aSheetResult({ answer: aGivenAnswer({ chosen: [2] }), outcome: "wrong" }),
      aSheetResult({ number: 2, outcome: "open", answer: null }),
      aSheetResult({ number: 3, outcome: "not-reached", answer: null, ms: 0 }),
    ];

    expect(report(sheets)?.sheets).toMatchObject([
      {
        explained: { options: [{ verdict: "right-missed" }, { verdict: "wrong-chosen" }, {}, {}] },
      },
      { explained: { correct: false, keysChosen: 0 } },
      { explained: null },
    ]);
  });

  it("says of each question what its concept is taken for, as far as the pack knows", () => {
    const other = aQuestion({ concept: "tiny:k:can" as never });
    const sheets = [aSheetResult(), aSheetResult({ number: 2, question: other })];
    expect(report(sheets)?.sheets.map(({ explained }) => explained?.confusables)).toEqual([
      confusables,
      [],
    ]);
  });

  it("names what comes next by the figures that speak for it", () => {
    const slow = [
      aSheetResult({ ms: 300_000, change: "to-wrong", outcome: "wrong" }),
      aSheetResult({ number: 2, outcome: "open", answer: null }),
    ];

    expect(report(slow)?.next.map(({ kind }) => kind)).toEqual([
      "cards",
      "pace",
      "open",
      "changes",
      "again",
    ]);
    expect(report([aSheetResult()])?.next.map(({ kind }) => kind)).toEqual(["cards", "again"]);
  });

  it("brings the concepts forward that were missed, left open or guessed, each once", () => {
    const other = aQuestion({ concept: "tiny:k:can" as never });
    const sheets = [
      aSheetResult(),
      aSheetResult({ outcome: "wrong", question: other }),
      aSheetResult({ guess: true, question: other }),
    ];

    expect(conceptsMissed(sheets)).toEqual(["tiny:k:can"]);
  });

  it("is nothing for a form that is open, or for a diagnostic", () => {
    expect(report([], aMock())).toBeNull();
    expect(report([], aSession({ finished: { ...handedIn, outcome: null } }))).toBeNull();
  });
});

describe("the picture of a summary", () => {
  const svg = summarySvg(mockReport);

  it("is an SVG by itself with the words of the report", () => {
    expect(svg).toMatch(/^<svg xmlns='http:\/\/www\.w3\.org\/2000\/svg'/);
    expect(svg).toContain("Most of your band is past the line.");
    expect(svg).toContain("38 of 50 scored questions right.");
    expect(svg).toContain("80 % range 680–820");
    expect(svg).toContain("Billing, Pricing, and Support: 4 of 6 right. Needs improvement.");
    expect(svg.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|href|NaN/);
  });

  it("puts the line at two thirds of the plot, where it always stands", () => {
    expect(svg).toContain(`M${72 + Math.round((2 / 3) * (1200 - 144))} `);
  });

  it("escapes what could break it", () => {
    const [first, ...others] = mockReport.domains;
    const domain = { ...first!.domain, name: "R&D <x>" };
    const drawn = summarySvg({ ...mockReport, domains: [{ ...first!, domain }, ...others] });

    expect(drawn).toContain("R&amp;D &lt;x&gt;");
  });
});
