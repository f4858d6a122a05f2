import { beforeEach, describe, expect, it } from "vitest";

import { noFilter } from "@/lib/forms/custom-form";
import type { FormChoice } from "@/lib/forms/sitting";
import type { LogEvent } from "@/lib/log/event";
import { readFormQuestions } from "@/lib/storage/read-forms";
import { createMockStore, type MockPort } from "@/lib/stores/mock-store";
import { Instant } from "@/lib/time/instant";
import { aMock } from "@/tests/support/a-sitting";
import { aStudy, freshIndexedDb, type Study } from "@/tests/support/a-study";

import { openPage } from "./a-page";

beforeEach(freshIndexedDb);

const { items, unscored } = aMock().fixed!;
const minute = 60_000;
const full: FormChoice = {
  kind: "full",
  filter: noFilter,
  questions: 4,
  accommodation: { kind: "none" },
  timed: true,
};

/** The form of `aMock` each time, 30 minutes for four questions, and one and the same band. */
function aMockPort(study: Study): MockPort {
  return {
    clock: () => study.now,
    newId: study.deps.newId,
    assemble: async () => ({ items, unscored, minutes: 30 }),
    questions: (ids) => readFormQuestions(study.database, ids),
    score: async () => ({ band: [30, 45], pPass: 0.5, model: "fake-1", score: 38 }),
    handIn: async (...form) => (await study.log.recordAll(...form)).ok,
  };
}

async function openMock(study: Study, port: Partial<MockPort> = {}) {
  const { store } = await openPage(study);
  const mock = createMockStore(store, { ...aMockPort(study), ...port });
  await mock.open();
  return { mock, store };
}

async function begun(study: Study, choice: Partial<FormChoice> = {}) {
  const opened = await openMock(study);
  await opened.mock.begin({ ...full, ...choice });
  return opened;
}

