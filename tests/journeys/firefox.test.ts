import { spawnSync } from "node:child_process";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Firefox, type FirefoxPage, launchFirefox } from "../support/firefox-extension.ts";
import { findFirefox } from "../support/firefox.ts";

const path = findFirefox(console.error);

describe.skipIf(path === null)("Firefox", () => {
  let firefox: Firefox;
  let page: FirefoxPage;

  beforeAll(async () => {
    const built = spawnSync("npm", ["run", "-s", "build:firefox"], { encoding: "utf8" });
    if (built.status !== 0) throw new Error(`It did not build:\n${built.stderr}`);
    firefox = await launchFirefox(path!);
    ({ page } = firefox);
  });
  afterAll(() => firefox?.close());

  const dataOf = (name: string) =>
    page.evaluate(`document.querySelector("[data-current=true]").dataset.${name}`);

  it("opens the app page on install, and leads through the onboarding", async () => {
    await page.press("[data-start]");
    await page.until(`document.querySelector(".home[data-current=true]")`);
  });

  it("reviews a card in the popup, which is the answer's own next card after it", async () => {
    await page.evaluate(`void (location.href = "popup.html")`);
    await page.until(`location.pathname === "/popup.html" && ${isCurrent("home")}`);
    await page.press(".home[data-current=true] .home__ways button");
    await page.until(isCurrent("review"));
    const first = await dataOf("card");
    await page.press(".review .button--main");
    await page.press(".grade--known");
    await page.until(`${isCurrent("review")}?.dataset.card !== ${JSON.stringify(first)}`);
  });

  it("keeps the answer and the place over a reload, and paints the kept picture first", async () => {
    const card = await dataOf("card");
    await page.until(
      `localStorage.getItem("first-paint:popup")?.includes(${JSON.stringify(card)})`,
    );

    await page.reload();
    await page.until(isCurrent("review"));

    expect(await dataOf("card")).toBe(card);
    expect(await page.evaluate(reviewsInLog)).toBe(1);
    expect(await page.evaluate(paintedBeforeScripts)).toBe(true);
  });
});

const isCurrent = (screen: string) => `document.querySelector(".${screen}[data-current=true]")`;

const reviewsInLog = `new Promise((resolve, reject) => {
  const opening = indexedDB.open("cutscore");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const all = opening.result.transaction("events").objectStore("events").getAll();
    all.onsuccess = () => {
      opening.result.close();
      resolve(all.result.filter(({ type }) => type === "review").length);
    };
  };
})`;

const paintedBeforeScripts = `(() => {
  const [painted] = performance.getEntriesByName("cutscore:first-card");
  const study = performance.getEntriesByType("resource").find(({ name }) => name.includes("/study-"));
  return painted !== undefined && (!study || painted.startTime < study.startTime);
})()`;
