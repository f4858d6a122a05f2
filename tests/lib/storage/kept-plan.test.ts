import { beforeEach, describe, expect, it } from "vitest";

import { ConceptId } from "@/lib/content/pack";
import { sessionSubject } from "@/lib/log/subject";
import { readBackup, restoreBackup } from "@/lib/storage/backups";
import { installPack } from "@/lib/storage/content";
import { todaysPlan } from "@/lib/study/today";
import {
  aSchedulerFor,
  aStudy,
  at,
  freshIndexedDb,
  reviewCard,
  type Study,
} from "@/tests/support/a-study";
import { makePlan, readView } from "@/tests/support/planned";
import { tinyPack } from "@/tests/support/tiny-pack";

beforeEach(freshIndexedDb);

const isCurrent = async (study: Study) => (await readView(study)).planned.isCurrent;
const queueOf = async (study: Study) => todaysPlan(await readView(study), aSchedulerFor()).queue;

async function aPlanned(): Promise<Study> {
  const study = await aStudy();
  await makePlan(study);
  return study;
}

const sitting = sessionSubject("1");
const begin = ({ log }: Study) =>
  log.record({
    type: "session-start",
    subject: sitting,
    session: sitting,
    form: "diagnostic",
    seed: "1",
    questions: 10,
  });
const finish = ({ log }: Study) =>
  log.record({
    type: "session-finish",
    subject: sitting,
    session: sitting,
    form: "diagnostic",
    seed: "1",
    band: [500, 700],
    pPass: 0.3,
    model: "m",
  });
const estimate = ({ database }: Study, answers: number) =>
  database.meta.put({ key: "score", value: { answers } });

describe("a kept plan", () => {
  it("is read with the study, and no more cards than it names", async () => {
    const study = await aStudy();
    expect((await readView(study)).planned).toMatchObject({ kept: null, isCurrent: false });

    await makePlan(study);

    const { planned, candidates } = await readView(study);
    expect(planned).toMatchObject({ kept: { day: "2026-03-02" }, isCurrent: true });
    expect(candidates.map(({ id }) => id)).toEqual(planned.kept!.queue.map(([id]) => id));
  });

  it("goes on with what is left of it, also after an undo", async () => {
    const study = await aPlanned();
    const before = await queueOf(study);

    await reviewCard(study, before[0]!, "2026-03-10");
    const after = await queueOf(study);
    await study.log.undo();

    expect(before).not.toHaveLength(0);
    expect(after).toEqual(before.slice(1));
    expect(await queueOf(study)).toEqual(before);
    expect(await isCurrent(study)).toBe(true);
  });

  it("keeps the card that is on screen though the plan has no place for it", async () => {
    const study = await aStudy();
    const other = (await study.database.cardStates.toArray())
      .map(({ id }) => id)
      .find((id) => id.endsWith("wick"))!;
    await study.log.setSetting("minutesPerDay", 1);
    await study.log.saveDrafts({ review: { card: other, day: "2026-03-02", done: 0 } });

    await makePlan(study);

    expect((await readView(study)).candidates.map(({ id }) => id)).toContain(other);
  });

  it.each<[string, (study: Study) => Promise<unknown>]>([
    ["more minutes", ({ log }) => log.setSetting("minutesPerDay", 25)],
    ["an exam date", ({ log }) => log.setSetting("examDay", "2026-04-01")],
    ["a rest day", ({ log }) => log.setSetting("restDays", "7")],
    ["another cutoff", ({ log }) => log.setSetting("cutoff", 300)],
    [
      "the study plan of a diagnostic",
      ({ log }) =>
        log.saveDrafts({ focus: { concepts: [ConceptId("tiny:k:wick")], day: "2026-03-02" } }),
    ],
    [
      "a newer pack",
      ({ database }) => {
        const pack = tinyPack();
        const manifest = { ...pack.manifest, version: "9999.1.1" };
        return installPack(database, { ...pack, manifest }, aSchedulerFor);
      },
    ],
    ["a finished sitting", (study) => begin(study).then(() => finish(study))],
    ["a new estimate", (study) => estimate(study, 12)],
    [
      "the next day",
      async (study) => {
        study.now = at("2026-03-03T09:00Z");
      },
    ],
  ])("is outdated by %s", async (_, change) => {
    const study = await aPlanned();
    expect(await isCurrent(study)).toBe(true);

    await change(study);
    expect(await isCurrent(study)).toBe(false);

    await makePlan(study);
    expect(await isCurrent(study)).toBe(true);
  });

  it("stands while a sitting is under way, whatever its answers do to the estimate", async () => {
    const study = await aPlanned();
    await begin(study);
    await estimate(study, 3);

    expect(await isCurrent(study)).toBe(true);
  });

  it.each<[string, (study: Study) => Promise<unknown>]>([
    ["the badge", ({ log }) => log.setSetting("badge", false)],
    ["the buttons", ({ log }) => log.setSetting("grades", 4)],
  ])("does not mind %s", async (_, change) => {
    const study = await aPlanned();
    await change(study);
    expect(await isCurrent(study)).toBe(true);
  });

  it("is outdated when something older than it is taken back, and serves until there is a new one", async () => {
    const study = await aStudy();
    const [card] = await queueOf(study);
    await reviewCard(study, card!, "2026-03-10");
    await makePlan(study);
    const before = await queueOf(study);

    await study.log.undo();

    expect(await isCurrent(study)).toBe(false);
    expect(await queueOf(study)).toEqual(before);
    await makePlan(study);
    expect(await queueOf(study)).toContain(card);
  });

  it("is no part of a backup, and gone when one is loaded", async () => {
    const study = await aPlanned();
    const backup = await readBackup(study.database, study.now);
    expect(JSON.stringify(backup)).not.toContain("dueRule");

    await restoreBackup(study.database, backup, () => "another", aSchedulerFor);

    expect((await readView(study)).planned).toMatchObject({ kept: null, isCurrent: false });
  });
});
