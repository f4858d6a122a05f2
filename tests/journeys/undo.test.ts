import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { finishOnboarding } from "../support/drive.ts";
import { type Extension, launchExtension } from "../support/extension.ts";
import { rawTables } from "../support/raw-database.ts";
import {
  awaitPack,
  keepStudy,
  openBareFile,
  putBackStudy,
  readEvents,
} from "../support/raw-study.ts";
import {
  button,
  cardOn,
  chooseInMenu,
  chooseOption,
  grade,
  isWaiting,
  openStudy,
  questionOn,
  reveal,
  startReview,
} from "../support/study-page.ts";

let extension: Extension;
let bare: Page;

beforeAll(async () => {
  extension = await launchExtension();
  const app = await extension.open("app.html");
  await app.getByLabel("5 min", { exact: true }).check();
  await finishOnboarding(app);
  bare = await openBareFile(extension);
  await closeSurfaces();
  await awaitPack(bare);
  await keepStudy(bare);
});

afterAll(() => extension.close());

beforeEach(async () => {
  await closeSurfaces();
  await putBackStudy(bare);
});

async function closeSurfaces(): Promise<void> {
  const others = extension.context.pages().filter((page) => page !== bare);
  await Promise.all(others.map((page) => page.close()));
}

const table = async (name: string) => (await rawTables(bare, { tables: [name] }))[name]!;

/** Presses the button that names what it takes back. */
const undo = (page: Page, what: string) => button(page, `Undo ${what}`).click();

/** The first card graded, and the popup on Home. */
async function gradeAndGoHome() {
  const popup = await openStudy(extension);
  await startReview(popup);
  const card = await cardOn(popup);
  await reveal(popup);
  await grade(popup, "Got it");
  await button(popup, "Home").click();
  return { popup, card };
}

/** The card is back, with its front up. */
async function isBack(page: Page, card: string | null): Promise<void> {
  await page.locator(`[data-card="${card}"][data-current=true]`).waitFor();
  await button(page, "Show answer").waitFor();
}

/** What the log says of a card, each entry as its type. */
async function historyOf(card: string | null): Promise<string[]> {
  const events = await readEvents(bare);
  return events.filter(({ subject }) => subject === card).map(({ type }) => type);
}

async function stateOf(card: string | null) {
  return (await table("cardStates")).find(({ id }) => id === card);
}

/** Grades cards until the day is done, and says which was the last. */
async function finishDay(popup: Page): Promise<string | null> {
  let last: string | null = null;
  while ((await popup.locator("[data-card]").count()) > 0) {
    // oxlint-disable no-await-in-loop -- one card after the other
    last = await cardOn(popup);
    await reveal(popup);
    await grade(popup, "Got it");
    // oxlint-enable no-await-in-loop
  }
  await popup.getByRole("heading", { name: "Done for today." }).waitFor();
  return last;
}

test("takes back a grade after the popup was closed and opened again", async () => {
  const popup = await openStudy(extension);
  await startReview(popup);
  const card = await cardOn(popup);
  const fresh = await stateOf(card);
  await reveal(popup);
  await grade(popup, "Got it");
  await popup.close();

  const again = await openStudy(extension);
  expect(await cardOn(again)).not.toBe(card);
  await undo(again, "the last grade");
  await isBack(again, card);
  expect(await historyOf(card)).toEqual(["review", "undo"]);
  expect(await stateOf(card)).toEqual({ ...fresh, revision: 2 });
  expect((await rawTables(bare))["days"]).toEqual([]);
});

test("takes back as many grades as were given, on the finished screen and after reopening it", async () => {
  const popup = await openStudy(extension);
  await startReview(popup);
  const last = await finishDay(popup);
  await undo(popup, "the last grade");
  await isBack(popup, last);
  await finishDay(popup);
  await popup.close();

  const again = await openStudy(extension);
  await again.getByRole("heading", { name: "Done for today." }).waitFor();
  const graded = (await table("cardStates")).filter(({ memory }) => memory !== null);
  for (let left = graded.length; left > 0; left -= 1) {
    // oxlint-disable no-await-in-loop -- one grade after the other
    const before = await again.locator("[data-card]").count();
    const card = before > 0 ? await cardOn(again) : null;
    await undo(again, "the last grade");
    await again.locator(`[data-card]:not([data-card="${card}"])`).waitFor();
    // oxlint-enable no-await-in-loop
  }
  expect((await table("cardStates")).filter(({ memory }) => memory !== null)).toEqual([]);
});

