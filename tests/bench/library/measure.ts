import type { Page } from "playwright-core";

import type { Extension } from "../../support/extension.ts";

/** Two openings of the library and the keys typed in it; medians and the slowest, in milliseconds. */
export interface LibraryTimes {
  readonly cards: number;
  /** From navigation to the first rows on screen, the first time that so many cards are there. */
  readonly firstRowsMs: number;
  /** From navigation until everything can be found. */
  readonly completeMs: number;
  /** The same at the next opening, which finds the list as it was kept. */
  readonly againFirstRowsMs: number;
  readonly againCompleteMs: number;
  /** From a key press to the frame that shows its results. */
  readonly keyMs: number;
  readonly slowestKeyMs: number;
  /** From the choice of a filter to the frame that shows its results. */
  readonly filterMs: number;
  /** From the press on a result to the concept's page. */
  readonly conceptMs: number;
}

/** Milliseconds in which the list is kept once it is complete. */
const untilKeptMs = 2000;

const queries = ["cloudtrail", "encryption at rest", "zeppelin", "support plan", "s", ""];

export async function measureLibrary(extension: Extension, cards: number): Promise<LibraryTimes> {
  const first = await opened(extension);
  await first.page.waitForTimeout(untilKeptMs);
  await first.page.close();
  const { page, ...again } = await opened(extension);
  const keys: number[] = [];
  for (const query of queries) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    keys.push(...(await typed(page, query)));
  }
  const filterMs = await filtered(page);
  const conceptMs = await openedConcept(page);
  await page.close();
  return {
    cards,
    firstRowsMs: first.firstRowsMs,
    completeMs: first.completeMs,
    againFirstRowsMs: again.firstRowsMs,
    againCompleteMs: again.completeMs,
    keyMs: Math.round(median(keys)),
    slowestKeyMs: Math.round(Math.max(...keys)),
    filterMs: Math.round(filterMs),
    conceptMs: Math.round(conceptMs),
  };
}

async function opened({ context, url }: Extension) {
  const page = await context.newPage();
  await page.goto(url("app.html#/library"));
  await page.locator("[data-kind]").first().waitFor();
  const firstRowsMs = Math.round(await now(page));
  await page.locator("[data-complete=true]").waitFor({ timeout: 120_000 });
  return { page, firstRowsMs, completeMs: Math.round(await now(page)) };
}

/** Milliseconds since the page was navigated to. */
const now = (page: Page) => page.evaluate(() => performance.now());

/** Types a query letter by letter; for each, how long until its results are on screen. */
function typed(page: Page, query: string): Promise<number[]> {
  return page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>("input[type=search]")!;
    const painted = () =>
      new Promise<void>((resolve) => {
        const look = () => {
          const shown = document.querySelector("[data-results-for]")!;
          if (shown.getAttribute("data-results-for") === input.value) {
            requestAnimationFrame(() => setTimeout(resolve));
          } else requestAnimationFrame(look);
        };
        look();
      });
    const times: number[] = [];
    for (let length = 0; length <= text.length; length += 1) {
      const begin = performance.now();
      input.value = text.slice(0, length);
      input.dispatchEvent(new Event("input", { bubbles: true }));
      // oxlint-disable-next-line no-await-in-loop -- letter by letter
      await painted();
      times.push(performance.now() - begin);
    }
    return times;
  }, query);
}

async function filtered(page: Page): Promise<number> {
  const count = await page.locator("[role=status]").first().textContent();
  const begin = await now(page);
  await page.getByLabel("State").selectOption("due");
  await page.waitForFunction(
    (before) => document.querySelector("[role=status]")?.textContent !== before,
    count,
  );
  return (await now(page)) - begin;
}

async function openedConcept(page: Page): Promise<number> {
  await page.locator("[data-kind=card] a").first().waitFor();
  const begin = await now(page);
  await page.locator("[data-kind=card] a").first().click();
  await page.locator("[data-library-card]").first().waitFor();
  return (await now(page)) - begin;
}

function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
}
