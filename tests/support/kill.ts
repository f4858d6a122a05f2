import type { CDPSession, Page } from "playwright-core";

import type { Extension } from "./extension.ts";

/** What a page of the extension sees of the browser, as far as tests use it. */
declare const chrome: {
  readonly alarms: {
    create(name: string, alarm: { when: number }): Promise<void>;
    getAll(): Promise<readonly { readonly name: string }[]>;
  };
  readonly action: {
    getBadgeText(details: object): Promise<string>;
    getTitle(details: object): Promise<string>;
    setBadgeText(details: { text: string }): Promise<void>;
  };
};

/** Stops the extension's service worker, as the browser does when it idles; resolves once it is down. */
export const stopWorker = (extension: Extension, page: Page): Promise<void> =>
  untilWorker(extension, page, "stopped", (session) =>
    session.send("ServiceWorker.stopAllWorkers"),
  );

/** Starts the worker by an alarm that means nothing to it; resolves once it runs. */
export const wakeWorker = (extension: Extension, page: Page): Promise<void> =>
  untilWorker(extension, page, "running", () => ringAlarm(page, "nothing"));

async function untilWorker(
  { context }: Extension,
  page: Page,
  state: "stopped" | "running",
  begin: (session: CDPSession) => Promise<unknown>,
): Promise<void> {
  const session = await context.newCDPSession(page);
  const reached = new Promise<void>((resolve) => {
    session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === state)) resolve();
    });
  });
  await session.send("ServiceWorker.enable");
  await begin(session);
  await reached;
  await session.detach();
}

/** Lets an alarm of the extension go off now. */
export async function ringAlarm(page: Page, name: string): Promise<void> {
  await page.evaluate((alarm) => chrome.alarms.create(alarm, { when: Date.now() }), name);
}

/** Ends the browser without a word to it, as a crash or a power cut does. */
export async function killBrowser({ context }: Extension): Promise<void> {
  const browser = context.browser()!;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const { id } = processInfo.find(({ type }) => type === "browser")!;
  const gone = new Promise<void>((resolve) => {
    context.once("close", () => resolve());
  });
  process.kill(id, "SIGKILL");
  await gone;
}

export const alarmNames = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name));

/** What stands on the toolbar button, and what it is called. */
export const badgeOf = (page: Page): Promise<{ readonly text: string; readonly title: string }> =>
  page.evaluate(async () => ({
    text: await chrome.action.getBadgeText({}),
    title: await chrome.action.getTitle({}),
  }));

export const clearBadge = (page: Page): Promise<void> =>
  page.evaluate(() => chrome.action.setBadgeText({ text: "" }));
