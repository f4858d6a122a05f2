import type { Page } from "playwright-core";

import type { Extension } from "./extension.ts";

/** The few calls of the extension's own that tests make in its worker. */
interface Tabs {
  create(options: { url?: string }): Promise<unknown>;
  query(options: { active: boolean }): Promise<readonly { id: number }[]>;
  goBack(id: number): Promise<void>;
}
declare const chrome: { readonly tabs: Tabs };

/** The page that the browser opened for us on install. */
export async function installedPage({ context }: Extension): Promise<Page> {
  const isOurs = (page: Page) => page.url().includes("app.html");
  return context.pages().find(isOurs) ?? context.waitForEvent("page", isOurs);
}

/** A new tab as the browser itself opens it; with `url`, a tab on that page. */
export async function openTab({ context, worker }: Extension, url?: string): Promise<Page> {
  const background = await worker();
  const [page] = await Promise.all([
    context.waitForEvent("page"),
    background.evaluate((to) => chrome.tabs.create(to === undefined ? {} : { url: to }), url),
  ]);
  await page.waitForLoadState();
  return page;
}

/** The Back button on the active tab: it passes over what the browser passes over. False when it is grey. */
export async function pressBack({ worker }: Extension): Promise<boolean> {
  const background = await worker();
  return background.evaluate(async () => {
    const [active] = await chrome.tabs.query({ active: true });
    try {
      await chrome.tabs.goBack(active!.id);
      return true;
    } catch {
      return false;
    }
  });
}
