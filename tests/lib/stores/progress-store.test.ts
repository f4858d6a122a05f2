import { beforeEach, describe, expect, it } from "vitest";

import { examSubject } from "@/lib/log/subject";
import { createForecastReplay } from "@/lib/progress/memory-forecast";
import { readCardStates, readFirstAnswers, readSessions } from "@/lib/storage/read-progress";
import { readExams } from "@/lib/storage/read-readiness";
import { createProgressStore, type ProgressPort } from "@/lib/stores/progress-store";
import { StudyDay } from "@/lib/time/instant";
import { aView } from "@/tests/lib/screens/a-view";
import {
  aSchedulerFor,
  aStudy,
  firstCard,
  freshIndexedDb,
  reviewCard,
} from "@/tests/support/a-study";

beforeEach(freshIndexedDb);

interface Saved {
  readonly name: string;
  readonly text: string;
}

async function aProgress(overrides: Partial<ProgressPort> = {}) {
  const study = await aStudy();
  await reviewCard(study, await firstCard(study), "2026-03-04");
  const { view } = await aView({}, study);
  const saved: Saved[] = [];
  const progress = createProgressStore(
    {
      view: () => view,
      sessions: () => readSessions(study.database),
      exams: () => readExams(study.database),
      study: async () => ({
        cards: await readCardStates(study.database),
        answers: await readFirstAnswers(study.database),
        forecast: [],
        restDays: [],
      }),
      memory: async () => createForecastReplay(aSchedulerFor).result(),
      events: () => study.database.events.toArray(),
      breathe: async () => {},
      saveFile: (name, text) => saved.push({ name, text }),
      ...overrides,
    },
    aSchedulerFor(),
  );
  return { progress, saved };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("the page of plots", () => {
  it("has its first plot when it opens, and the others by themselves", async () => {
    const { progress } = await aProgress();
    await progress.open();
    expect(progress.model.value).toMatchObject({
      band: { sittings: [], score: null },
      study: null,
      memory: null,
      reading: 0,
    });
    await settled();
    expect(progress.model.value).toMatchObject({
      study: { recall: { seen: 0.1 }, calendar: { studied: 1 } },
      memory: { reviews: 0 },
      reading: null,
    });
  });

  it("says how far the reading has come", async () => {
    const told: (number | null | undefined)[] = [];
    const { progress } = await aProgress({
      memory: async (onRead) => {
        onRead(2000);
        told.push(progress.model.value?.reading);
        return createForecastReplay(aSchedulerFor).result();
      },
    });
    await progress.open();
    await settled();
    expect(told).toEqual([2000]);
  });

  it("gives up what it was reading when it is opened anew", async () => {
    const wanted: boolean[] = [];
    const ends: (() => void)[] = [];
    const { progress } = await aProgress({
      memory: async (onRead) => {
        await new Promise<void>((resolve) => ends.push(resolve));
        wanted.push(onRead(1));
        return createForecastReplay(aSchedulerFor).result();
      },
    });
    await progress.open();
    await settled();
    await progress.open();
    await settled();
    for (const end of ends) end();
    await settled();
    expect(wanted).toEqual([false, true]);
    expect(progress.model.value?.reading).toBeNull();
  });
});

describe("real exams", () => {
  it("stand beside the band, as entered and as the plan was told", async () => {
    const study = await aStudy("sat");
    await study.log.setSetting("examResult", "2026-03-01 passed");
    await study.log.record({
      type: "exam",
      subject: examSubject(StudyDay("2026-02-01")),
      passed: false,
      score: 30,
      predicted: null,
    });
    const { view } = await aView({}, study);
    const { progress } = await aProgress({
      view: () => view,
      exams: () => readExams(study.database),
    });
    await progress.open();
    expect(progress.model.value?.band.exams).toMatchObject([
      { day: "2026-03-01", passed: true, score: null },
      { day: "2026-02-01", passed: false, score: 30 },
    ]);
  });
});

describe("files", () => {
  it("hold the figures of all plots, or the log", async () => {
    const { progress, saved } = await aProgress();
    await progress.open();
    await settled();
    await progress.saveAll("figures-json");
    await progress.saveAll("figures-csv");
    await progress.saveAll("log-csv");
    await progress.saveAll("log-json");
    expect(saved.map(({ name }) => name)).toEqual([
      "cutscore-figures-2026-03-02.json",
      "cutscore-figures-2026-03-02.csv",
      "cutscore-log-2026-03-02.csv",
      "cutscore-log-2026-03-02.json",
    ]);
    const { tables } = JSON.parse(saved[0]!.text) as { tables: Record<string, unknown[]> };
    expect(tables["tasks"]).toHaveLength(2);
    expect(saved[2]!.text.trim().split("\r\n")).toHaveLength(2);
    expect(progress.said.value).toBe("Saved cutscore-log-2026-03-02.json.");
  });
});
