import { beforeEach, describe, expect, it } from "vitest";

import { readPlanInputs } from "@/lib/storage/read-plan-inputs";
import { createForesightStore } from "@/lib/stores/foresight-store";
import { addDays } from "@/lib/time/study-day";
import { aSchedulerFor, aStudy, freshIndexedDb } from "@/tests/support/a-study";

beforeEach(freshIndexedDb);

async function aForesight() {
  const study = await aStudy();
  let reads = 0;
  const gate = { breathe: () => Promise.resolve() };
  const port = {
    inputs: () => {
      reads += 1;
      return readPlanInputs(study.database, aSchedulerFor, study.now, "Europe/Berlin");
    },
    breathe: () => gate.breathe(),
  };
  const { view } = await port.inputs();
  reads = 0;
  const store = createForesightStore(port, aSchedulerFor());
  return { store, gate, study, today: view.today, reads: () => reads };
}

const wishes = { examDay: null, minutesPerDay: 10, restDays: "" };

describe("what the first answers lead to", () => {
  it("is told in cards a day, what will be known, and what stays unseen", async () => {
    const { store, today, study } = await aForesight();
    const cards = await study.database.cardStates.count();

    await store.foresee({ ...wishes, examDay: addDays(today, 1), minutesPerDay: 1 });
    const short = store.foresight.value!;
    expect(short.cardsADay).toBeLessThan(cards);
    expect(short.unseen).toBeGreaterThan(0);

    await store.foresee({ ...wishes, examDay: addDays(today, 20) });
    const long = store.foresight.value!;
    expect(long.unseen).toBe(0);
    expect(long.recall).toBeGreaterThan(short.recall!);
  });

  it("without a date foretells no exam day", async () => {
    const { store } = await aForesight();

    await store.foresee(wishes);

    expect(store.foresight.value).toMatchObject({ recall: null, unseen: 0 });
    expect(store.foresight.value!.cardsADay).toBeGreaterThan(0);
  });

  it("follows the last answer alone, and reads the cards once", async () => {
    const { store, gate, today, reads } = await aForesight();
    const held = Promise.withResolvers<void>();
    gate.breathe = () => held.promise;
    const first = store.foresee({ ...wishes, examDay: addDays(today, 20) });
    const last = store.foresee(wishes);
    held.resolve();
    await Promise.all([first, last]);

    expect(store.foresight.value?.recall).toBeNull();
    expect(reads()).toBe(1);
  });

  it("is nothing of what is kept", async () => {
    const { store, study, today } = await aForesight();
    await store.foresee({ ...wishes, examDay: addDays(today, 20) });

    expect(await study.database.settings.count()).toBe(0);
    expect(await study.database.events.count()).toBe(0);
  });
});
