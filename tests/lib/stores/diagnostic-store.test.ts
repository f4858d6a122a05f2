import { beforeEach, describe, expect, it } from "vitest";

import { createDiagnosticStore, type DiagnosticPort } from "@/lib/stores/diagnostic-store";
import { createPlaceStore } from "@/lib/stores/place-store";
import type { StudyStore } from "@/lib/stores/study-store";
import { Instant } from "@/lib/time/instant";
import { aStudy, freshIndexedDb, type Study } from "@/tests/support/a-study";

import { aModel, bank } from "./a-model";
import { openPage } from "./a-page";

beforeEach(freshIndexedDb);

type Diagnostic = ReturnType<typeof createDiagnosticStore>;

interface DiagnosticPage {
  readonly store: StudyStore;
  readonly diagnostic: Diagnostic;
}

/** A page that goes on with the diagnostic, as ours do when they open on it. */
async function open(study: Study, model = aModel(study)): Promise<DiagnosticPage> {
  const { store } = await openPage(study);
  const diagnostic = createDiagnosticStore(store, model);
  await diagnostic.begin();
  return { store, diagnostic };
}

function chooseKey({ model, choose }: Diagnostic): void {
  const asked = bank.find(({ id }) => id === model.value!.question.question)!;
  for (const place of asked.key) choose(place);
}

async function answer(diagnostic: Diagnostic): Promise<void> {
  chooseKey(diagnostic);
  await diagnostic.next();
}

async function answerAll(diagnostic: Diagnostic): Promise<number> {
  let answered = 0;
  for (; diagnostic.model.value; answered += 1) await answer(diagnostic);
  return answered;
}

const ofType = async (study: Study, type: string) =>
  (await study.database.events.where("type").equals(type).toArray()).toSorted(
    (a, b) => a.lamport - b.lamport,
  );

describe("a diagnostic", () => {
  it("asks ten questions, then records the band that the model gives", async () => {
    const study = await aStudy();
    const { store, diagnostic } = await open(study);
    expect(diagnostic.model.value).toMatchObject({ number: 1, of: 10, skipsLeft: 2 });

    expect(await answerAll(diagnostic)).toBe(10);

    expect(diagnostic.session.value).toBeNull();
    const [session] = store.view.value!.sessions;
    expect(session?.answers.every(({ correct }) => correct)).toBe(true);
    expect(session?.finished).toMatchObject({ band: [22, 47], pPass: 0.4, model: "fake-1" });
  });

  it("leads on to its result by the very event that ends it: no page can close in between", async () => {
    const study = await aStudy();
    const { store } = await openPage(study);
    const place = createPlaceStore(store, "popup");
    const diagnostic = createDiagnosticStore(store, aModel(study), place.atResult);
    await place.go({ kind: "diagnostic" });
    await diagnostic.begin();

    await answerAll(diagnostic);

    const reopened = createPlaceStore((await openPage(study)).store, "popup");
    const session = store.view.value!.sessions[0]!.id;
    expect(reopened.screen.value).toEqual({ kind: "result", session });
  });

  it("leaves whoever has gone elsewhere where they are", async () => {
    const study = await aStudy();
    const { store } = await openPage(study);
    const place = createPlaceStore(store, "popup");
    const diagnostic = createDiagnosticStore(store, aModel(study), place.atResult);
    await diagnostic.begin();
    await place.go({ kind: "review" });

    await answerAll(diagnostic);

    expect(place.screen.value).toEqual({ kind: "review" });
  });

  it("ends early when no question is left to ask", async () => {
    const study = await aStudy();
    const { store, diagnostic } = await open(study, aModel(study, bank.slice(0, 3)));

    expect(await answerAll(diagnostic)).toBe(3);

    expect(store.view.value?.sessions[0]?.finished).not.toBeNull();
  });

  it("that ends by a rule of its own may ask thirty, and ends when the rule says so", async () => {
    const study = await aStudy();
    const { store } = await openPage(study);
    const isOver: DiagnosticPort["isOver"] = async ({ answers }) => answers.length >= 12;
    const diagnostic = createDiagnosticStore(store, { ...aModel(study), isOver });
    await diagnostic.begin("pass-fail");
    expect(diagnostic.model.value?.of).toBe(30);

    expect(await answerAll(diagnostic)).toBe(12);

    expect(store.view.value?.sessions[0]?.finished).not.toBeNull();
  });

  it("is finished once, though two calls find its end one after the other", async () => {
    const study = await aStudy();
    const { store, diagnostic } = await open(study);
    await answer(diagnostic);
    await store.setDrafts({ diagnostic: null });
    const waits = [0, 100];
    const isOver = async () => {
      await new Promise((resolve) => setTimeout(resolve, waits.shift()));
      return true;
    };
    const over = createDiagnosticStore(store, { ...aModel(study), isOver });

    await Promise.all([over.resume(), over.resume()]);

    expect(await ofType(study, "session-finish")).toHaveLength(1);
  });

  it("is finished once, though two pages find its end at the same time", async () => {
    const study = await aStudy();
    const { store: first, diagnostic } = await open(study);
    await answer(diagnostic);
    await first.setDrafts({ diagnostic: null });
    const isOver = async () => true;
    const pages = await Promise.all([openPage(study), openPage(study)]);
    const both = pages.map(({ store }) =>
      createDiagnosticStore(store, { ...aModel(study), isOver }),
    );

    await Promise.all(both.map((one) => one.resume()));

    expect(await ofType(study, "session-finish")).toHaveLength(1);
    for (const { store } of pages) {
      expect(store.view.value?.sessions[0]?.finished).not.toBeNull();
      expect(store.notice.value).toBeNull(); // Nobody lost anything by it.
    }
  });

  it("writes the order shown and the time taken, at most ten minutes", async () => {
    const study = await aStudy();
    const { diagnostic } = await open(study);
    const order = diagnostic.model.value!.question.options.map(({ place }) => place);
    study.now = Instant(study.now + 12_000);
    await answer(diagnostic);
    study.now = Instant(study.now + 3_600_000);
    await answer(diagnostic);

    expect(await ofType(study, "answer")).toMatchObject([
      { order, chosen: [1, 3], correct: true, guess: false, ms: 12_000 },
      { ms: 600_000 },
    ]);
  });
});

