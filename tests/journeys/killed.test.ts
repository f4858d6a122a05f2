import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";

import { type Extension, launchExtension } from "../support/extension.ts";
import { keptPicture } from "../support/kept-picture.ts";
import { killBrowser } from "../support/kill.ts";
import { holdStorage, openBareFile, readEvents } from "../support/raw-study.ts";
import { settleIn } from "../support/settle-in.ts";
import { button, cardOn, grade, openStudy, reveal, startReview } from "../support/study-page.ts";

const kills = 20;
const profile = mkdtempSync(join(tmpdir(), "cutscore-killed-"));

afterAll(() => rmSync(profile, { recursive: true, force: true }));

/** A picture that was on screen, and whether it claimed to be current. */
interface Seen {
  readonly card: string;
  readonly isCurrent: boolean;
}

/** Notes every picture of a card from the first one on, in `seen`. */
function notePictures(): void {
  const seen: Seen[] = [];
  Object.assign(globalThis, { seen });
  const note = () => {
    const screen = document.querySelector<HTMLElement>("[data-card]");
    if (!screen) return;
    const { card = "", current } = screen.dataset;
    const last = seen.at(-1);
    const isCurrent = current === "true";
    if (last?.card !== card || last.isCurrent !== isCurrent) seen.push({ card, isCurrent });
  };
  new MutationObserver(note).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
  });
}

const seenOn = (page: Page): Promise<readonly Seen[]> =>
  page.evaluate(() => (globalThis as unknown as { seen: Seen[] }).seen);

const claimedCurrent = (seen: readonly Seen[]) =>
  new Set(seen.flatMap(({ card, isCurrent }) => (isCurrent ? [card] : [])));

async function launch(): Promise<Extension> {
  const extension = await launchExtension({ profile });
  await extension.context.addInitScript(notePictures);
  return extension;
}

/** The card that the log alone leads to: shown by a page that has no picture to start from. */
async function cardByLog(extension: Extension, bare: Page): Promise<string | null> {
  await bare.evaluate(() => localStorage.clear());
  const page = await openStudy(extension);
  const card = await cardOn(page);
  await page.close();
  return card;
}

const gradedCards = async (bare: Page): Promise<(string | undefined)[]> =>
  (await readEvents(bare)).filter(({ type }) => type === "review").map(({ subject }) => subject);

/** Answers the card on screen and dies: once the next card has come, or while it is being written. */
async function answerAndDie(extension: Extension, popup: Page, isSeen: boolean) {
  const card = (await cardOn(popup))!;
  if ((await button(popup, "Show answer").count()) > 0) await reveal(popup);
  if (isSeen) await grade(popup, "Got it");
  else await button(popup, /^Got it/).click();
  const after = isSeen ? await cardOn(popup) : null;
  await killBrowser(extension);
  return { card, after };
}

test("loses no answer when the browser is killed right after it, twenty times", async () => {
  let extension = await launch();
  const app = await extension.open("app.html");
  await app.getByLabel("40 min").check();
  // A browser killed in the middle of a large write may throw the whole database away at the second
  // start after it: its log is torn there, and is written on all the same.
  await settleIn(app);
  let popup = await openStudy(extension);
  await startReview(popup);
  const answered: string[] = [];

  for (let round = 1; round <= kills; round += 1) {
    // oxlint-disable no-await-in-loop -- one death after the other
    const isSeen = round % 4 !== 0;
    const { card, after } = await answerAndDie(extension, popup, isSeen);
    extension = await launch();
    popup = await openStudy(extension);
    const bare = await openBareFile(extension);
    const graded = await gradedCards(bare);
    const isWritten = graded.includes(card);
    if (isSeen || isWritten) answered.push(card);
    expect(graded).toEqual(answered);

    const shown = await cardOn(popup);
    const called = await cardByLog(extension, bare);
    expect(shown).toBe(after ?? (isWritten ? called : card));
    expect(shown).toBe(called);
    expect(claimedCurrent(await seenOn(popup))).toEqual(new Set([called]));
    await bare.close();
    // oxlint-enable no-await-in-loop
  }
  await extension.close();
}, 400_000);

test("draws a picture older than the log inert, and replaces it before anything reacts", async () => {
  const extension = await launch();
  const bare = await openBareFile(extension);
  let popup = await openStudy(extension);
  const old = (await cardOn(popup))!;
  if ((await button(popup, "Show answer").count()) > 0) await reveal(popup);
  await keptPicture(popup, "review");
  // What a crash leaves of localStorage may be seconds old.
  const kept = await bare.evaluate(() => ({ ...localStorage }));
  await grade(popup, "Got it");
  const next = await cardOn(popup);
  await popup.close();
  const events = await readEvents(bare);
  await bare.evaluate((entries) => {
    localStorage.clear();
    for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
  }, kept);

  const release = await holdStorage(bare);
  popup = await extension.open("popup.html");
  const picture = popup.locator(`[data-card="${old}"][data-current=false]`);
  await picture.waitFor();
  await button(popup, /^Missed/).click({ force: true });
  await popup.keyboard.press("1");
  await popup.keyboard.press("Space");
  await button(popup, "Home").click({ force: true });
  expect(await picture.count()).toBe(1);
  await release();

  await popup.locator(`[data-card="${next}"][data-current=true]`).waitFor();
  await button(popup, "Show answer").waitFor();
  expect(claimedCurrent(await seenOn(popup))).toEqual(new Set([next]));
  expect(await readEvents(bare)).toEqual(events);
  await extension.close();
});
