import type { BrowserContext, Page } from "playwright-core";

import type { Extension } from "./extension.ts";
import { installedPage } from "./tabs.ts";

/** The call of the extension's own that a test makes in its worker. */
declare const chrome: {
  readonly alarms: { create(name: string, alarm: { readonly when: number }): Promise<void> };
};

const key = "test:seconds-ahead";

/** Lets the pages of a browser live as far ahead of the computer as `goAhead` and `passTime` say. */
export async function moveClock(context: BrowserContext): Promise<void> {
  await context.addInitScript((kept) => {
    const secondsAhead = () => {
      try {
        return Number(localStorage.getItem(kept) ?? 0);
      } catch {
        return 0; // A page of no origin.
      }
    };
    const instant = Temporal.Now.instant.bind(Temporal.Now);
    Object.defineProperty(Temporal.Now, "instant", {
      value: () => instant().add({ seconds: secondsAhead() }),
    });
  }, key);
}

/** The page that the browser opened for us on install, under a clock that can be moved. */
export async function appUnderMovedClock(extension: Extension): Promise<Page> {
  await moveClock(extension.context);
  const app = await installedPage(extension);
  await app.reload(); // It was opened before its clock could be moved.
  return app;
}

/** Moves the clock of all pages to so many minutes after the computer's, at once and without a reload. */
export const goAhead = (page: Page, minutes: number): Promise<void> =>
  page.evaluate(
    ([kept, ahead]) => localStorage.setItem(kept!, ahead!),
    [key, String(60 * minutes)],
  );

/** Goes on to so many days after the computer's today, and draws the page anew. */
export async function liveAhead(page: Page, days: number): Promise<void> {
  await goAhead(page, 24 * 60 * days);
  await page.reload();
}

/** Moves the clock of all pages on by so many seconds from where it stands. */
export const passTime = (page: Page, seconds: number): Promise<void> =>
  page.evaluate(
    ([kept, more]) => localStorage.setItem(kept, String(Number(localStorage.getItem(kept)) + more)),
    [key, seconds] as const,
  );

/** Has the worker live so many days ahead, and wakes it as at the beginning of that day. */
export async function wakeWorker({ worker }: Extension, ahead: number): Promise<void> {
  const background = await worker();
  await background.evaluate(async (days) => {
    const instant = () => Temporal.Instant.fromEpochMilliseconds(Date.now() + days * 86_400_000);
    Object.defineProperty(Temporal.Now, "instant", { value: instant, configurable: true });
    await chrome.alarms.create("new-day", { when: Date.now() });
  }, ahead);
}
