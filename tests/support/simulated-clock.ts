import type { BrowserContext, Page } from "playwright-core";

const key = "test:days-ahead";

/** Lets pages opened from now on, and those reloaded, live as many days ahead as `liveAhead` says. */
export async function simulateClock(context: BrowserContext): Promise<void> {
  await context.addInitScript((kept) => {
    const daysAhead = () => {
      try {
        return Number(localStorage.getItem(kept) ?? 0);
      } catch {
        return 0; // A page of no origin.
      }
    };
    const instant = Temporal.Now.instant.bind(Temporal.Now);
    Object.defineProperty(Temporal.Now, "instant", {
      value: () => instant().add({ hours: 24 * daysAhead() }),
    });
  }, key);
}

/** Goes on to so many days after the computer's today, and draws the page anew. */
export async function liveAhead(page: Page, days: number): Promise<void> {
  await page.evaluate(([kept, ahead]) => localStorage.setItem(kept!, ahead!), [key, String(days)]);
  await page.reload();
}
