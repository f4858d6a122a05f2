import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Locator, Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";

import { finishOnboarding } from "../support/drive.ts";
import {
  chosen,
  eventsOf,
  examPicture,
  keptDraft,
  openMock,
  question,
  secondsLeft,
  wanted,
} from "../support/exam-page.ts";
import { type Extension, launchExtension } from "../support/extension.ts";
import { killBrowser } from "../support/kill.ts";
import { installedPage } from "../support/tabs.ts";

let profile: string;
const room = { width: 1280, height: 800 };

afterAll(() => rmSync(profile, { recursive: true, force: true }));

const launch = () => launchExtension({ profile, viewport: room });

/** Moves the focus by Tab alone, as far as a learner would bear it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 25; presses += 1) {
    // oxlint-disable no-await-in-loop -- one press after the other
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press("Tab");
    // oxlint-enable no-await-in-loop
  }
  throw new Error(`Tab does not lead to ${String(target)}`);
}

async function pressOn(page: Page, name: string | RegExp, key = "Enter"): Promise<void> {
  await tabTo(page, page.getByRole("button", { name }));
  await page.keyboard.press(key);
}

/** Answers the question on screen by letters or figures; some are guesses, flagged or changed. */
async function answerByKeys(page: Page, number: number): Promise<void> {
  const count = await wanted(page);
  const keys = [...(number % 2 === 0 ? "123" : "abc")].slice(0, count);
  if (number % 6 === 0 && count === 1) await page.keyboard.press("4");
  if (number % 5 === 0) await page.keyboard.press("Shift+D");
  for (const key of keys) {
    // oxlint-disable-next-line no-await-in-loop -- one press after the other
    await page.keyboard.press(key);
  }
  if (number % 8 === 0) await page.keyboard.press("g");
  if (number % 9 === 0) await page.keyboard.press("m");
  await chosen(page)
    .nth(count - 1)
    .waitFor();
  await expect
    .poll(async () => (await keptDraft(page))?.sheets[number - 1]?.chosen.length)
    .toBe(count);
}

async function goOn(page: Page): Promise<void> {
  const id = await question(page).getAttribute("data-question");
  await page.keyboard.press("Enter");
  await page
    .locator(`.exam [data-question]:not([data-question="${id}"]), .exam__review`)
    .first()
    .waitFor();
}

/** Dies and comes back: the form stands as it stood, and the clock has gone on. */
async function dieAndComeBack(extension: Extension, page: Page): Promise<[Extension, Page]> {
  const [before, left] = [await examPicture(page), await secondsLeft(page)];
  const since = performance.now();
  await killBrowser(extension);
  const again = await launch();
  const back = await openMock(again);
  await question(back).waitFor();
  expect(await examPicture(back)).toBe(before);
  const gone = (performance.now() - since) / 1000;
  const lost = left - (await secondsLeft(back));
  expect(lost).toBeGreaterThan(gone - 3);
  expect(lost).toBeLessThan(gone + 4);
  return [again, back];
}

test("a full form at the keyboard alone, killed twice in the middle, comes to its report", async () => {
  profile = mkdtempSync(join(tmpdir(), "cutscore-mock-")); // Anew for each try.
  let extension = await launch();
  let page = await installedPage(extension);
  await finishOnboarding(page);
  await page.getByRole("heading", { name: "Where do you stand?" }).waitFor();
  await page.setViewportSize(room);
  await tabTo(page, page.getByRole("link", { name: "Mock exam" }).first());
  await page.keyboard.press("Enter");
  await page.locator(".mock-start button[aria-disabled=false]").waitFor();
  await pressOn(page, "Begin, 90 min");
  await question(page).waitFor();

  for (let number = 1; number <= 65; number += 1) {
    // oxlint-disable no-await-in-loop -- one question after the other
    await answerByKeys(page, number);
    if (number === 21 || number === 48) [extension, page] = await dieAndComeBack(extension, page);
    await goOn(page);
    // oxlint-enable no-await-in-loop
  }

  await page.getByText("Every question has an answer.").waitFor();
  await page.keyboard.press("p");
  await question(page).waitFor();
  await page.keyboard.press("r");
  await page.getByText("Every question has an answer.").waitFor();
  await pressOn(page, "Hand in");
  const dialog = page.getByRole("dialog", { name: "Hand in the form?" });
  await dialog.waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator(".report").waitFor();

  const [start] = await eventsOf(page, "session-start");
  const answers = await eventsOf(page, "answer");
  const [finish, ...others] = await eventsOf(page, "session-finish");
  if (start?.form !== "full" || finish?.form !== "full") throw new Error("no full form was sat");
  expect(others).toEqual([]);
  expect(answers.map(({ subject }) => subject)).toEqual(start.items);
  expect(start.unscored).toHaveLength(15);
  expect(answers.filter(({ guess }) => guess)).toHaveLength(8);
  expect(answers.filter(({ flagged }) => flagged)).toHaveLength(7);
  expect(answers.every(({ ms }) => ms > 0)).toBe(true);
  expect(finish).toMatchObject({ timedOut: false, session: start.session });
  expect(await keptDraft(page)).toBeUndefined();

  const scored = answers.filter((_, place) => !start.unscored.includes(place));
  const right = scored.filter(({ correct }) => correct).length;
  await page.getByText(`${right} of 50 scored questions right.`).waitFor();
  await page.getByText(`You marked 8 guesses;`).waitFor();
  const numbers = start.unscored.map((place) => place + 1).join(", ");
  await page.getByText(`These 15: ${numbers}.`).waitFor();
  expect(await page.locator(".result__questions > li").count()).toBe(65);
  const band = `${finish.band[0]}–${finish.band[1]}`;
  await page.getByText(`80 % range ${band}`).waitFor();

  await page.getByRole("link", { name: "Results" }).first().click();
  await page.getByRole("heading", { name: "Results", level: 1 }).waitFor();
  const [sitting, ...more] = await page.locator(".results__rows li").allTextContents();
  expect(more).toEqual([]);
  expect(sitting).toContain("Full form");
  expect(sitting).toContain(band);
  await extension.close();
}, 300_000);