/** Waits until what was set is kept. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

const pass = (study: Study, ms: number) => {
  study.now = Instant(study.now + ms);
};

const events = async (study: Study, type: LogEvent["type"]) =>
  (await study.database.events.toArray()).filter((event) => event.type === type);

describe("a form", () => {
  it("begins with what was drawn, the extra time included, and an empty sheet a question", async () => {
    const study = await aStudy();
    const { mock } = await begun(study, { accommodation: { kind: "times", factor: 1.5 } });

    expect(await events(study, "session-start")).toMatchObject([
      { form: "full", items, unscored, minutes: 45, timed: true, questions: 4 },
    ]);
    expect(mock.model.value).toMatchObject({
      place: 0,
      answered: 0,
      places: [{ state: "open" }, { state: "open" }, { state: "open" }, { state: "open" }],
      time: { leftMs: 45 * minute, practice: false },
    });
  });

  it("is the only one: a second beginning goes on with the first", async () => {
    const study = await aStudy();
    await begun(study);
    const { mock } = await openMock(study);
    await mock.begin(full);

    expect(await events(study, "session-start")).toHaveLength(1);
  });

  it("begins nothing when no question fits", async () => {
    const study = await aStudy();
    const none = async () => ({ items: [], unscored: [], minutes: 0 });
    const { mock } = await openMock(study, { assemble: none });
    await mock.begin(full);

    expect(mock.model.value).toBeNull();
    expect(await events(study, "session-start")).toEqual([]);
  });

  it("tells nothing of key, domain or what counts", async () => {
    const { mock } = await begun(await aStudy());

    expect(JSON.stringify(mock.model.value)).not.toMatch(/key|domain|task|scored|why/);
  });

  it("stands as it stood when a page opens anew", async () => {
    const study = await aStudy();
    const { mock } = await begun(study);
    mock.choose(2);
    mock.strike(1);
    mock.toggleGuess();
    mock.toggleFlag();
    mock.next();
    mock.choose(0);
    mock.toggleTime();
    await settled();

    const again = await openMock(study);

    expect(again.mock.model.value).toEqual(mock.model.value);
    expect(again.mock.model.value).toMatchObject({
      place: 1,
      answered: 2,
      flagged: 1,
      time: { hidden: true },
    });
    again.mock.previous();
    expect(again.mock.model.value?.question).toMatchObject({
      chosen: [2],
      struck: [1],
      guess: true,
      flagged: true,
    });
  });

  it("is followed by another page that has it open", async () => {
    const study = await aStudy();
    const { mock } = await begun(study);
    const other = await openMock(study);
    const stop = other.store.follow();
    mock.choose(3);
    await settled();
    await other.store.refresh();

    expect(other.mock.model.value?.question.chosen).toEqual([3]);
    stop();
  });

  it("goes from the last question to the review, and back", async () => {
    const { mock } = await begun(await aStudy());
    mock.goTo(3);
    mock.next();
    expect(mock.model.value).toMatchObject({ view: "review", place: 3 });
    mock.goBack();
    expect(mock.model.value).toMatchObject({ view: "question", place: 3 });
    mock.goTo(9);
    mock.goTo(-1);
    expect(mock.model.value?.place).toBe(3);
  });
});

describe("a form handed in", () => {
  it("is written as one, with time on each question, and its draft is gone", async () => {
    const study = await aStudy();
    const { mock, store } = await begun(study);
    pass(study, 8000);
    mock.choose(0);
    pass(study, 4000);
    mock.next();
    pass(study, 2000);
    mock.choose(1);
    mock.choose(2);
    await settled();

    const handedIn = await mock.submit();

    expect(handedIn).toBe((await events(study, "session-start"))[0]!.subject);
    expect(await events(study, "answer")).toMatchObject([
      { subject: items[0], chosen: [0], correct: true, ms: 12_000 },
      { subject: items[1], chosen: [2], ms: 2000, changes: [[1]] },
    ]);
    expect(await events(study, "skip")).toMatchObject([{ ms: 0 }, { ms: 0 }]);
    expect(await events(study, "session-finish")).toMatchObject([
      { score: 38, band: [30, 45], usedMs: 14_000, timedOut: false },
    ]);
    expect(store.view.value?.drafts.mock).toBeUndefined();
    expect(mock.model.value).toBeNull();
  });

  it("stays open, whole, when it can't be written, and says so", async () => {
    const study = await aStudy();
    const { mock } = await begun(study);
    mock.choose(0);
    await settled();
    const { mock: broken, store } = await openMock(study, {
      handIn: () => Promise.reject(new Error("Quota exceeded")),
    });

    expect(await broken.submit()).toBeNull();
    expect(store.notice.value).toMatchObject({ kind: "not-saved" });
    expect(await events(study, "session-finish")).toEqual([]);
    expect((await openMock(study)).mock.model.value?.answered).toBe(1);
  });

  it("is handed in once, also from two pages", async () => {
    const study = await aStudy();
    const { mock } = await begun(study);
    const other = await openMock(study);
    await mock.submit();

    expect(await other.mock.submit()).not.toBeNull();
    expect(await events(study, "session-finish")).toHaveLength(1);
  });
});

describe("the clock", () => {
  it("runs on while no page is open, and the form is handed in when it has run out", async () => {
    const study = await aStudy();
    const { mock } = await begun(study);
    mock.choose(0);
    await settled();
    pass(study, 29 * minute);
    const early = await openMock(study);
    expect(early.mock.model.value?.time.leftMs).toBe(minute);

    pass(study, 24 * 60 * minute);
    const { store } = await openPage(study);
    const late = createMockStore(store, aMockPort(study));

    expect(await late.open()).not.toBeNull();
    expect(await events(study, "answer")).toMatchObject([{ chosen: [0] }]);
    expect(await events(study, "session-finish")).toMatchObject([
      { usedMs: 30 * minute, timedOut: true },
    ]);
  });

  it("hands in at zero while the exam is open, and changes nothing after", async () => {
    const study = await aStudy();
    const { mock } = await begun(study);
    pass(study, 30 * minute);
    mock.choose(0);

    expect(await mock.tick()).not.toBeNull();
    expect(await events(study, "answer")).toEqual([]);
    expect(await events(study, "session-finish")).toMatchObject([{ timedOut: true }]);
  });

  it("warns once when little is left, for a moment", async () => {
    const study = await aStudy();
    const { mock } = await begun(study);
    pass(study, 20 * minute);
    await mock.tick();
    expect(mock.model.value?.time.warning).toBe(10);

    pass(study, 21_000);
    await mock.tick();
    expect(mock.model.value?.time.warning).toBeNull();
  });

  it("counts the time on a question only while somebody looks", async () => {
    const study = await aStudy();
    const { mock } = await begun(study);
    pass(study, 6000);
    await mock.tick();
    await mock.lookAway();
    pass(study, 10 * minute);
    mock.look();
    pass(study, 3000);
    mock.choose(0);
    await settled();

    await mock.submit();
    expect(await events(study, "answer")).toMatchObject([{ ms: 9000 }]);
  });
});

describe("practice", () => {
  it("takes time only while somebody looks and it is not paused", async () => {
    const study = await aStudy();
    const { mock } = await begun(study, { timed: false });
    pass(study, 5000);
    await mock.pause();
    pass(study, 50 * minute);
    await mock.tick();
    mock.choose(0);
    expect(mock.model.value).toMatchObject({
      answered: 0,
      time: { leftMs: 30 * minute - 5000, practice: true, paused: true },
    });

    await mock.goOn();
    pass(study, 1000);
    mock.choose(0);
    expect(mock.model.value).toMatchObject({
      answered: 1,
      time: { leftMs: 30 * minute - 6000, paused: false },
    });
  });

  it("is paused for a page that opens", async () => {
    const study = await aStudy();
    await begun(study, { timed: false });
    pass(study, 500 * minute);

    const { mock } = await openMock(study);
    await settled();
    expect(mock.model.value?.time).toMatchObject({ paused: true, leftMs: 30 * minute });
  });

  it("cannot be paused on the day", async () => {
    const { mock } = await begun(await aStudy());
    await mock.pause();

    expect(mock.model.value?.time.paused).toBe(false);
  });
});
