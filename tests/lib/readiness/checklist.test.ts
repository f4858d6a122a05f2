import { describe, expect, it } from "vitest";

import { DomainId, TaskId } from "@/lib/content/pack";
import type { SatMock } from "@/lib/forms/mocks";
import { sessionSubject } from "@/lib/log/subject";
import { checklist, type CheckItem, type CheckSource } from "@/lib/readiness/checklist";
import { StudyDay } from "@/lib/time/instant";
import { at } from "@/tests/support/a-study";

const aMock = (day: string, score: number): SatMock => ({
  session: sessionSubject(day),
  at: at(`${day}T10:00Z`),
  band: [600, 800],
  score,
  timed: true,
  minutes: 90,
  farBelow: null,
});

const aDomain = (id: string, mean: number, more: object = {}) => ({
  domain: DomainId(id),
  mean,
  range: [mean - 50, mean + 50] as const,
  answers: 20,
  expectedPoints: 10,
  pFarBelow: 0.2,
  ...more,
});

const aTask = (cards: number, seen: number) => ({
  task: TaskId("A.1"),
  title: "Task",
  domain: DomainId("A"),
  cards,
  seen,
  recall: 1,
  answers: 0,
  right: 0,
});

const source = (overrides: Partial<CheckSource> = {}): CheckSource => ({
  mocks: [],
  domains: [aDomain("A", 760), aDomain("B", 720)],
  tasks: [aTask(10, 10), aTask(10, 9)],
  scale: { cut: 700, target: [750, 800] },
  today: StudyDay("2026-03-10"),
  calendar: { zone: "UTC", cutoff: 240 },
  ...overrides,
});

const item = <Kind extends CheckItem["kind"]>(kind: Kind, overrides: Partial<CheckSource> = {}) =>
  checklist(source(overrides)).find(
    (one): one is Extract<CheckItem, { kind: Kind }> => one.kind === kind,
  )!;

describe("five in a row", () => {
  it("is open, in part and done, with the sittings that it stands on", () => {
    expect(item("row")).toMatchObject({ state: "open", scores: [], broken: null });
    const some = [aMock("2026-03-01", 700), aMock("2026-03-02", 760), aMock("2026-03-03", 780)];
    expect(item("row", { mocks: some })).toMatchObject({
      state: "part",
      inRow: 2,
      scores: [
        { day: "2026-03-02", score: 760 },
        { day: "2026-03-03", score: 780 },
      ],
      broken: { day: "2026-03-01", score: 700, farBelow: null },
    });
    const five = [1, 2, 3, 4, 5].map((day) => aMock(`2026-03-0${day}`, 760));
    expect(item("row", { mocks: five })).toMatchObject({ state: "done", broken: null });
  });

  it("names the domain that broke the row in a sitting past the target", () => {
    const lopsided = { ...aMock("2026-03-02", 790), farBelow: DomainId("B") };
    expect(item("row", { mocks: [aMock("2026-03-01", 760), lopsided] })).toMatchObject({
      state: "open",
      inRow: 0,
      broken: { day: "2026-03-02", score: 790, farBelow: "B" },
    });
  });
});

describe("no domain far below", () => {
  it("names the likeliest one and judges its chance", () => {
    const withChance = (pFarBelow: number) =>
      item("far-below", { domains: [aDomain("A", 760), aDomain("B", 600, { pFarBelow })] });
    expect(withChance(0.3)).toMatchObject({ domain: "B", chance: 0.3, state: "done" });
    expect(withChance(0.6).state).toBe("part");
    expect(withChance(0.9).state).toBe("open");
  });

  it("says nothing of what was not measured", () => {
    const domains = [aDomain("A", 700, { answers: 0 })];
    expect(item("far-below", { domains })).toMatchObject({ state: "open", domain: null });
    expect(item("weakest", { domains })).toMatchObject({ state: "open", domain: null });
  });
});

describe("the weakest domain's band", () => {
  it.each([
    [[710, 800], "done"],
    [[650, 750], "part"],
    [[500, 690], "open"],
    [null, "open"],
  ] as const)("%j is %s", (range, state) => {
    const domains = [aDomain("A", 800), aDomain("B", 650, { range })];
    expect(item("weakest", { domains })).toMatchObject({ domain: "B", state });
  });
});

describe("the syllabus", () => {
  it.each([
    [0, 0, "open"],
    [10, 0, "part"],
    [10, 8, "part"],
    [10, 9, "done"],
  ])("with %i and %i of ten cards seen is %s", (first, second, state) => {
    const tasks = [aTask(10, first), aTask(10, second)];
    expect(item("covered", { tasks }).state).toBe(state);
  });
});

describe("a recent full mock", () => {
  it.each([
    ["2026-03-10", 0, "done"],
    ["2026-03-03", 7, "done"],
    ["2026-03-02", 8, "part"],
    ["2026-02-10", 28, "open"],
  ])("of %s is %i days old and %s", (day, days, state) => {
    expect(item("recent", { mocks: [aMock(day, 700)] })).toMatchObject({ day, days, state });
  });

  it("is missing before the first", () => {
    expect(item("recent")).toMatchObject({ day: null, days: null, state: "open" });
  });
});
