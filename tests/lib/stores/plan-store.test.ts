import { beforeEach, describe, expect, it } from "vitest";

import type { Settings } from "@/lib/settings/settings";
import { readPlanInputs } from "@/lib/storage/read-plan-inputs";
import { createPlanStore } from "@/lib/stores/plan-store";
import { StudyDay } from "@/lib/time/instant";
import { aSchedulerFor, aStudy, freshIndexedDb } from "@/tests/support/a-study";

beforeEach(freshIndexedDb);

const exam = StudyDay("2026-03-22");

/** A store on a study with an exam in twenty days; `gate` holds the planner back. */
async function aPlan() {
  const study = await aStudy();
  await study.log.setSetting("examDay", exam);
  const gate = { breathe: () => Promise.resolve() };
  const store = createPlanStore(
    {
      inputs: () => readPlanInputs(study.database, aSchedulerFor, study.now, "Europe/Berlin"),
      leeches: async () => [],
      apply: async (changes: Partial<Settings>) => {
        for (const [key, value] of Object.entries(changes)) {
          // oxlint-disable-next-line no-await-in-loop -- a log has an order
          await study.log.setSetting(key as keyof Settings, value);
        }
      },
      breathe: () => gate.breathe(),
    },
    aSchedulerFor(),
  );
  return { study, store, gate };
}

const settingsOf = async ({ database }: Awaited<ReturnType<typeof aStudy>>) =>
  Object.fromEntries((await database.settings.toArray()).map(({ key, value }) => [key, value]));

describe("a change that is tried out", () => {
  it("shows its effect and changes nothing", async () => {
    const { study, store } = await aPlan();

    await store.tryOut({ minutesPerDay: 1 });

    expect(store.trial.value).toEqual({ minutesPerDay: 1 });
    const { before, after } = store.effect.value!;
    expect(before.days).toHaveLength(20);
    expect(after.recall).toBeLessThanOrEqual(before.recall!);
    expect(after.busiest).toBeLessThan(1.5);
    expect(await settingsOf(study)).toEqual({ examDay: exam });
  });

  it("adds to what is tried already, and is none once all is back as it was", async () => {
    const { store } = await aPlan();

    await store.tryOut({ minutesPerDay: 30 });
    await store.tryOut({ restDays: "7" });
    expect(store.trial.value).toEqual({ minutesPerDay: 30, restDays: "7" });

    await store.tryOut({ minutesPerDay: 10, restDays: "" });
    expect(store.trial.value).toBeNull();
    expect(store.effect.value).toBeNull();
  });

  it("is forgotten when all is kept as it is", async () => {
    const { study, store } = await aPlan();
    await store.tryOut({ examDay: null });

    store.keepAsItIs();

    expect(store.trial.value).toBeNull();
    expect(await settingsOf(study)).toEqual({ examDay: exam });
  });

  it("applies as a whole", async () => {
    const { study, store } = await aPlan();
    await store.tryOut({ minutesPerDay: 30, restDays: "6,7" });

    await store.apply();

    expect(await settingsOf(study)).toEqual({ examDay: exam, minutesPerDay: 30, restDays: "6,7" });
    expect(store.trial.value).toBeNull();
    expect(store.plan.value?.dueRule.restDays).toEqual([6, 7]);
  });

  it("does not show the effect of what was tried before, however late it comes", async () => {
    const { store, gate } = await aPlan();
    await store.refresh();
    const waiting: (() => void)[] = [];
    gate.breathe = () => new Promise((resolve) => waiting.push(resolve));

    const first = store.tryOut({ minutesPerDay: 1 });
    store.keepAsItIs();
    waiting.forEach((go) => go());
    await first;

    expect(store.effect.value).toBeNull();
  });
});

describe("other minutes", () => {
  it("are projected, the present ones among them, and never promise less", async () => {
    const { study, store } = await aPlan();
    await study.log.setSetting("minutesPerDay", 12);
    await store.refresh();

    await store.project();

    const points = store.projection.value!;
    expect(points.map(({ minutes }) => minutes)).toEqual([5, 10, 12, 15, 20, 30, 40, 60]);
    const recalls = points.map(({ recall }) => recall);
    expect(recalls).toEqual(recalls.toSorted((a, b) => a - b));
  });
});
