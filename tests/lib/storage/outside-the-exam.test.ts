import { beforeEach, describe, expect, it } from "vitest";

import { ownCardId } from "@/lib/cards/own-card-id";
import { type CardId, DomainId } from "@/lib/content/pack";
import { readPlanInputs } from "@/lib/storage/read-plan-inputs";
import { freshReview } from "@/lib/study/drafts";
import { todaysPlan } from "@/lib/study/today";
import { StudyDay } from "@/lib/time/instant";
import {
  aSchedulerFor,
  aStudy,
  at,
  freshIndexedDb,
  reviewCard,
  type Study,
  zone,
} from "@/tests/support/a-study";
import { anOwnCard } from "@/tests/support/own-card";
import { makePlan, readView } from "@/tests/support/planned";

beforeEach(freshIndexedDb);

const [fresh, seen] = [ownCardId("1"), ownCardId("2")];

const write = ({ log }: Study, subject: CardId, domain: string) =>
  log.record({
    type: "own-card",
    subject,
    card: { ...anOwnCard({ front: subject }), concept: null, domain: DomainId(domain), task: null },
  });

/** Two own cards, one of them reviewed and due, written for an exam with a domain of that name. */
async function aStudyWith(domain: string): Promise<Study> {
  const study = await aStudy();
  await write(study, fresh, domain);
  await write(study, seen, domain);
  await reviewCard(study, seen, "2026-03-04");
  study.now = at("2026-03-04T09:00Z");
  return study;
}

const own = (ids: readonly string[]) => ids.filter((id) => id === fresh || id === seen);

async function askedBy(study: Study): Promise<string[]> {
  const view = await readView(study);
  return own(todaysPlan(view, aSchedulerFor()).queue).toSorted();
}

describe("an own card of a domain that the exam has", () => {
  it("is asked when new and when due", async () => {
    const study = await aStudyWith("A");
    expect(await askedBy(study)).toEqual([fresh, seen]);
    await makePlan(study);
    expect(await askedBy(study)).toEqual([fresh, seen]);
  });
});

describe("an own card of a domain that only another exam has", () => {
  it("is not asked, with or without a plan or an exam day", async () => {
    const study = await aStudyWith("Z");
    expect(await askedBy(study)).toEqual([]);
    await makePlan(study);
    expect(await askedBy(study)).toEqual([]);
    await study.log.setSetting("examDay", StudyDay("2026-03-20"));
    await makePlan(study);
    expect(await askedBy(study)).toEqual([]);
  });

  it("is part of no figure: not of the plan, not of what comes tomorrow", async () => {
    const study = await aStudyWith("Z");
    const inputs = await readPlanInputs(study.database, aSchedulerFor, study.now, zone);
    expect(inputs.cards).toHaveLength(10);
    study.now = at("2026-03-03T09:00Z");
    expect((await readView(study)).dueTomorrow).toBe(0);
  });

  it("does not stay on screen that was shown when the exam changed", async () => {
    const study = await aStudyWith("Z");
    const review = { ...freshReview(StudyDay("2026-03-04"), null), card: seen };
    await study.log.saveDrafts({ review });
    await makePlan(study);
    expect(own((await readView(study)).candidates.map(({ id }) => id))).toEqual([]);
  });

  it("keeps what was learned, and is asked again once it is given a domain", async () => {
    const study = await aStudyWith("Z");
    await makePlan(study);
    await write(study, seen, "B");
    expect(await study.database.cardStates.get(seen)).toMatchObject({
      domain: "B",
      due: "2026-03-04",
      status: "active",
    });
    await makePlan(study);
    expect(await askedBy(study)).toEqual([seen]);
  });
});
