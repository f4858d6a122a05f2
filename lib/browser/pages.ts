import { browser } from "wxt/browser";

/** Opens the app page in a tab of its own, or goes to the one that is open. */
export async function openApp(hash = ""): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL("/app.html") + hash });
}

/** Tells the background that something was studied, so that the badge follows. */
export async function tellStudied(): Promise<void> {
  try {
    await browser.runtime.sendMessage("studied");
  } catch {
    // The worker may be on its way down; the next alarm sets the badge right.
  }
}

/** Marks the tab's entry in its history once we have left it. */
const left = "left";

/**
 * Whether Back has led here again after the tab was handed over: Chromium passes over a page in
 * the history only if nothing was pressed on it.
 */
export const wasLeft = (): boolean => history.state === left;

/** Without `loadReplace`, which only Firefox knows, Back would return to us. */
const blank: object = { url: "about:blank", loadReplace: true };

/**
 * Hands the tab over to the browser's own new tab; whoever comes back finds `wasLeft`.
 * Chromium has an address for it; Firefox gives extensions none, so the tab goes blank there.
 * Rejects where neither works.
 */
export async function leaveNewTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) throw new Error("this page is in no tab");
  history.replaceState(left, "");
  const ownPage = import.meta.env.FIREFOX ? blank : { url: "chrome://new-tab-page" };
  await browser.tabs.update(tab.id, ownPage);
}