test("takes back on one surface what was done on another, and shows it on both", async () => {
  const popup = await openStudy(extension);
  await startReview(popup);
  const card = await cardOn(popup);
  await reveal(popup);
  await grade(popup, "Missed");

  const app = await openStudy(extension, "app.html#/review");
  const panel = await openStudy(extension, "sidepanel.html");
  await undo(app, "the last grade");
  await isBack(app, card);
  await isBack(popup, card);
  await startReview(panel);
  await isBack(panel, card);
  expect(await historyOf(card)).toEqual(["review", "undo"]);
});

test("names what it will take back, latest first", async () => {
  const popup = await openStudy(extension);
  await startReview(popup);
  const first = await cardOn(popup);
  await reveal(popup);
  await grade(popup, "Got it");
  const second = await cardOn(popup);
  await chooseInMenu(popup, "Flag this card");
  await button(popup, "Undo the last flag").waitFor();
  await chooseInMenu(popup, "Edit this card");
  await popup.getByRole("textbox").first().fill("What is it?");
  await button(popup, "Save").click();
  await button(popup, "Undo the last edit").waitFor();
  await popup.getByRole("heading", { name: "What is it?" }).waitFor();
  await chooseInMenu(popup, "Set this card aside");
  await popup.locator(`[data-card]:not([data-card="${second}"])`).waitFor();

  await undo(popup, "setting the card aside");
  await isBack(popup, second);
  await popup.getByRole("heading", { name: "What is it?" }).waitFor();
  await undo(popup, "the last edit");
  await popup.getByRole("heading", { name: "What is it?" }).waitFor({ state: "detached" });
  await undo(popup, "the last flag");
  await undo(popup, "the last grade");
  await isBack(popup, first);
  // What is left are the settings of the onboarding.
  await button(popup, "Undo the last setting").waitFor();
  expect(await historyOf(second)).toEqual(["flag", "edit", "suspend", "undo", "undo", "undo"]);
  expect(await stateOf(second)).toMatchObject({ status: "new", flagged: false, edit: null });
});

test("takes back a grade from Home, and goes on with its card", async () => {
  const { popup, card } = await gradeAndGoHome();
  await popup.locator(".home[data-current=true]").waitFor();

  await undo(popup, "the last grade");
  await popup.getByText("Back as it was.").waitFor();

  expect(await historyOf(card)).toEqual(["review", "undo"]);
  await startReview(popup);
  await isBack(popup, card);
});

test("takes back a setting by its name, on the page of settings", async () => {
  const app = await extension.open("app.html#/settings");
  const settings = () => table("settings");
  const before = await settings();
  await app.getByLabel("Buttons after a card").selectOption("4");
  await expect.poll(settings, { timeout: 10_000 }).not.toEqual(before);
  await undo(app, "the last setting");
  await expect.poll(settings, { timeout: 10_000 }).toEqual(before);
});

test("never takes back an answer of a diagnostic", async () => {
  const { popup, card } = await gradeAndGoHome();
  await button(popup, "Diagnostic: ten questions").click();
  const question = await questionOn(popup);
  for (let place = 0; await isWaiting(popup); place += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one option after the other
    await chooseOption(popup, place);
  }
  await button(popup, "Next").click();
  await popup.locator(`[data-question]:not([data-question="${question}"])`).waitFor();
  await popup.keyboard.press("u");
  await button(popup, /^Pause/).click();
  await startReview(popup);
  await undo(popup, "the last grade");
  await isBack(popup, card);
  expect((await readEvents(bare)).filter(({ type }) => type === "undo")).toHaveLength(1);
  expect(await historyOf(question)).toEqual(["answer"]);
});
