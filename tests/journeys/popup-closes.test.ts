import { canonicalize } from "json-canonicalize";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { derivedTables } from "@/lib/storage/database";

import { finishOnboarding } from "../support/drive.ts";
import { type Extension, launchExtension } from "../support/extension.ts";
import { rawTables, type Tables } from "../support/raw-database.ts";
import {
  awaitPack,
  countEvents,
  holdStorage,
  keepStudy,
  openBareFile,
  putBackStudy,
} from "../support/raw-study.ts";
import {
  button,
  cardOn,
  chooseInMenu,
  chooseOption,
  grade,
  isWaiting,
  openStudy,
  pictureOf,
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
  await Promise.all(
    extension.context
      .pages()
      .slice(1)
      .map((page) => page.close()),
  );
  bare = await openBareFile(extension);
  await awaitPack(bare);
  await keepStudy(bare);
});

afterAll(() => extension.close());

/** Does one thing in the popup; the popup that comes after it may be another one. */
type Popup = (step: (page: Page) => Promise<void>) => Promise<Page>;

interface Run {
  readonly popup: Popup;
  /** How often the popup was closed and opened again. */
  readonly reopened: () => number;
}

async function uninterrupted(): Promise<Run> {
  const page = await openStudy(extension);
  const popup: Popup = async (step) => {
    await step(page);
    return page;
  };
  return { popup, reopened: () => 0 };
}

/** Closes the popup as soon as a step shows, and expects the very same picture on reopening. */
async function interrupted(): Promise<Run> {
  let page = await openStudy(extension);
  let times = 0;
  const popup: Popup = async (step) => {
    await step(page);
    const seen = await pictureOf(page);
    await page.close();
    page = await openStudy(extension);
    times += 1;
    expect(await pictureOf(page)).toBe(seen);
    return page;
  };
  return { popup, reopened: () => times };
}

const ofTheMoment = new Set(["event", "at", "lastAt", "startedAt", "shownAt", "ms"]);

const lasting = [...derivedTables, "drafts"];

/** The folds and drafts as canonical JSON, without ids and times, which differ from run to run. */
function lastingParts(tables: Tables): string {
  const text = JSON.stringify(tables, (key, value: unknown) =>
    ofTheMoment.has(key) ? undefined : value,
  );
  return canonicalize(JSON.parse(text));
}

/** Lives through `journey` from where both runs begin, and reads what it left behind. */
async function outcomeOf(start: () => Promise<Run>, journey: (popup: Popup) => Promise<void>) {
  await putBackStudy(bare);
  const { popup, reopened } = await start();
  await journey(popup);
  const page = await popup(async () => {});
  const picture = await pictureOf(page);
  await page.close();
  return {
    lasting: lastingParts(await rawTables(bare, { tables: lasting })),
    picture,
    events: await countEvents(bare),
    reopened: reopened(),
  };
}

/** Types into the first field of the card's edit, a letter at a time. */
async function editCard(popup: Popup): Promise<void> {
  await popup(async (page) => {
    await chooseInMenu(page, "Edit this card");
    await page.getByRole("textbox").first().waitFor();
  });
  for (const letter of "Why?") {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await popup(async (page) => {
      const field = page.getByRole("textbox").first();
      await field.focus();
      await page.keyboard.press("ControlOrMeta+End");
      await page.keyboard.type(letter);
    });
  }
  await popup(async (page) => {
    await button(page, "Save").click();
    await page.getByRole("textbox").first().waitFor({ state: "detached" });
  });
}

/** A whole day's review: a miss, a flag, an edit, a card set aside, an undo, and the rest known. */
async function reviewAll(popup: Popup): Promise<void> {
  await popup(startReview);
  await popup(reveal);
  await popup((page) => grade(page, "Missed"));
  await popup(async (page) => {
    await chooseInMenu(page, "Flag this card");
    await button(page, "Undo the last flag").waitFor();
  });
  await editCard(popup);
  await popup(reveal);
  await popup((page) => grade(page, "Got it"));
  await popup(async (page) => {
    const card = await cardOn(page);
    await button(page, "Undo the last grade").click();
    await page.locator(`[data-card]:not([data-card="${card}"])`).waitFor();
  });
  await popup(async (page) => {
    const card = await cardOn(page);
    await chooseInMenu(page, "Set this card aside");
    await page.locator(`[data-card]:not([data-card="${card}"])`).waitFor();
  });
  let page = await popup(async () => {});
  while ((await page.locator("[data-card]").count()) > 0) {
    // oxlint-disable no-await-in-loop -- one card after the other
    await popup(reveal);
    page = await popup((shown) => grade(shown, "Got it"));
    // oxlint-enable no-await-in-loop
  }
  await page.getByRole("heading", { name: "Done for today." }).waitFor();
}

