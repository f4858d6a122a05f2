import type { Page } from "playwright-core";

import type { Extension } from "../../support/extension.ts";

/** Milliseconds from navigation in a fresh tab. */
export interface Load {
  /** The score band was painted. */
  readonly firstPlotMs: number;
  /** All plots were painted. */
  readonly allPlotsMs: number;
  /** The longest that the page could not answer in between. */
  readonly longestTaskMs: number;
}

interface Watched {
  plotted: { first: number | null; all: number | null; longest: number };
}

/** Longer than any machine should take. */
const mostMs = 120_000;

/** Opens the page as its link does in a new tab, and waits until everything is drawn. */
export async function loadOnce(extension: Extension): Promise<Load> {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await watch(page);
  await page.goto(extension.url("app.html#/progress"));
  const drawn = () => {
    const { first, all, longest } = (globalThis as unknown as Watched).plotted;
    return first === null || all === null
      ? null
      : { firstPlotMs: first, allPlotsMs: all, longestTaskMs: longest };
  };
  const load = await page.waitForFunction(drawn, undefined, { timeout: mostMs });
  const measured = await load.jsonValue();
  await page.close();
  return measured!;
}

const plots = 8;

/** Notes when plots stand on the page: two frames after they do, which is after their paint. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript((wanted) => {
    const plotted: Watched["plotted"] = { first: null, all: null, longest: 0 };
    Object.assign(globalThis, { plotted });
    const painted = (note: (at: number) => void) =>
      requestAnimationFrame(() => requestAnimationFrame(() => note(performance.now())));
    let [hasFirst, hasAll] = [false, false];
    new MutationObserver(() => {
      if (!hasFirst && document.querySelector("[data-plot=band] svg")) {
        hasFirst = true;
        painted((at) => (plotted.first = at));
      }
      const drawn = [...document.querySelectorAll("[data-plot]")].filter((figure) =>
        figure.querySelector(".figure__plot :is(svg, table)"),
      );
      if (!hasAll && drawn.length === wanted) {
        hasAll = true;
        painted((at) => (plotted.all = at));
      }
    }).observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        plotted.longest = Math.max(plotted.longest, duration);
    }).observe({ type: "longtask", buffered: true });
  }, plots);
}
