import { beforeEach, describe, expect, it } from "vitest";

import { type Question, QuestionId } from "@/lib/content/pack";
import { readMistakes } from "@/lib/storage/read-mistakes";
import { createMistakesStore } from "@/lib/stores/mistakes-store";
import { Instant, type StudyDay } from "@/lib/time/instant";
import { studyDayAt } from "@/lib/time/study-day";
import { aStudy, freshIndexedDb, type Study } from "@/tests/support/a-study";
import { anAnswer } from "@/tests/support/events";

import { openPage } from "./a-page";

beforeEach(freshIndexedDb);

const day = 86_400_000;

const today = (study: Study): StudyDay =>
  studyDayAt(study.now, { zone: "Europe/Berlin", cutoff: 240 });

async function open(study: Study) {
  const { store } = await openPage(study);
  const mistakes = createMistakesStore(store, {
    clock: () => study.now,
    read: () => readMistakes(study.database, today(study)),
  });
  await mistakes.refresh();
  return { store, mistakes };
}

const miss = (study: Study, name: string, chosen: readonly number[] = [1]) =>
  study.log.record(anAnswer({ subject: QuestionId(`tiny:q:${name}`), chosen, correct: false }));

type Mistakes = Awaited<ReturnType<typeof open>>["mistakes"];

const onScreen = ({ review }: Mistakes): QuestionId => {
  if (review.value?.kind !== "question") throw new Error(`bug: ${review.value?.kind} on screen`);
  return review.value.question.question;
};

async function answer(study: Study, mistakes: Mistakes, correct: boolean): Promise<void> {
  const { key, options } = (await study.database.questions.get(onScreen(mistakes))) as Question;
  const wrong = [...options.keys()].filter((place) => !key.includes(place)).slice(0, key.length);
  for (const place of correct ? key : wrong) mistakes.choose(place);
  await mistakes.answer();
}

describe("the review of mistakes", () => {
  it("asks what is due, grades it, and explains the key first, then what was chosen", async () => {
    const study = await aStudy();
    await miss(study, "wick-first");
    study.now = Instant(study.now + day);
    const { mistakes } = await open(study);

    await mistakes.begin();
    expect(mistakes.review.value).toMatchObject({ kind: "question", number: 1, of: 1 });
    await answer(study, mistakes, false);

    expect(mistakes.review.value).toMatchObject({
      kind: "explained",
      explained: { correct: false },
      comesBack: { day: "2026-03-04", days: 1 },
    });
    const { review } = mistakes;
    const verdicts = review.value?.kind === "explained" && review.value.explained.options;
    expect(verdicts && verdicts.map(({ verdict }) => verdict)).toEqual([
      "right-missed",
      "wrong-chosen",
      "other",
      "other",
    ]);
    expect((await study.database.events.toArray()).at(-1)).toMatchObject({
      type: "answer",
      session: null,
      correct: false,
    });
  });

  it("shows the options in another order at each showing", async () => {
    const study = await aStudy();
    await miss(study, "wick-first");
    const { mistakes } = await open(study);
    const orders = new Set<string>();
    for (let turn = 0; turn < 8; turn += 1) {
      study.now = Instant(study.now + day);
      // oxlint-disable-next-line no-await-in-loop -- day by day
      await mistakes.begin();
      const { value } = mistakes.review;
      if (value?.kind === "question")
        orders.add(value.question.options.map(({ place }) => place).join(""));
    }
    expect(orders.size).toBeGreaterThan(2);
  });

  it("lets a question go once it was recalled on two days", async () => {
    const study = await aStudy();
    await miss(study, "wick-first");
    const { mistakes } = await open(study);
    for (const back of [true, false]) {
      study.now = Instant(study.now + 3 * day);
      // oxlint-disable no-await-in-loop -- day by day
      await mistakes.begin();
      await answer(study, mistakes, true);
      // oxlint-enable no-await-in-loop
      expect(mistakes.review.value).toMatchObject({ kind: "explained" });
      const { value } = mistakes.review;
      expect(value?.kind === "explained" && value.comesBack !== null).toBe(back);
    }
    await mistakes.next();
    expect(mistakes.review.value).toEqual({
      kind: "finished",
      done: 1,
      recalled: 1,
      due: 0,
      next: null,
    });
    expect(mistakes.model.value).toMatchObject({
      open: 0,
      left: [{ id: "tiny:q:wick-first", on: "2026-03-08" }],
      repeats: { seen: 2, recalled: 2 },
      firsts: { missed: 1 },
    });
  });

  it("goes on where it was when the page is closed, before and after the answer", async () => {
    const study = await aStudy();
    await miss(study, "wick-first");
    await miss(study, "can-first");
    study.now = Instant(study.now + day);
    const first = await open(study);
    await first.mistakes.begin();
    first.mistakes.choose(2);
    first.mistakes.toggleGuess();
    const asked = first.mistakes.review.value;
    await study.log.saveDrafts({}); // What was chosen is on disk by then.

    const second = await open(study);
    await second.mistakes.resume();
    expect(second.mistakes.review.value).toEqual(asked);
    await second.mistakes.answer();
    const shown = second.mistakes.review.value;
    expect(shown?.kind).toBe("explained");

    const third = await open(study);
    await third.mistakes.resume();
    expect(third.mistakes.review.value).toEqual(shown);
    await third.mistakes.next();
    expect(third.mistakes.review.value).toMatchObject({ kind: "question", number: 2, of: 2 });
  });

  it("writes nothing for a question that another tab answered meanwhile", async () => {
    const study = await aStudy();
    await miss(study, "wick-first");
    study.now = Instant(study.now + day);
    const { store, mistakes } = await open(study);
    await mistakes.begin();
    await miss(study, "wick-first");

    await answer(study, mistakes, true);

    expect(store.notice.value).toEqual({ kind: "elsewhere" });
    expect(await study.database.events.count()).toBe(2);
    expect(mistakes.review.value).toMatchObject({ kind: "finished", done: 0 });
  });

  it("takes a guess for a miss", async () => {
    const study = await aStudy();
    await miss(study, "wick-first");
    study.now = Instant(study.now + day);
    const { mistakes } = await open(study);
    await mistakes.begin();
    mistakes.toggleGuess();
    await answer(study, mistakes, true);
    await mistakes.next();
    expect(mistakes.review.value).toMatchObject({ kind: "finished", done: 1, recalled: 0 });
  });
});

