import type { BrowserContext, Page } from "playwright-core";

const key = "test:minutes-ahead";

/** Lets the pages of a browser live as many minutes ahead of the computer as `goAhead` says. */
export async function moveClock(context: BrowserContext): Promise<void> {
  await context.addInitScript((kept) => {
    const minutesAhead = () => {
      try {
        return Number(localStorage.getItem(kept) ?? 0);
      } catch {
        return 0; // A page of no origin.
      }
    };
    const instant = Temporal.Now.instant.bind(Temporal.Now);
    Object.defineProperty(Temporal.Now, "instant", {
      value: () => instant().add({ minutes: minutesAhead() }),
    });
  }, key);
}

/** Moves the clock of all pages to so many minutes after the computer's, at once and without a reload. */
export const goAhead = (page: Page, minutes: number): Promise<void> =>
  page.evaluate(([kept, ahead]) => localStorage.setItem(kept!, ahead!), [key, String(minutes)]);