describe("choosing", () => {
  it("takes no more options than are asked for, and none fewer", async () => {
    const study = await aStudy();
    const { diagnostic } = await open(study);
    expect(diagnostic.model.value?.question.choose).toBe(2);

    diagnostic.choose(4);
    await diagnostic.next();
    expect(await ofType(study, "answer")).toEqual([]);

    diagnostic.choose(0);
    diagnostic.choose(2);
    expect(diagnostic.model.value?.question.chosen).toEqual([0, 4]);

    diagnostic.choose(4);
    diagnostic.choose(2);
    expect(diagnostic.model.value?.question.chosen).toEqual([0, 2]);
    await diagnostic.next();
    expect(await ofType(study, "answer")).toMatchObject([{ chosen: [0, 2], correct: false }]);
  });

  it("gives nothing for one of two right options", async () => {
    const study = await aStudy();
    const { diagnostic } = await open(study);
    diagnostic.choose(1);
    diagnostic.choose(0);

    await diagnostic.next();

    expect(await ofType(study, "answer")).toMatchObject([{ chosen: [0, 1], correct: false }]);
  });

  it("changes the one option of a question with one answer, or takes it back", async () => {
    const { diagnostic } = await open(await aStudy());
    await answer(diagnostic);

    diagnostic.choose(2);
    diagnostic.choose(3);
    expect(diagnostic.model.value?.question.chosen).toEqual([3]);
    diagnostic.choose(3);
    expect(diagnostic.model.value?.question.chosen).toEqual([]);
  });

  it("keeps the mark of a guess with its answer alone", async () => {
    const study = await aStudy();
    const { diagnostic } = await open(study);
    diagnostic.toggleGuess();
    expect(diagnostic.model.value?.question.guess).toBe(true);
    await answer(diagnostic);
    expect(diagnostic.model.value?.question.guess).toBe(false);
    diagnostic.toggleGuess();
    diagnostic.toggleGuess();
    await answer(diagnostic);

    expect(await ofType(study, "answer")).toMatchObject([{ guess: true }, { guess: false }]);
  });
});