describe("the page of mistakes", () => {
  it("groups by concept, with what was taken for what and how often", async () => {
    const study = await aStudy();
    await miss(study, "wick-first", [3]);
    await miss(study, "wick-first", [3]);
    await miss(study, "wick-last", [0]);
    await miss(study, "can-first", [1]);
    study.now = Instant(study.now + day);
    const { mistakes } = await open(study);

    const { groups, due, open: waiting } = mistakes.model.value!;

    expect({ due, waiting }).toEqual({ due: 3, waiting: 3 });
    expect(groups.map(({ concept }) => concept)).toEqual(["tiny:k:wick", "tiny:k:can"]);
    expect(groups[0]).toMatchObject({
      title: "wick",
      domain: { id: "A" },
      due: 2,
      confusions: [
        { taken: { text: "Chimney" }, right: { text: "Wick" }, times: 2 },
        { taken: { text: "Wick" }, right: { text: "Burner" }, times: 1 },
      ],
    });
    expect(groups[0]?.cards).toHaveLength(2);
  });

  it("says what options were fallen for in the question itself, and claims no choice of the key", async () => {
    const study = await aStudy();
    await miss(study, "wick-two", [1, 2]);
    const { mistakes } = await open(study);

    const { explained } = mistakes.model.value!.groups[0]!.questions[0]!;

    expect(explained.options.map(({ text, verdict }) => [text, verdict])).toEqual([
      ["Mantle", "right"],
      ["Chimney", "right"],
      ["Burner", "wrong-chosen"],
      ["Wick", "other"],
      ["Shade", "other"],
    ]);
    expect(mistakes.model.value!.groups[0]!.confusions).toMatchObject([
      { taken: { text: "Burner" }, right: { text: "Chimney" } },
    ]);
  });

  it("takes nothing for fallen for that an older edition of the question offered", async () => {
    const study = await aStudy();
    await miss(study, "wick-first", [3]);
    await study.database.questions.update(QuestionId("tiny:q:wick-first"), { edition: 2 });
    const { mistakes } = await open(study);

    expect(mistakes.model.value!.groups[0]!.confusions).toEqual([]);
  });
});
