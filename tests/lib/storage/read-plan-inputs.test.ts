import { beforeEach, describe, expect, it } from "vitest";

import type { Grade } from "@/lib/cards/card-state";
import type { CardId } from "@/lib/content/pack";
import { makePlan, makeProjection } from "@/lib/planner/plan-inputs";
import { priorPace } from "@/lib/queue/own-pace";
import { readPlanInputs } from "@/lib/storage/read-plan-inputs";
import { readStudy } from "@/lib/storage/read-study";
import { Instant, StudyDay } from "@/lib/time/instant";
import { aSchedulerFor, aStudy, freshIndexedDb, type Study } from "@/tests/support/a-study";

beforeEach(freshIndexedDb);

const day = 86_400_000;
const zone = "Europe/Berlin";
const read = ({ database, now }: Study) => readPlanInputs(database, aSchedulerFor, now, zone);
const planOf = async (study: Study) => makePlan(await read(study), aSchedulerFor());
const cardsOf = async ({ database }: Study) =>
  (await database.cardStates.toArray()).map(({ id }) => id);

const grade = (study: Study, subject: CardId, given: Grade, ms = 4000) =>
  study.log.record({
    type: "review",
    subject,
    edition: 1,
    grade: given,
    due: StudyDay("2026-03-03"),
    ms,
  });

/** A card that was known and then missed day after day. */
async function aLeech(study: Study): Promise<CardId> {
  const [card] = await cardsOf(study);
  for (const given of ["good", "good", ...Array<Grade>(6).fill("again")] as const) {
    // oxlint-disable-next-line no-await-in-loop -- day after day
    await grade(study, card!, given);
    study.now = Instant(study.now + day);
  }
  return card!;
}

describe("what a plan is made from", () => {
  it("is every card and concept, with the pace of most people at first", async () => {
    const inputs = await read(await aStudy());

    expect(inputs.cards).toHaveLength(10);
    expect(inputs.concepts.length).toBeGreaterThan(1);
    expect(inputs.pace).toEqual(priorPace);
    expect(inputs.leeches.size).toBe(0);
  });

  it("tells first sights from reviews and misses in the learner's own pace", async () => {
    const study = await aStudy();
    const cards = (await cardsOf(study)).slice(0, 8);
    for (const [ms, given] of [
      [40_000, "good"],
      [2000, "good"],
      [2000, "good"],
      [30_000, "again"],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- day after day
      for (const card of cards) await grade(study, card, given, ms);
      study.now = Instant(study.now + day);
    }

    const { pace } = await read(study);

    expect(pace.new).toBeGreaterThan(priorPace.new);
    expect(pace.recalled).toBeLessThan(priorPace.recalled);
    expect(pace.missed).toBeGreaterThan(priorPace.missed);
  });

  it("sets a card aside that slips against all expectation, until it is dealt with", async () => {
    const study = await aStudy();
    const card = await aLeech(study);
    expect([...(await read(study)).leeches]).toEqual([card]);
    expect((await planOf(study)).queue).not.toContain(card);

    await study.log.record({ type: "suspend", subject: card, suspended: false });
    expect((await read(study)).leeches.size).toBe(0);
    expect((await planOf(study)).queue).toContain(card);

    await study.log.undo();
    expect((await read(study)).leeches.size).toBe(1);
  });

  it("has a card that starts afresh among the new ones", async () => {
    const study = await aStudy();
    const card = await aLeech(study);

    await study.log.record({ type: "forget", subject: card });

    expect(await study.database.cardStates.get(card)).toMatchObject({
      status: "new",
      memory: null,
      due: null,
      introducedOn: null,
    });
    expect((await read(study)).leeches.size).toBe(0);
  });
});

describe("the plan after the exam", () => {
  const exam = StudyDay("2026-03-03");

  async function afterExam(): Promise<Study> {
    const study = await aStudy();
    const [card] = await cardsOf(study);
    await grade(study, card!, "good");
    await study.log.setSetting("examDay", exam);
    study.now = Instant(study.now + 10 * day);
    return study;
  }

  it("keeps up what is known until the learner says how it went", async () => {
    const plan = await planOf(await afterExam());

    expect(plan.queue).toHaveLength(1);
    expect(plan.notes.map(({ kind }) => kind)).toContain("exam-over");
  });

  it("holds nothing once it is passed, or only reviews if that is wanted", async () => {
    const study = await afterExam();
    await study.log.setSetting("examResult", `${exam} passed`);
    expect((await planOf(study)).queue).toEqual([]);

    await study.log.setSetting("afterPassing", "light");
    expect((await planOf(study)).queue).toHaveLength(1);
  });

  it("goes on as without a date when there is to be another", async () => {
    const study = await afterExam();
    await study.log.setSetting("examResult", `${exam} failed`);

    const plan = await planOf(study);

    expect(plan.queue.length).toBeGreaterThan(1);
    expect(plan.notes.map(({ kind }) => kind)).toContain("no-date");
  });

  it("takes a real result that was entered for an answer", async () => {
    const study = await afterExam();
    await study.log.record({
      type: "exam",
      subject: `exam:${exam}`,
      passed: true,
      score: 760,
      predicted: null,
    });

    const view = await readStudy(study.database, study.now, zone);

    expect(view.settings.examResult).toBe(`${exam} passed`);
    expect((await planOf(study)).queue).toEqual([]);
  });
});

describe("what other minutes would lead to", () => {
  it("is nothing without a date, and never less for more minutes", async () => {
    const study = await aStudy();
    expect(makeProjection(await read(study), aSchedulerFor())).toBeNull();

    await study.log.setSetting("examDay", "2026-03-20");
    const outlookFor = makeProjection(await read(study), aSchedulerFor())!;

    const recalls = [1, 5, 20].map((minutes) => outlookFor(minutes).recall);
    expect(recalls).toEqual(recalls.toSorted((a, b) => a - b));
  });
});
