import type { Page } from "playwright-core";

/** Waits until the popup's next opening would paint this screen first. */
export async function keptPicture(popup: Page, screen: string): Promise<void> {
  await popup.waitForFunction((wanted) => {
    const kept = JSON.parse(localStorage.getItem("first-paint:popup") ?? "null");
    const generation = localStorage.getItem("first-paint:generation") ?? "";
    const isNewest = kept?.generation.endsWith(generation);
    return isNewest && kept.picture.startsWith(`<div class="screen ${wanted}"`);
  }, screen);
}
