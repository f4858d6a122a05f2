import { beforeEach, describe, expect, it } from "vitest";

import { CardId, NoteId } from "@/lib/content/pack";
import { badgeFor } from "@/lib/study/badge";
import { StudyDay } from "@/lib/time/instant";
import { aView } from "@/tests/lib/screens/a-view";
import { aSchedulerFor, freshIndexedDb } from "@/tests/support/a-study";

beforeEach(freshIndexedDb);

const onboarded = async () => {
  const { view } = await aView();
  return { ...view, settings: { ...view.settings, onboarded: true } };
};

describe("the badge", () => {
  it("counts the cards of today's queue, in figures and in words", async () => {
    expect(badgeFor(await onboarded(), aSchedulerFor())).toEqual({
      text: "5",
      title: "Cutscore: 5 cards today",
    });
  });

  it("says no more than 99+", async () => {
    const view = await onboarded();
    const due = Array.from({ length: 120 }, (_, place) => ({
      ...view.candidates[0]!,
      id: CardId(`tiny:c:${place}`),
      note: NoteId(`tiny:n:${place}`),
      status: "active" as const,
      due: StudyDay("2026-03-01"),
    }));

    const badge = badgeFor({ ...view, candidates: due }, aSchedulerFor());

    expect(badge).toEqual({ text: "99+", title: "Cutscore: 120 cards today" });
  });

  it("is empty before onboarding, with nothing due, and when turned off", async () => {
    const view = await onboarded();
    const silent = [
      { ...view, settings: { ...view.settings, onboarded: false } },
      { ...view, settings: { ...view.settings, badge: false } },
      { ...view, candidates: [] },
    ];

    const badges = silent.map((one) => badgeFor(one, aSchedulerFor()));

    expect(badges).toEqual(silent.map(() => ({ text: "", title: "Cutscore" })));
  });
});
