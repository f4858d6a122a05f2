import { beforeEach, describe, expect, it } from "vitest";

import type { Question } from "@/lib/content/pack";
import { practiceQuestion } from "@/lib/storage/practice";
import { createPromptStore } from "@/lib/stores/prompt-store";
import type { StudyPort } from "@/lib/stores/study-store";
import { aStudy, freshIndexedDb, type Study } from "@/tests/support/a-study";

import { aPort, openPage } from "./a-page";

beforeEach(freshIndexedDb);

async function open(study: Study, port: StudyPort = aPort(study)) {
  const { store } = await openPage(study, port);
  const prompt = createPromptStore(store, {
    clock: () => study.now,
    practice: () => practiceQuestion(study.database, study.now),
    concept: async (id) => (await study.database.concepts.get(id)) ?? null,
  });
  return { store, prompt };
}

async function keyOf(study: Study, id: Question["id"]): Promise<readonly number[]> {
  return (await study.database.questions.get(id))!.key;
}

describe("a prompt", () => {
  it("asks a practice question, explains every option after the answer, and counts as practice", async () => {
    const study = await aStudy();
    const { prompt } = await open(study);
    expect(await prompt.ask()).toBe(true);
    const { question } = prompt.model.value!;
    for (const place of (await keyOf(study, question)).toReversed()) prompt.choose(place);

    await prompt.answer();

    expect(prompt.model.value).toBeNull();
    expect(prompt.explained.value).toMatchObject({ question, correct: true, keysChosen: 2 });
    expect(prompt.explained.value?.options.map(({ verdict }) => verdict)).toEqual([
      "right-chosen",
      "right-chosen",
      "other",
      "other",
      "other",
    ]);
    expect(prompt.explained.value?.options.every(({ why }) => why !== "")).toBe(true);
    const [event] = await study.database.events.toArray();
    expect(event).toMatchObject({ type: "answer", session: null, chosen: [1, 3], correct: true });
    expect(await study.database.drafts.get("newtab")).toBeUndefined();
  });

  it("says so when there is nothing to ask", async () => {
    const study = await aStudy();
    await study.database.questions.clear();
    const { prompt } = await open(study);

    expect(await prompt.ask()).toBe(false);
    expect(prompt.model.value).toBeNull();
  });

  it("is the same one on the next new tab, options and choice included, until it is answered", async () => {
    const study = await aStudy();
    const { store, prompt } = await open(study);
    await prompt.ask();
    prompt.choose(2);
    await store.setDrafts({});

    const again = await open(study);
    await again.prompt.ask();

    expect(again.prompt.model.value).toEqual(prompt.model.value);
    expect(again.prompt.model.value?.chosen).toEqual([2]);
  });

  it("takes the full number of options and no more", async () => {
    const study = await aStudy();
    const { prompt } = await open(study);
    await prompt.ask();
    prompt.choose(0);
    await prompt.answer();
    expect(await study.database.events.count()).toBe(0);

    prompt.choose(2);
    prompt.choose(4);
    expect(prompt.model.value?.chosen).toEqual([0, 2]);
    prompt.choose(0);
    expect(prompt.model.value?.chosen).toEqual([2]);
  });

  it("that could not be saved stays, and gives nothing away", async () => {
    const study = await aStudy();
    const record = () => Promise.reject(new Error("no disk"));
    const { store, prompt } = await open(study, { ...aPort(study), record });
    await prompt.ask();
    prompt.choose(0);
    prompt.choose(2);
    const before = prompt.model.value;

    await prompt.answer();

    expect(store.notice.value).toEqual({ kind: "not-saved", message: "Error: no disk" });
    expect(prompt.explained.value).toBeNull();
    expect(prompt.model.value).toEqual(before);
  });

  it("is answered once, however often the button is pressed", async () => {
    const study = await aStudy();
    const { prompt } = await open(study);
    await prompt.ask();
    prompt.choose(0);
    prompt.choose(2);

    await Promise.all([prompt.answer(), prompt.answer()]);

    expect(await study.database.events.count()).toBe(1);
  });
});
