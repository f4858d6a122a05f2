import { readFile } from "node:fs/promises";

import { canonicalize } from "json-canonicalize";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { finishOnboarding, reviewCards } from "../support/drive.ts";
import { type Extension, launchExtension } from "../support/extension.ts";
import { rawTables } from "../support/raw-database.ts";
import { awaitPack } from "../support/raw-study.ts";
import { installedPage } from "../support/tabs.ts";

const laterVersion = 9990;

let extension: Extension;
/** A page of our origin without our code. */
let bare: Page;
let before: string;

beforeAll(async () => {
  extension = await launchExtension();
  extension.context.setDefaultTimeout(10_000);
  const app = await installedPage(extension);
  await finishOnboarding(app);
  const popup = await extension.open("popup.html");
  await reviewCards(popup, 2);
  bare = await extension.open("manifest.json");
  await awaitPack(bare);
  await app.close();
  await popup.close();
  await bare.evaluate(upgradeAsALaterRelease, laterVersion);
  before = await everything();
});
afterAll(() => extension.close());

const everything = async () => canonicalize(await rawTables(bare));

/** Brings the database to a version of the future, with a table that nobody here knows. */
function upgradeAsALaterRelease(version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("cutscore", version);
    opening.addEventListener("upgradeneeded", () => {
      opening.result.createObjectStore("dreams", { keyPath: "id" }).add({ id: 1, of: "sheep" });
    });
    opening.addEventListener("success", () => {
      opening.result.close();
      resolve();
    });
    opening.addEventListener("error", () => reject(opening.error ?? new Error("unknown")));
  });
}

const version = () =>
  bare.evaluate(async () => {
    const all = await indexedDB.databases();
    return all.find(({ name }) => name === "cutscore")?.version;
  });

describe("a database that a newer release wrote", () => {
  it.each(["popup.html", "sidepanel.html", "app.html"])("is explained by %s", async (path) => {
    const page = await extension.open(path);
    await page.getByRole("heading", { name: "Not opened." }).waitFor();
    await page.getByText(/newer version of Cutscore.*Nothing changed\. Update Cutscore/).waitFor();
    expect(await page.locator("[data-card], [data-question], [data-current]").count()).toBe(0);

    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: "Not opened." }).waitFor();
    await page.close();
  });

  it("is handed out raw and whole, the unknown with the known", async () => {
    const page = await extension.open("popup.html");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save the raw data" }).click(),
    ]);
    const raw = JSON.parse(await readFile(await download.path(), "utf8")) as {
      readonly version: number;
      readonly tables: Readonly<Record<string, unknown>>;
    };
    expect(raw.version).toBe(laterVersion);
    expect(raw.tables["dreams"]).toEqual([{ id: 1, of: "sheep" }]);
    expect(raw.tables["events"]).toHaveLength(3); // Two reviews, and the onboarding.
    expect(canonicalize(raw.tables)).toBe(before);
    await page.close();
  });

  it("leaves a new tab quiet", async () => {
    const tab = await extension.open("newtab.html");
    await tab.waitForLoadState("networkidle");
    expect((await tab.locator("body").textContent())?.trim()).toBe("");
    await tab.close();
  });

  it("is not changed by any of that", async () => {
    expect(await version()).toBe(laterVersion);
    expect(await everything()).toBe(before);
  });
});
