import { effect } from "@preact/signals-core";
import { beforeEach, describe, expect, it } from "vitest";

import type { Grade } from "@/lib/cards/card-state";
import type { CardId } from "@/lib/content/pack";
import { Instant } from "@/lib/time/instant";
import { aStudy, at, freshIndexedDb, type Study } from "@/tests/support/a-study";

import { openPage, openReview, type Page } from "./a-page";

beforeEach(freshIndexedDb);

const events = (study: Study) =>
  study.database.events.toArray().then((all) => all.toSorted((a, b) => a.lamport - b.lamport));

const stateOf = (study: Study, card: CardId) => study.database.cardStates.get(card);

/** Reveals the card on screen and grades it, as a learner would; its id. */
async function answer({ review }: Page, grade: Grade): Promise<CardId> {
  const { card } = review.model.value!;
  await review.reveal();
  await review.grade(grade);
  await review.pin();
  return card;
}

/** As soon as it is so, between two turns of the event loop. */
const once = (isSo: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const stop = effect(() => {
      if (!isSo()) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });

async function answerAll(page: Page, grade: Grade): Promise<CardId[]> {
  const cards: CardId[] = [];
  while (page.review.model.value) cards.push(await answer(page, grade));
  return cards;
}

describe("a card", () => {
  it("shows its front alone until the answer is asked for", async () => {
    const { review } = await openReview(await aStudy());
    expect(review.model.value).toMatchObject({ back: null, place: { number: 1, of: 5 } });

    await review.reveal();

    expect(review.model.value?.back?.answer).toMatch(/^The /);
    expect(review.model.value?.back?.grades.map(({ grade }) => grade)).toEqual(["again", "good"]);
  });

  it("can be graded only after its answer was shown", async () => {
    const study = await aStudy();
    const { review } = await openReview(study);

    await review.grade("good");

    expect(await events(study)).toEqual([]);
  });

  it("stays the same, revealed and half edited, when the page is closed and opened", async () => {
    const study = await aStudy();
    const { review } = await openReview(study);
    await review.reveal();
    await review.startEdit();
    await review.typeEdit({ back: "The wi" });

    const reopened = await openPage(study);

    expect(reopened.review.model.value).toEqual(review.model.value);
    expect(reopened.review.model.value?.editing?.fields["back"]).toBe("The wi");
  });

  it("stays on screen though another page puts a different one at the front", async () => {
    const study = await aStudy();
    const { store, review } = await openReview(study);
    const { card } = review.model.value!;
    const other = (await study.database.cardStates.toArray()).find(({ id }) => id !== card)!;
    await study.log.saveDrafts({
      focus: { concepts: [other.concept], day: store.view.value!.today },
    });

    await store.refresh();

    expect(review.model.value?.card).toBe(card);
  });
});

describe("a grade", () => {
  it.each(["again", "hard", "good", "easy"] as const)(
    "of %s writes exactly the day that its button showed",
    async (grade) => {
      const study = await aStudy();
      await study.log.setSetting("grades", 4);
      const { review } = await openReview(study);
      await review.reveal();
      const { card, back } = review.model.value!;
      const shown = back!.grades.find((choice) => choice.grade === grade)!;

      await review.grade(grade);

      expect((await events(study)).at(-1)).toMatchObject({ type: "review", grade, due: shown.due });
      expect((await stateOf(study, card))?.due).toBe(shown.due);
    },
  );

  it("counts the time from the front to the grade, closed pages included, up to five minutes", async () => {
    const study = await aStudy();
    const first = await openReview(study);
    study.now = Instant(study.now + 7000);
    await answer(await openPage(study), "good");
    study.now = Instant(study.now + 3_600_000);
    await first.store.refresh();
    await answer(first, "good");

    expect(await events(study)).toMatchObject([{ ms: 7000 }, { ms: 300_000 }]);
  });

  it("takes no time when the clock was set back", async () => {
    const study = await aStudy();
    const page = await openReview(study);
    study.now = Instant(study.now - 60_000);

    await answer(page, "good");

    expect(await events(study)).toMatchObject([{ ms: 0 }]);
  });
});

describe("a missed card", () => {
  it("comes once more at the end, then tomorrow, whatever came of it", async () => {
    const study = await aStudy();
    const page = await openReview(study);
    const missed = await answer(page, "again");
    const others: CardId[] = [];
    while (page.review.model.value?.reason !== "retry") others.push(await answer(page, "good"));

    expect(others).toHaveLength(4);
    expect(page.review.model.value).toMatchObject({ card: missed, place: { number: 6, of: 6 } });
    await answer(page, "again");
    expect(page.review.finished.value).toMatchObject({ left: 0, reviewed: 6 });
    expect(await stateOf(study, missed)).toMatchObject({ due: "2026-03-03", retryOn: null });
  });

  it("waits for its retry no longer than the day", async () => {
    const study = await aStudy();
    const page = await openReview(study);
    const missed = await answer(page, "again");
    study.now = at("2026-03-03T09:00Z");

    const next = await openReview(study);

    expect(next.store.plan.value?.reasons.get(missed)?.kind).toBe("due");
  });
});

describe("undoing a grade", () => {
  it.each([0, 1, 2, 3, 5, 8, 13, 21, 34])(
    "shows its card again, however soon it is pressed: %i turns after the next card",
    async (turns) => {
      const study = await aStudy();
      const { review, store } = await openReview(study);
      const { card } = review.model.value!;
      await review.reveal();
      const graded = review.grade("good").then(review.pin);
      await once(() => review.model.value!.card !== card);
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();

      await Promise.all([graded, review.undo().then(review.pin)]);

      expect(review.model.value!.card).toBe(card);
      await store.refresh();
      expect(review.model.value!.card).toBe(card);
      expect((await openPage(study)).review.model.value!.card).toBe(card);
    },
  );

  it("brings the card back, front up, and lowers the count", async () => {
    const study = await aStudy();
    const page = await openReview(study);
    const front = page.review.model.value;
    const before = await stateOf(study, front!.card);
    await answer(page, "good");
    expect(page.review.model.value?.place).toEqual({ number: 2, of: 5 });

    await page.review.undo();

    expect(page.review.model.value).toEqual(front);
    expect(await stateOf(study, front!.card)).toEqual({ ...before, revision: 2 });
    expect(page.store.notice.value).toEqual({ kind: "undone", what: "review" });
  });

  it("works from the finished screen, from another page, and back to the first card", async () => {
    const study = await aStudy();
    const page = await openReview(study);
    const cards = await answerAll(page, "good");
    expect(page.review.finished.value).toMatchObject({ reviewed: 5, undo: "review" });

    const another = await openPage(study);
    const undone: unknown[] = [];
    for (const _ of cards) {
      await another.review.undo();
      undone.push(another.review.model.value?.card);
    }

    expect(undone).toEqual(cards.toReversed());
    expect(another.review.model.value).toMatchObject({ undo: null, place: { number: 1, of: 5 } });
    await another.review.undo();
    expect(await events(study)).toHaveLength(10);
  });

  it("of a miss takes its retry out of the queue", async () => {
    const study = await aStudy();
    const page = await openReview(study);
    await answer(page, "again");

    await page.review.undo();

    const reasons = [...page.store.plan.value!.reasons.values()].map(({ kind }) => kind);
    expect(reasons).toEqual(["new", "new", "new", "new", "new"]);
  });
});

describe("a review of five minutes", () => {
  it("ends after its number of cards and says how many are left", async () => {
    const study = await aStudy();
    const page = await openReview(study, 2);
    expect(page.review.model.value?.place).toEqual({ number: 1, of: 2 });

    expect(await answerAll(page, "good")).toHaveLength(2);

    expect(page.review.finished.value).toMatchObject({ left: 3, reviewed: 2 });
    expect((await openPage(study)).review.finished.value?.left).toBe(3);
  });

  it("goes on without a limit when asked to", async () => {
    const page = await openReview(await aStudy(), 2);
    await answerAll(page, "good");

    await page.review.begin(null);

    expect(await answerAll(page, "good")).toHaveLength(3);
  });

  it("shows the card again when its last grade is undone", async () => {
    const page = await openReview(await aStudy(), 1);
    const card = await answer(page, "good");

    await page.review.undo();

    expect(page.review.model.value).toMatchObject({ card, place: { number: 1, of: 1 } });
  });

  it("that was begun yesterday does not limit today", async () => {
    const study = await aStudy();
    await answerAll(await openReview(study, 1), "good");
    study.now = at("2026-03-03T09:00Z");

    const page = await openPage(study);

    expect(page.review.model.value?.place).toMatchObject({ number: 1 });
    expect(page.review.model.value?.place.of).toBeGreaterThan(1);
  });
});

describe("beginning", () => {
  it("goes on with a review under way, counting on", async () => {
    const study = await aStudy();
    await answer(await openReview(study), "good");

    const page = await openReview(study);

    expect(page.review.model.value?.place).toEqual({ number: 2, of: 5 });
  });
});

describe("editing", () => {
  async function edit({ review }: Page, fields: Readonly<Record<string, string>>) {
    await review.startEdit();
    for (const [field, text] of Object.entries(fields)) await review.typeEdit({ [field]: text });
    await review.saveEdit();
  }

  it("starts from the text as it stands, keeps what is typed, and saves it over the pack's", async () => {
    const study = await aStudy();
    const page = await openReview(study);
    const { card, front } = page.review.model.value!;
    await page.review.startEdit();
    expect(page.review.model.value?.editing?.fields).toMatchObject({ front: front[0], extra: "" });

    await edit(page, { front: "What burns?", extra: "My note" });

    expect(page.review.model.value).toMatchObject({ front: ["What burns?"], editing: null });
    expect(page.store.notice.value).toEqual({ kind: "edited" });
    expect((await stateOf(study, card))?.edit).toEqual({ front: "What burns?", extra: "My note" });
  });

  it("that is cancelled leaves everything as it was", async () => {
    const study = await aStudy();
    const { review } = await openReview(study);
    const before = review.model.value;
    await review.startEdit();
    await review.typeEdit({ front: "What burns?" });

    await review.cancelEdit();

    expect(review.model.value).toEqual(before);
    expect(await events(study)).toEqual([]);
  });

  it("back to the pack's own text leaves the edit, field by field", async () => {
    const study = await aStudy();
    const page = await openReview(study);
    const { card, front } = page.review.model.value!;
    await edit(page, { front: "What burns?", back: "Oil", extra: "My note" });

    await edit(page, { front: front[0]! });
    expect((await stateOf(study, card))?.edit).toEqual({ back: "Oil", extra: "My note" });

    await edit(page, { back: (await packBack(study, card))!, extra: "" });
    expect((await stateOf(study, card))?.edit).toBeNull();
  });

  it.each([
    ["nothing typed", {}],
    ["a field left blank", { front: "  " }],
  ])("with %s writes nothing and closes the form", async (_, fields) => {
    const study = await aStudy();
    const page = await openReview(study);

    await edit(page, fields);

    expect(await events(study)).toEqual([]);
    expect(page.review.model.value?.editing).toBeNull();
    expect(page.store.notice.value).toBeNull();
  });

  it("can be undone, and keeps earlier edits of other fields", async () => {
    const study = await aStudy();
    const page = await openReview(study);
    const { card } = page.review.model.value!;
    await edit(page, { back: "Oil" });
    await edit(page, { front: "What burns?" });
    expect((await stateOf(study, card))?.edit).toEqual({ front: "What burns?", back: "Oil" });

    await page.review.undo();

    expect((await stateOf(study, card))?.edit).toEqual({ back: "Oil" });
    expect(page.review.model.value?.card).toBe(card);
  });

  async function packBack(study: Study, id: CardId): Promise<string | undefined> {
    const card = await study.database.cards.get(id);
    return card?.kind === "basic" ? card.back : undefined;
  }
});

describe("setting a card aside", () => {
  it("shows the next one without counting it, until it is undone", async () => {
    const study = await aStudy();
    const page = await openReview(study);
    const { card } = page.review.model.value!;

    await page.review.suspend();

    expect(page.store.notice.value).toEqual({ kind: "suspended" });
    expect((await stateOf(study, card))?.status).toBe("suspended");
    expect(page.review.model.value?.card).not.toBe(card);
    expect(page.review.model.value?.place.number).toBe(1);
    await page.review.undo();
    expect(page.review.model.value).toMatchObject({ card, back: null });
    expect((await stateOf(study, card))?.status).toBe("new");
  });
});

describe("a flag", () => {
  it("goes on and off, and leaves the card revealed on screen", async () => {
    const study = await aStudy();
    const { review } = await openReview(study);
    await review.reveal();
    const before = review.model.value;

    await review.toggleFlag();
    expect(review.model.value).toEqual({ ...before, flagged: true, undo: "flag" });

    await review.toggleFlag();
    expect(await events(study)).toMatchObject([{ flagged: true }, { flagged: false }]);
    expect(review.model.value?.flagged).toBe(false);
  });
});
