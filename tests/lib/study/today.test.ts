import { beforeEach, describe, expect, it } from "vitest";

import { freshReview, type ReviewDraft } from "@/lib/study/drafts";
import { cardsLeft, currentCard, reviewUnderWay, todaysPlan } from "@/lib/study/today";
import { StudyDay } from "@/lib/time/instant";
import { aView } from "@/tests/lib/screens/a-view";
import { aSchedulerFor, aStudy, freshIndexedDb, reviewCard } from "@/tests/support/a-study";

beforeEach(freshIndexedDb);

const today = StudyDay("2026-03-02");
const draft = (change: Partial<ReviewDraft>) => ({
  drafts: { review: { ...freshReview(today, null), ...change } },
});

describe("the review under way", () => {
  it("is a fresh one when the last was on another day", async () => {
    const { view } = await aView(draft({ day: StudyDay("2026-03-01"), done: 4, limit: 5 }));

    expect(reviewUnderWay(view)).toEqual(freshReview(today, null));
  });
});

describe("the card to show", () => {
  it("is the one that was on screen, else the first of the queue", async () => {
    const { view, plan } = await aView();
    const third = plan.queue[2]!;

    expect(currentCard(view, plan)).toBe(plan.queue[0]);
    expect(currentCard({ ...view, ...draft({ card: third }) }, plan)).toBe(third);
  });

  it("is no longer the one on screen once another page answered it", async () => {
    const study = await aStudy();
    const first = await aView({}, study);
    const card = first.plan.queue[0]!;
    await reviewCard(study, card, "2026-03-09");

    const { view, plan } = await aView(draft({ card }), study);

    expect(currentCard(view, plan)).toBe(plan.queue[0]);
    expect(plan.queue).not.toContain(card);
  });

  it("is none at the limit or with an empty queue", async () => {
    const { view, plan } = await aView(draft({ done: 2, limit: 2 }));

    expect(currentCard(view, plan)).toBeNull();
    expect(cardsLeft(view, plan)).toBe(0);
    expect(currentCard({ ...view, drafts: {} }, { ...plan, queue: [] })).toBeNull();
  });

  it.each([
    [{ done: 1, limit: 3 }, 2],
    [{ done: 1, limit: 30 }, 5],
    [{ done: 4, limit: null }, 5],
  ])("has with %j %i to come, itself included", async (change, left) => {
    const { view, plan } = await aView(draft(change));
    expect(cardsLeft(view, plan)).toBe(left);
  });
});

describe("a study plan", () => {
  it("puts its concepts first on its own day alone", async () => {
    const { view } = await aView();
    const last = view.candidates.at(-1)!;
    const focus = { concepts: [last.concept], day: today };

    const queueOn = (day: StudyDay) =>
      todaysPlan({ ...view, drafts: { focus: { ...focus, day } } }, aSchedulerFor());

    expect(queueOn(today).reasons.get(queueOn(today).queue[0]!)?.kind).toBe("focus");
    expect([...queueOn(StudyDay("2026-03-01")).reasons.values()]).not.toContainEqual(
      expect.objectContaining({ kind: "focus" }),
    );
  });
});

describe("without a pack", () => {
  it("there is nothing to plan", async () => {
    const { view } = await aView({ blueprint: null, candidates: [] });
    expect(todaysPlan(view, aSchedulerFor()).queue).toEqual([]);
  });
});
