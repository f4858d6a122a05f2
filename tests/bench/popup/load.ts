import type { BrowserContext } from "playwright-core";

/** Milliseconds from navigation. */
export interface Load {
  /** The true first paint of the content. */
  readonly firstCardMs: number;
  /** When the log had confirmed what is on screen; `null` on a page that never claims it. */
  readonly answerReadyMs: number | null;
}

interface Watched {
  firstCard?: Promise<number>;
  answerReady?: Promise<number>;
}

/** Makes every page of the browser note when its content was painted and when it could be used. */
export async function watchLoads(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const watched = globalThis as unknown as Watched;
    watched.firstCard = new Promise((resolve) => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & ElementTiming)[]) {
          if (entry.identifier === "first-card") resolve(entry.renderTime);
        }
      }).observe({ type: "element", buffered: true });
    });
    watched.answerReady = new Promise((resolve) => {
      const look = () => {
        if (document.querySelector("[data-current=true]")) resolve(performance.now());
      };
      const options = { childList: true, subtree: true, attributeFilter: ["data-current"] };
      new MutationObserver(look).observe(document, options);
    });
  });
}

interface ElementTiming {
  readonly identifier: string;
  readonly renderTime: number;
}

/** Opens the page in a tab of its own, as a popup is opened anew each time. */
export async function loadOnce(
  context: BrowserContext,
  url: string,
  { becomesReady }: { readonly becomesReady: boolean },
): Promise<Load> {
  const page = await context.newPage();
  try {
    await page.goto(url);
    return await page.evaluate(async (waits) => {
      const watched = globalThis as unknown as Watched;
      return {
        firstCardMs: await watched.firstCard!,
        answerReadyMs: waits ? await watched.answerReady! : null,
      };
    }, becomesReady);
  } finally {
    await page.close();
  }
}
