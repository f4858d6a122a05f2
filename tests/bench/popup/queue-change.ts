import type { Page } from "playwright-core";

import type { Extension } from "../../support/extension.ts";
import { leaveInReview } from "./study.ts";

const rounds = 5;

/**
 * Lets another page answer the card that the popup was left on, then opens the popup: how often
 * that card was seen in it nevertheless.
 */
export async function countWrongCards(extension: Extension): Promise<number> {
  const app = await extension.open("app.html#/review");
  let wrong = 0;
  for (let round = 0; round < rounds; round += 1) {
    // oxlint-disable no-await-in-loop -- the rounds build on each other
    await leaveInReview(extension);
    const answered = await answerIn(app);
    if ((await cardsSeen(extension)).includes(answered)) wrong += 1;
    // oxlint-enable no-await-in-loop
  }
  await app.close();
  return wrong;
}

async function answerIn(app: Page): Promise<string> {
  await app.bringToFront();
  const card = (await app.locator("[data-card][data-current=true]").getAttribute("data-card"))!;
  await app.getByRole("button", { name: /^Got it/ }).click();
  await app.locator(`[data-card]:not([data-card="${card}"])`).waitFor();
  return card;
}

/** Every card that a popup shows until the log has confirmed it. */
async function cardsSeen({ context, url }: Extension): Promise<readonly string[]> {
  const popup = await context.newPage();
  await popup.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      const card = document.querySelector("[data-card]")?.getAttribute("data-card");
      if (card) seen.add(card);
    }).observe(document, { childList: true, subtree: true, attributes: true });
  });
  await popup.goto(url("popup.html"));
  await popup.locator("[data-card][data-current=true]").waitFor();
  const seen = await popup.evaluate(() => [
    ...(globalThis as unknown as { seen: Set<string> }).seen,
  ]);
  await popup.close();
  return seen;
}
