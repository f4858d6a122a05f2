import { readFile } from "node:fs/promises";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type CountingProxy, countingProxy } from "../support/counting-proxy.ts";
import { answerDiagnostic, finishOnboarding, reviewCards } from "../support/drive.ts";
import { type Extension, launchExtension } from "../support/extension.ts";
import { installedPage, openTab } from "../support/tabs.ts";

/** What Chromium asks for by itself, extension or not: updates and its own sign-in. */
const browsersOwn = /\b(update\.googleapis|clients2\.google|accounts\.google)\.com\b/;

let proxy: CountingProxy;
let extension: Extension;
let app: Page;

beforeAll(async () => {
  proxy = await countingProxy();
  extension = await launchExtension({
    viewport: { width: 1280, height: 800 },
    args: [`--proxy-server=127.0.0.1:${proxy.port}`, "--proxy-bypass-list=<-loopback>"],
  });
  extension.context.setDefaultTimeout(10_000);
  app = await installedPage(extension);
});
afterAll(async () => {
  await extension.close();
  await proxy.close();
});

async function studyInPopup(): Promise<void> {
  const popup = await extension.open("popup.html");
  await reviewCards(popup, 3);
  await popup.getByRole("button", { name: "Home" }).click();
  await popup.getByRole("button", { name: /^Diagnostic/ }).click();
  await answerDiagnostic(popup);
  await popup.getByRole("button", { name: /^Start the plan/ }).click();
  await popup.locator("[data-card]").waitFor();
  await popup.close();
}

async function readEveryPage(): Promise<void> {
  const panel = await extension.open("sidepanel.html");
  await panel.locator("[data-current=true]").waitFor();
  await panel.close();
  await app.goto(extension.url("app.html#/results"));
  await app.getByRole("link", { name: /\d{4}$/ }).click();
  await app.getByText("Every question").waitFor();
  await app.goto(extension.url("app.html#/settings"));
  await app.getByLabel("Buttons after a card").selectOption("4");
  await app.getByRole("button", { name: "Undo the last setting" }).click();
}

async function saveAndLoad(): Promise<void> {
  await app.goto(extension.url("app.html#/backup"));
  const [download] = await Promise.all([
    app.waitForEvent("download"),
    app.getByRole("button", { name: "Save a backup" }).click(),
  ]);
  const buffer = await readFile(await download.path());
  const field = app.getByLabel("Load a backup").and(app.locator("input"));
  await field.setInputFiles({ name: "backup.json", mimeType: "application/json", buffer });
  await app.getByRole("dialog").getByRole("button", { name: "Replace" }).click();
  await app.getByText("Loaded.").waitFor();
}

async function gradeOnNewTab(): Promise<void> {
  const tab = await openTab(extension);
  await tab.getByRole("button", { name: "Yes, one card" }).click();
  await tab.getByRole("button", { name: "Show answer" }).click();
  await tab.getByRole("button", { name: /^Missed/ }).waitFor();
  await tab.close(); // The browser's own page, which would come next, does use the network.
}

describe("the network", () => {
  it("is asked for nothing on a tour of everything", async () => {
    await finishOnboarding(app);
    await studyInPopup();
    await readEveryPage();
    await saveAndLoad();
    await gradeOnNewTab();
    expect(extension.foreignRequests).toEqual([]);
    expect(proxy.asked.filter((line) => !browsersOwn.test(line))).toEqual([]);
  });

  it.each(["page", "worker"] as const)("would be seen to be asked by a %s", async (from) => {
    const address = `https://${from}.example/`;
    const ask = (url: string) => fetch(url).catch(() => {});
    if (from === "page") await app.evaluate(ask, address);
    else await (await extension.worker()).evaluate(ask, address);
    expect(proxy.asked).toContain(`CONNECT ${from}.example:443 HTTP/1.1`);
    expect(extension.foreignRequests).toContain(address);
  });
});