/** Chooses as many options as the question asks for, one after the other. */
async function chooseAll(popup: Popup, first: number): Promise<void> {
  let page = await popup((shown) => chooseOption(shown, first % 4));
  for (let place = first + 1; await isWaiting(page); place += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one option after the other
    page = await popup((shown) => chooseOption(shown, place % 4));
  }
}

/** Goes on from a question by the button, and waits for what comes after it. */
const goOn = (name: string | RegExp) => async (page: Page) => {
  const question = await questionOn(page);
  await button(page, name).click();
  await page.locator(`[data-question="${question}"]`).waitFor({ state: "detached" });
  const next = page.locator("[data-question][data-current=true]");
  const start = page.getByRole("heading", { name: "How sure do you want to be?" });
  await next
    .or(page.getByRole("heading", { name: "Every question" }))
    .or(start)
    .waitFor();
  expect(await start.count()).toBe(0); // Not even for a moment: a press there begins anew.
};

/** A diagnostic to its result: one question skipped, a pause, every third answer marked as a guess. */
async function takeDiagnostic(popup: Popup): Promise<void> {
  await popup(goOn(/^Skip/));
  let page = await popup(async () => {});
  for (let number = 1; (await page.locator("[data-question]").count()) > 0; number += 1) {
    // oxlint-disable no-await-in-loop -- one question after the other
    await chooseAll(popup, number);
    if (number % 3 === 0) await popup((shown) => shown.getByLabel("I’m guessing").check());
    if (number === 5) {
      await popup(async (shown) => {
        await button(shown, /^Pause/).click();
        await button(shown, /^Go on: question/).waitFor();
      });
      await popup(async (shown) => {
        await button(shown, /^Go on: question/).click();
        await questionOn(shown);
      });
    }
    page = await popup(goOn("Next"));
    // oxlint-enable no-await-in-loop
  }
  await page.getByRole("heading", { name: "Every question" }).waitFor();
}

describe("a popup that closes before the disk has what it shows", () => {
  test("opens there nevertheless", async () => {
    await putBackStudy(bare);
    const popup = await openStudy(extension);
    await startReview(popup);
    const card = await cardOn(popup);

    const letGo = await holdStorage(bare);
    await reveal(popup);
    await popup.close();
    await letGo();

    const second = await openStudy(extension);
    expect(await cardOn(second)).toBe(card);
    await button(second, /^Got it/).waitFor();

    const letGoAgain = await holdStorage(bare);
    await button(second, "Home").click();
    await second.locator(".home").waitFor();
    await second.close();
    await letGoAgain();

    const third = await openStudy(extension);
    await third.locator(".home[data-current=true]").waitFor();
    await third.close();
  });
});

describe("a popup that closes after every step ends where one that stays open does", () => {
  test("in a review", async () => {
    const whole = await outcomeOf(uninterrupted, reviewAll);
    const inPieces = await outcomeOf(interrupted, reviewAll);
    expect(inPieces.reopened).toBeGreaterThanOrEqual(18);
    expect(inPieces).toEqual({ ...whole, reopened: inPieces.reopened });
    expect(whole.events).toMatchObject({ edit: 1, flag: 1, suspend: 1, undo: 1 });
  });

  test("in a diagnostic", async () => {
    // Both runs share the start, and with it the seed.
    const popup = await openStudy(extension);
    await putBackStudy(bare);
    await popup.reload();
    await button(popup, /questions|Diagnostic/i)
      .first()
      .click();
    await questionOn(popup);
    await popup.close();
    await (await openStudy(extension)).close(); // What it left is on disk then.
    await keepStudy(bare);

    const whole = await outcomeOf(uninterrupted, takeDiagnostic);
    const inPieces = await outcomeOf(interrupted, takeDiagnostic);
    expect(inPieces.reopened).toBeGreaterThanOrEqual(25);
    expect(inPieces).toEqual({ ...whole, reopened: inPieces.reopened });
    expect(whole.events).toMatchObject({
      answer: 10,
      skip: 1,
      "session-start": 1,
      "session-finish": 1,
    });
  });
});
