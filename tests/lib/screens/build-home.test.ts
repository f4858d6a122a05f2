import { beforeEach, describe, expect, it } from "vitest";

import { DomainId } from "@/lib/content/pack";
import { blankSheet } from "@/lib/forms/sheet";
import type { StudiedDay } from "@/lib/log/fold-days";
import type { Session } from "@/lib/log/fold-session";
import { sessionSubject } from "@/lib/log/subject";
import { buildBand, buildHome } from "@/lib/screens/build-home";
import { buildFinished } from "@/lib/screens/build-review";
import { labelsOf } from "@/lib/screens/domain-labels";
import { freshReview } from "@/lib/study/drafts";
import type { StoredScore, StudyView } from "@/lib/study/study-view";
import { StudyDay } from "@/lib/time/instant";
import { aMock, aSession } from "@/tests/support/a-sitting";
import { at, aStudy, firstCard, freshIndexedDb, reviewCard } from "@/tests/support/a-study";
import { tinyBlueprint } from "@/tests/support/tiny-pack";

import { aView, keptPlan } from "./a-view";

beforeEach(freshIndexedDb);

const today = StudyDay("2026-03-02");

const home = async (overrides: Partial<StudyView> = {}) => {
  const { view, plan } = await aView(overrides);
  return buildHome(view, plan);
};

const aScore: StoredScore = {
  answers: 10,
  model: "fake-1",
  band: [22, 47],
  hill: [0, 1, 0],
  pastShare: 0.3,
  pPass: 0.2,
};

const aSitting = (day: string, band: readonly [number, number] | null): Session =>
  aSession({
    id: sessionSubject(day),
    startedAt: at(`${day}T08:00Z`),
    finished: band && {
      at: at(`${day}T09:00Z`),
      band,
      pPass: 0.2,
      model: "fake-1",
      outcome: null,
    },
  });

const aDay = (day: string): StudiedDay => ({
  day: StudyDay(day),
  reviews: 20,
  answers: 0,
  ms: 80_000,
});

describe("home before anything was done", () => {
  it("has cards and no band", async () => {
    expect(await home()).toMatchObject({
      scale: { min: 0, cut: 36, max: 60, target: [40, 45] },
      score: null,
      daysToExam: null,
      due: {
        cards: 5,
        minutes: 1,
        byDomain: [
          { domain: { id: "A", shortName: "Lamps", place: 0 }, cards: 3 },
          { domain: { id: "B", shortName: "Oil", place: 1 }, cards: 2 },
        ],
      },
      reviewUnderWay: false,
      sizes: [],
      diagnostic: null,
      streak: { length: 0, studiedToday: false, total: 0 },
      tomorrow: null,
    });
  });
});

describe("home", () => {
  it("leaves out domains without cards today", async () => {
    const { view } = await aView();
    const candidates = view.candidates.filter(({ domain }) => domain === "B");
    expect((await home({ candidates })).due.byDomain.map(({ domain }) => domain.id)).toEqual(["B"]);
  });

  it("counts the days to the exam in the calendar, below zero when it is past", async () => {
    const { view } = await aView();
    const on = async (examDay: string) =>
      (await home({ settings: { ...view.settings, examDay: StudyDay(examDay) } })).daysToExam;

    expect([await on("2026-03-02"), await on("2026-04-01"), await on("2026-03-01")]).toEqual([
      0, 30, -1,
    ]);
  });

  it("goes on with a review of today and with a diagnostic that is open", async () => {
    const model = await home({
      drafts: { review: { ...freshReview(today, null), done: 2 } },
      sessions: [
        { ...aSitting("2026-03-02", null), answers: Array(3) },
        aSitting("2026-03-01", [20, 30]),
      ],
    });

    expect(model).toMatchObject({
      reviewUnderWay: true,
      diagnostic: { answered: 3, questions: 10 },
    });
  });

  it("offers five minutes when that is fewer cards than are due", async () => {
    const hundredSeconds: StudiedDay = { ...aDay("2026-03-01"), ms: 20 * 190_000 };

    const model = await home({ days: [hundredSeconds] });

    expect(model.due).toMatchObject({ cards: 5, minutes: 8 });
    expect(model.sizes).toEqual([{ minutes: 5, cards: 3 }]);
  });

  it("says at the end of the day what comes tomorrow", async () => {
    const study = await aStudy();
    await reviewCard(study, await firstCard(study), "2026-03-03");
    const { view, plan } = await aView({}, study);

    const model = buildHome(view, { ...plan, queue: [] });

    expect(model.tomorrow).toEqual({ cards: 1, minutes: 1 });
    expect(model.streak).toMatchObject({ length: 1, studiedToday: true, total: 1 });
  });

  it("counts for tomorrow also what was reviewed on earlier days", async () => {
    const study = await aStudy("test", "2026-02-28T09:00Z");
    await reviewCard(study, await firstCard(study), "2026-03-03");
    study.now = at("2026-03-02T09:00Z");
    const { view, plan } = await aView({}, study);

    expect(buildHome(view, { ...plan, queue: [] }).tomorrow?.cards).toBe(1);
    expect(buildFinished(view, plan).tomorrow.cards).toBe(1);
  });

  it("takes for tomorrow what today's plan foresees, new cards among them", async () => {
    const { view, plan } = await aView();
    const kept = keptPlan({ day: today });
    const load = { day: StudyDay("2026-03-03"), cards: 7, minutes: 1, kind: "study" } as const;
    const planned = { ...view, planned: { ...view.planned, kept } };
    const foreseen = { ...plan, queue: [], forecast: [load, load] };

    expect(buildHome(planned, foreseen).tomorrow).toEqual({ cards: 7, minutes: 1 });
  });
});

