import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { type Extension, launchExtension } from "../support/extension.ts";
import { countEvents, holdStorage, openBareFile, readEvents } from "../support/raw-study.ts";
import { settleIn } from "../support/settle-in.ts";
import {
  button,
  cardOn,
  chooseInMenu,
  chooseOption,
  current,
  grade,
  isWaiting,
  openStudy,
  questionOn,
  reveal,
  startReview,
} from "../support/study-page.ts";

let extension: Extension;
let bare: Page;
let popup: Page;
let app: Page;

beforeAll(async () => {
  extension = await launchExtension();
  const first = await extension.open("app.html");
  await settleIn(first);
  bare = await openBareFile(extension);
  popup = await openStudy(extension);
  await startReview(popup);
  app = await openStudy(extension, "app.html#/review");
});

afterAll(() => extension.close());

/** How far the learner has got, as a surface shows it. */
const standOn = (page: Page) =>
  current(page).evaluate((screen: HTMLElement) => ({
    card: screen.dataset["card"],
    question: screen.dataset["question"],
    title: screen.querySelector("h1")!.textContent,
    answer: screen.querySelector("section h2")?.textContent,
    chosen: [...screen.querySelectorAll("[aria-checked=true]")].map((one) => one.textContent),
    guess: screen.querySelector<HTMLInputElement>("input")?.checked,
    typed: screen.querySelector("textarea")?.value,
    undo: screen.querySelector("[aria-label^=Undo]")?.ariaLabel,
  }));

/** Waits until the other surface shows what `page` shows. */
async function inStepWith(page: Page): Promise<void> {
  const other = page === popup ? app : popup;
  const stand = await standOn(page);
  await expect.poll(() => standOn(other), { timeout: 5000 }).toEqual(stand);
}

const elsewhere = (page: Page) => page.getByText("Answered in another tab.");

/** Presses on both surfaces before either can know of the other, and says which came second. */
async function pressOnBoth(name: string | RegExp): Promise<Page> {
  const release = await holdStorage(bare);
  await button(popup, name).click();
  await button(app, name).click();
  await release();
  const told = (page: Page) =>
    elsewhere(page)
      .waitFor()
      .then(() => page);
  return Promise.any([told(popup), told(app)]);
}

test("each shows what is done on the other", async () => {
  await reveal(popup);
  await inStepWith(popup);
  await grade(app, "Missed");
  await inStepWith(app);
  await chooseInMenu(popup, "Edit this card");
  await popup.getByRole("textbox").first().fill("What is it?");
  await inStepWith(popup);
  await button(app, "Save").click();
  await app.getByRole("heading", { name: "What is it?" }).waitFor();
  await inStepWith(app);
  await button(popup, "Undo the last edit").click();
  await popup.getByRole("heading", { name: "What is it?" }).waitFor({ state: "detached" });
  await inStepWith(popup);
  expect(await countEvents(bare)).toMatchObject({ review: 1, edit: 1, undo: 1 });
});

test("a card answered on both at once is written once, and the second is told", async () => {
  const card = await cardOn(popup);
  const before = await countEvents(bare);
  await reveal(popup);
  await inStepWith(popup);
  const second = await pressOnBoth(/^Got it/);

  await second.locator(`[data-card]:not([data-card="${card}"])`).waitFor();
  await inStepWith(second);
  expect(await cardOn(second)).not.toBe(card);
  const first = second === popup ? app : popup;
  expect(await elsewhere(first).count()).toBe(0);
  const events = await readEvents(bare);
  expect(events.filter(({ subject }) => subject === card).map(({ type }) => type)).toEqual([
    ...(before["edit"] ? ["edit", "undo"] : []),
    "review",
  ]);
  expect(await countEvents(bare)).toEqual({ ...before, review: before["review"]! + 1 });
});

test("a question answered on both at once is written once, and the second is told", async () => {
  await button(popup, "Home").click();
  await button(popup, "Diagnostic: ten questions").click();
  const question = await questionOn(popup);
  await app.goto(extension.url("app.html#/diagnostic"));
  await inStepWith(popup);
  for (let place = 0; await isWaiting(popup); place += 1) {
    // oxlint-disable no-await-in-loop -- one option after the other
    await chooseOption(popup, place);
    await inStepWith(popup);
    // oxlint-enable no-await-in-loop
  }
  await app.getByLabel("I’m guessing").check();
  await inStepWith(app);
  const second = await pressOnBoth("Next");

  await second.locator(`[data-question]:not([data-question="${question}"])`).waitFor();
  await inStepWith(second);
  const answers = (await readEvents(bare)).filter(({ type }) => type === "answer");
  expect(answers).toMatchObject([{ subject: question, guess: true }]);
});