describe("a closed page", () => {
  it("comes back in the middle of a choice, with the options in the same order", async () => {
    const study = await aStudy();
    const { store, diagnostic } = await open(study);
    await answer(diagnostic);
    await answer(diagnostic);
    diagnostic.choose(2);
    diagnostic.toggleGuess();
    await store.setDrafts({}); // What is kept in turn is kept by now.

    const reopened = await open(study);

    expect(reopened.diagnostic.model.value).toEqual(diagnostic.model.value);
    expect(reopened.diagnostic.model.value?.question).toMatchObject({ chosen: [2], guess: true });
  });

  it("shows a question's options in the same order though its draft was lost", async () => {
    const study = await aStudy();
    const { store, diagnostic } = await open(study);
    const { options } = diagnostic.model.value!.question;
    await store.setDrafts({ diagnostic: null });
    study.now = Instant(study.now + 60_000);

    const reopened = await open(study);

    expect(reopened.diagnostic.model.value?.question.options).toEqual(options);
  });

  it("does not begin a second sitting while one is open", async () => {
    const study = await aStudy();
    await open(study);

    const { diagnostic } = await open(study);

    expect(await ofType(study, "session-start")).toHaveLength(1);
    expect(await answerAll(diagnostic)).toBe(10);
  });

  it("finishes on reopening a sitting whose last answer was its last deed", async () => {
    const study = await aStudy();
    const model = aModel(study);
    const broken = { ...model, estimate: () => Promise.reject(new Error("closed")) };
    const { store, diagnostic } = await open(study, broken);
    await answerAll(diagnostic);
    expect(store.notice.value?.kind).toBe("not-saved");

    const reopened = await open(study);

    expect(reopened.store.view.value?.sessions[0]?.finished).not.toBeNull();
    expect(await ofType(study, "answer")).toHaveLength(10);
  });
});

describe("skipping", () => {
  it("puts at most two questions aside, which count as not asked and do not come back", async () => {
    const study = await aStudy();
    const { diagnostic } = await open(study);
    await diagnostic.skip();
    await diagnostic.skip();
    expect(diagnostic.model.value).toMatchObject({ number: 1, skipsLeft: 0 });

    await diagnostic.skip();

    expect(await ofType(study, "skip")).toMatchObject([
      { subject: bank[0]!.id },
      { subject: bank[1]!.id },
    ]);
    expect(await answerAll(diagnostic)).toBe(10);
  });
});

describe("more questions", () => {
  it("come five at a time in the same sitting, up to thirty", async () => {
    const study = await aStudy();
    const { store, diagnostic } = await open(study);
    const asked = [await answerAll(diagnostic)];

    for (let turn = 0; turn < 5; turn += 1) {
      const session = store.view.value!.sessions[0]!;
      await diagnostic.addQuestions(session.id, session.questions);
      asked.push(await answerAll(diagnostic));
    }

    expect(asked).toEqual([10, 5, 5, 5, 5, 0]);
    expect(store.view.value?.sessions).toHaveLength(1);
    expect(store.view.value?.sessions[0]?.answers).toHaveLength(30);
  });
});

describe("two pages on one sitting", () => {
  it("take one answer to a question, and the later press says that it came too late", async () => {
    const study = await aStudy();
    const first = await open(study);
    const second = await open(study);
    await answer(first.diagnostic);
    second.diagnostic.choose(0);
    second.diagnostic.choose(2);

    await second.diagnostic.next();

    expect(second.store.notice.value).toEqual({ kind: "elsewhere" });
    expect(await ofType(study, "answer")).toMatchObject([{ chosen: [1, 3] }]);
    expect(second.diagnostic.model.value).toMatchObject({
      number: 2,
      question: { question: bank[1]!.id },
    });
  });

  it("follow each other to the next question", async () => {
    const study = await aStudy();
    const first = await open(study);
    const second = await open(study);
    await answer(first.diagnostic);

    await second.store.refresh();

    await expect.poll(() => second.diagnostic.model.value).toEqual(first.diagnostic.model.value);
  });

  it("keep what was chosen while a page took its time to find the same question", async () => {
    const study = await aStudy();
    const { diagnostic, store } = await open(study);
    await answer(diagnostic);
    await store.setDrafts({ diagnostic: null });
    const gate = Promise.withResolvers<void>();
    const model = aModel(study);
    const slow = createDiagnosticStore(store, {
      ...model,
      choose: async (session) => (await gate.promise, model.choose(session)),
    });
    const both = [slow.resume(), slow.resume()];
    await store.setDrafts({
      diagnostic: {
        session: diagnostic.session.value!.id,
        question: bank[1]!.id,
        order: [0, 1, 2, 3],
        chosen: [2],
        guess: false,
        shownAt: study.now,
      },
    });

    gate.resolve();
    await Promise.all(both);

    expect(slow.model.value?.question.chosen).toEqual([2]);
  });
});