describe("a day by the plan", () => {
  const domainsOf = (weakest: string) =>
    ["A", "B"].map((id) => ({
      domain: DomainId(id),
      cards: 1,
      minutes: 1,
      weight: 0.5,
      weakest: id === weakest,
      onExamDay: null,
    }));

  it("says of each domain why it is up: the weakest, and what its cards are worth", async () => {
    const { view, plan } = await aView();
    const planned = { ...view.planned, kept: keptPlan({ day: today, domains: domainsOf("B") }) };

    const { byDomain } = buildHome({ ...view, planned }, plan).due;

    expect(byDomain).toMatchObject([
      { cards: 3, because: null },
      { cards: 2, because: "weakest" },
    ]);
  });

  it("sizes minutes and sessions by the plan and the learner's own pace", async () => {
    const { view, plan } = await aView();
    const queue = plan.queue.map((id) => [id, plan.reasons.get(id)!] as const);
    const kept = keptPlan({ day: today, queue, seconds: 600 });
    const pace = { new: 120, recalled: 60, missed: 60 };
    const planned = { ...view.planned, kept, pace };

    const { due, sizes } = buildHome({ ...view, planned }, plan);

    expect(due.minutes).toBe(10);
    expect(sizes).toEqual([{ minutes: 5, cards: 2 }]);
  });

  it.each([
    ["rest", { kind: "rest" }],
    ["paused", { kind: "paused", until: "2026-03-09" }],
    ["study", null],
  ] as const)("on a day of %s is idle as %j", async (kind, idle) => {
    const { view, plan } = await aView();
    const forecast = [{ day: today, cards: 0, minutes: 0, kind }];
    const planned = { ...view.planned, kept: keptPlan({ day: today, forecast }) };
    const settings = { ...view.settings, pausedUntil: StudyDay("2026-03-09") };

    expect(buildHome({ ...view, planned, settings }, plan).idle).toEqual(idle);
  });

  it.each([
    ["2026-03-02", null, "archive", { idle: { kind: "exam-day" }, asksResult: false }],
    ["2026-03-01", null, "archive", { idle: null, asksResult: true }],
    ["2026-03-01", "2026-03-01 passed", "archive", { idle: { kind: "passed" }, asksResult: false }],
    ["2026-03-01", "2026-03-01 passed", "light", { idle: null, asksResult: false }],
  ] as const)("with the exam on %s and %s, %s, shows %j", async (day, result, mode, shown) => {
    const { view } = await aView();
    const settings = {
      ...view.settings,
      examDay: StudyDay(day),
      examResult: result,
      afterPassing: mode,
    };

    expect(await home({ settings })).toMatchObject(shown);
  });
});

describe("the band", () => {
  it("stands on today's evidence, with up to three earlier ones, oldest first", async () => {
    const { view } = await aView({
      score: aScore,
      sessions: [
        aSitting("2026-03-01", [24, 45]),
        aSitting("2026-02-20", [20, 44]),
        aSitting("2026-02-10", [18, 43]),
        aSitting("2026-02-01", [16, 42]),
        aSitting("2026-01-10", [10, 40]),
      ],
    });

    expect(buildBand(view)).toEqual({
      scale: { min: 0, cut: 36, max: 60, target: [40, 45] },
      band: [22, 47],
      hill: [0, 1, 0],
      pastShare: 0.3,
      pPass: 0.2,
      earlier: [
        { day: "2026-02-01", band: [16, 42] },
        { day: "2026-02-10", band: [18, 43] },
        { day: "2026-02-20", band: [20, 44] },
      ],
    });
  });

  it("names a day by the learner's own calendar: after midnight is still the evening before", async () => {
    const late = { ...aSitting("2026-02-20", [20, 44]) };
    const finished = { ...late.finished!, at: at("2026-02-21T01:30Z") };
    const { view } = await aView({
      score: aScore,
      sessions: [aSitting("2026-03-01", [24, 45]), { ...late, finished }],
    });

    expect(buildBand(view)?.earlier).toMatchObject([{ day: "2026-02-20" }]);
  });

  it("is none without a score or without a pack", async () => {
    const { view } = await aView({ score: aScore });
    expect(buildBand({ ...view, score: null })).toBeNull();
    expect(buildBand({ ...view, blueprint: null })).toBeNull();
  });
});

describe("the labels of domains", () => {
  it("number them in the blueprint's order", () => {
    expect(labelsOf(tinyBlueprint)).toEqual([
      { id: "A", name: "Lamps and Their Parts", shortName: "Lamps", place: 0 },
      { id: "B", name: "Oil and Its Dangers", shortName: "Oil", place: 1 },
    ]);
  });
});

describe("a mock exam that was begun", () => {
  const sheets = [{ ...blankSheet, chosen: [1] }, blankSheet, blankSheet, blankSheet];
  const open = aMock();
  const mock = {
    session: open.id,
    place: 0,
    view: "question",
    sheets,
    usedMs: 0,
    paused: false,
    timeHidden: false,
  } as const;

  it("waits on Home with what is answered, and is no diagnostic", async () => {
    expect(await home({ sessions: [open], drafts: { mock } })).toMatchObject({
      mock: { answered: 1, questions: 4 },
      diagnostic: null,
    });
  });

  it("waits also when its draft is lost", async () => {
    expect((await home({ sessions: [open], drafts: {} })).mock).toEqual({
      answered: 0,
      questions: 4,
    });
  });

  it("is not there when nothing is open", async () => {
    expect((await home()).mock).toBeNull();
  });
});
