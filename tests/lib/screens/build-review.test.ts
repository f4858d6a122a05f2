import { beforeEach, describe, expect, it } from "vitest";

import type { CardState } from "@/lib/cards/card-state";
import { CardId } from "@/lib/content/pack";
import { buildFinished, buildReview, type CardContent, fieldsOf } from "@/lib/screens/build-review";
import { freshReview, type ReviewDraft } from "@/lib/study/drafts";
import type { StudyView } from "@/lib/study/study-view";
import { todaysPlan } from "@/lib/study/today";
import { StudyDay } from "@/lib/time/instant";
import { aSchedulerFor, freshIndexedDb } from "@/tests/support/a-study";
import { aClozeCard, aConcept, aPackCard } from "@/tests/support/tiny-pack";

import { aView } from "./a-view";

beforeEach(freshIndexedDb);

const wick = { card: aPackCard(), concept: null };

interface Shown {
  readonly content?: CardContent;
  readonly draft?: Partial<ReviewDraft>;
  readonly state?: Partial<CardState>;
  readonly view?: Partial<StudyView>;
}

/** The model of the wick's card, or of its cloze sibling, with only what a test names changed. */
async function shown({ content = wick, draft = {}, state = {}, view: over = {} }: Shown) {
  const { view } = await aView(over);
  const review = { ...freshReview(view.today, null), card: content.card.id, ...draft };
  const all = view.candidates.map((one) =>
    one.id === content.card.id ? { ...one, ...state } : one,
  );
  const changed = { ...view, candidates: all, drafts: { review } };
  return buildReview(changed, todaysPlan(changed, aSchedulerFor()), content);
}

const revealed = { revealed: true };

describe("a card's front", () => {
  it("comes without anything of its back", async () => {
    const model = await shown({});

    expect(model).toMatchObject({ back: null, task: "A.1", domain: { id: "A" }, reason: "new" });
    expect(JSON.stringify(model)).not.toContain("The wick");
  });

  it("of a cloze has gaps where the answers were", async () => {
    const text = "Oil climbs through the [[wick]] to the [[flame]].";
    const content = { card: aClozeCard({ id: CardId("tiny:c:wick-gap"), text }), concept: null };

    const front = await shown({ content });
    expect(front.front).toEqual(["Oil climbs through the ", null, " to the ", null, "."]);
    expect(JSON.stringify(front)).not.toMatch(/wick"|flame/);
    const { back } = await shown({ content, draft: revealed });
    expect(back?.gaps).toEqual(["wick", "flame"]);
  });

  it("shows the learner's own text over the pack's", async () => {
    const edit = { front: "What draws oil?", extra: "My note" };
    const model = await shown({ state: { edit }, draft: revealed });

    expect(model.front).toEqual(["What draws oil?"]);
    expect(model.back).toMatchObject({ answer: "The wick", extra: "My note" });
  });
});

describe("a card's back", () => {
  it("has the answer, where it comes from, and what is easily taken for it", async () => {
    const confusables = [{ name: "Mantle", tells: "glows, and draws nothing" }];
    const concept = aConcept({ confusables });

    const { back } = await shown({ content: { ...wick, concept }, draft: revealed });

    expect(back).toMatchObject({
      answer: "The wick",
      gaps: [],
      extra: null,
      confusables,
      source: { url: "https://lamps.example/handbook", checkedOn: "2026-11-01", opened: "live" },
    });
  });

  it("offers two grades or four, each with the day on which the card comes back", async () => {
    const { view } = await aView();
    const settings = { ...view.settings, grades: 4 as const };

    const two = await shown({ draft: revealed });
    const four = await shown({ draft: revealed, view: { settings } });

    // At first sight, FSRS-6 gives Good 2.3065 days, Hard 1.2931; Easy counts as Good.
    expect(four.back?.grades).toEqual([
      { grade: "again", due: "2026-03-02", days: 0 },
      { grade: "hard", due: "2026-03-03", days: 1 },
      { grade: "good", due: "2026-03-04", days: 2 },
      { grade: "easy", due: "2026-03-04", days: 2 },
    ]);
    expect(two.back?.grades).toEqual([four.back?.grades[0], four.back?.grades[2]]);
  });
});

describe("the place in a review", () => {
  it.each([
    [
      { done: 0, limit: null },
      { number: 1, of: 5 },
    ],
    [
      { done: 3, limit: null },
      { number: 4, of: 8 },
    ],
    [
      { done: 1, limit: 3 },
      { number: 2, of: 3 },
    ],
    [
      { done: 3, limit: 3 },
      { number: 4, of: 4 },
    ],
  ])("with %j is %j", async (draft, place) => {
    expect((await shown({ draft })).place).toEqual(place);
  });
});

describe("editing", () => {
  it("shows the fields as they stand with what is typed over them", async () => {
    const edit = { back: "A wick" };
    const model = await shown({ state: { edit }, draft: { typed: { front: "Wh" } } });

    expect(model.editing?.fields).toEqual({ front: "Wh", back: "A wick", extra: "" });
  });

  it("has other fields for a cloze", () => {
    expect(fieldsOf(aClozeCard({ extra: "Note" }))).toEqual({
      text: "Oil climbs to the flame through the [[wick]].",
      extra: "Note",
    });
  });
});

describe("the finished screen", () => {
  it("counts today's reviews alone, and what is left and comes tomorrow", async () => {
    const day = (of: string, reviews: number) => ({
      day: StudyDay(of),
      reviews,
      answers: 0,
      ms: 0,
    });
    const { view, plan } = await aView({ days: [day("2026-03-01", 9), day("2026-03-02", 4)] });

    expect(buildFinished(view, plan)).toEqual({
      beyond: 0,
      heldBack: 0,
      reviewed: 4,
      tomorrow: { cards: 0, minutes: 0 },
      undo: null,
      score: null,
      left: 5,
    });
  });
});
