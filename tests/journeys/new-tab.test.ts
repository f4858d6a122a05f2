import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Extension, launchExtension } from "../support/extension.ts";
import { rawTables } from "../support/raw-database.ts";
import { reviewAll } from "../support/review-all.ts";
import { settleIn } from "../support/settle-in.ts";
import { installedPage, openTab, pressBack } from "../support/tabs.ts";

const ownNewTab = "chrome://new-tab-page/";

let extension: Extension;
let app: Page;

beforeAll(async () => {
  extension = await launchExtension({ viewport: { width: 1280, height: 800 } });
  extension.context.setDefaultTimeout(10_000);
  await extension.context.addInitScript(watchDrawing);
  app = await installedPage(extension);
  await settleIn(app);
});
afterAll(() => extension.close());

/** Counts in our own storage what is ever drawn on a new tab, however soon the page is left. */
function watchDrawing(): void {
  if (location.pathname !== "/newtab.html") return;
  new MutationObserver((changes) => {
    const root = document.getElementById("root");
    if (!changes.some(({ target }) => root?.contains(target))) return;
    localStorage.setItem("test-drawn", String(Number(localStorage.getItem("test-drawn")) + 1));
  }).observe(document, { childList: true, subtree: true });
}

const drawings = () => app.evaluate(() => Number(localStorage.getItem("test-drawn")));
const prompt = (tab: Page, kind: string) => tab.locator(`[data-kind=${kind}]`).waitFor();
const press = (tab: Page, name: string | RegExp) => tab.getByRole("button", { name }).click();
const eventsOf = async (type: string) =>
  (await rawTables(app))["events"]!.filter((event) => event["type"] === type);

/** Whether the page holds the keyboard; else the address bar does. */
async function hasFocus(tab: Page): Promise<boolean> {
  const devtools = await extension.context.newCDPSession(tab);
  await devtools.send("Emulation.setFocusEmulationEnabled", { enabled: false }); // Playwright's own.
  return tab.evaluate(() => document.hasFocus());
}

const focused = (tab: Page) => tab.evaluate(() => document.activeElement?.tagName);

/** The browser's own page is there, and Back, where it leads anywhere, shows nothing of ours again. */
async function handedOver(tab: Page): Promise<void> {
  await tab.waitForURL(ownNewTab);
  const before = await drawings();
  const returned = tab
    .waitForEvent("framenavigated", (frame) => frame === tab.mainFrame())
    .catch(() => null);
  if (await pressBack(extension)) {
    expect((await returned)?.url()).toBe(extension.url("newtab.html"));
    await tab.waitForURL(ownNewTab);
  }
  expect(await drawings()).toBe(before);
}

async function chooseInSettings(choice: "on" | "off"): Promise<void> {
  await app.goto(extension.url("app.html#/settings"));
  await app.getByLabel("Study prompt on new tabs").selectOption(choice);
  await expect
    .poll(() => app.evaluate(() => localStorage.getItem("new-tab")), { timeout: 5000 })
    .toBe(choice);
}

describe("the new tab", () => {
  it("asks at first use, and leaves the focus in the address bar", async () => {
    const tab = await openTab(extension);
    await prompt(tab, "ask");
    expect(await tab.title()).toBe("New Tab");
    expect(await hasFocus(tab)).toBe(false);
    expect(await focused(tab)).toBe("BODY");
    expect(await eventsOf("review")).toEqual([]);

    const followed = await openTab(extension, extension.url("newtab.html"));
    await prompt(followed, "ask");
    expect(await hasFocus(followed), "the same page has it when a link leads there").toBe(true);
    await followed.close();
    await tab.close();
  });

  it("shows one card after a yes, then gives way to the browser's own for good", async () => {
    const tab = await openTab(extension);
    await press(tab, "Yes, one card");
    await prompt(tab, "card");
    await press(tab, "Show answer");
    await press(tab, /^Got it/);
    await handedOver(tab);
    expect(await eventsOf("review")).toHaveLength(1);
    await tab.close();
  });

  it("takes neither focus nor keys when it shows a card unasked", async () => {
    const tab = await openTab(extension);
    await prompt(tab, "card");
    expect(await hasFocus(tab)).toBe(false);
    expect(await focused(tab)).toBe("BODY");
    expect(await tab.getByRole("textbox").or(tab.getByRole("searchbox")).count()).toBe(0);
    await press(tab, "Not now");
    await handedOver(tab);
    expect(await eventsOf("review")).toHaveLength(1);
    await tab.close();
  });

  it("turned off, says so once and from then on draws nothing at all", async () => {
    const tab = await openTab(extension);
    await prompt(tab, "card");
    await press(tab, "Turn off on new tabs");
    await prompt(tab, "off");
    await handedOver(tab);
    await tab.close();

    const before = await drawings();
    expect(before).toBeGreaterThan(0);
    const next = await openTab(extension);
    await next.waitForURL(ownNewTab);
    expect(await drawings()).toBe(before);
    expect(await pressBack(extension), "nothing to go back to").toBe(false);
    await next.close();
  });

  it("comes back when the settings say so", async () => {
    await chooseInSettings("on");
    const tab = await openTab(extension);
    await prompt(tab, "card");
    await tab.close();
  });
});

describe("a new tab when no card is due", () => {
  const questionShown = async () => {
    const { drafts = [], questions = [] } = await rawTables(app);
    const draft = drafts.find(({ key }) => key === "newtab")!["value"] as { question: string };
    return questions.find(({ id }) => id === draft.question)!;
  };

  beforeAll(async () => {
    const popup = await extension.open("popup.html");
    await reviewAll(popup);
    await popup.close();
  });

  it("asks a practice question, explains every option and gives way", async () => {
    const tab = await openTab(extension);
    await prompt(tab, "question");
    expect(await hasFocus(tab)).toBe(false);
    const { pool, key, options, id } = await questionShown();
    expect(pool).toBe("practice");
    const boxes = tab.getByRole("radio").or(tab.getByRole("checkbox"));
    const wanted = (key as number[]).length;
    for (let place = 0; place < wanted; place += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one click after the other
      await boxes.nth(place).click();
    }
    await tab.getByRole("button", { name: "Answer", exact: true }).click();
    await prompt(tab, "explained");
    const page = (await tab.locator("main").textContent()) ?? "";
    for (const { why } of options as { why: string }[]) expect(page).toContain(why);
    expect(await eventsOf("answer")).toMatchObject([{ subject: id, session: null }]);
    await press(tab, "Go to my own new tab");
    await tab.waitForURL(ownNewTab);
    await tab.close();
  });

  it("asks another one the next time", async () => {
    const [answered] = await eventsOf("answer");
    const tab = await openTab(extension);
    await prompt(tab, "question");
    const { pool, id } = await questionShown();
    expect(pool).toBe("practice");
    expect(id).not.toBe(answered!["subject"]);
    await tab.close();
  });

  it("never spends a question kept for diagnostics: without practice it gives way at once", async () => {
    await app.evaluate(retirePractice);
    const { questions = [] } = await rawTables(app);
    expect(questions.filter(({ retired }) => retired === 0).length).toBeGreaterThan(50);
    const before = await drawings();
    const tab = await openTab(extension);
    await tab.waitForURL(ownNewTab);
    expect(await drawings()).toBe(before);
    expect(await eventsOf("answer")).toHaveLength(1);
    await tab.close();
  });
});

/** Takes the whole practice pool away, as a later pack might. */
function retirePractice(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("cutscore");
    opening.addEventListener("success", () => {
      const writing = opening.result.transaction("questions", "readwrite");
      const questions = writing.objectStore("questions");
      const reading = questions.getAll() as IDBRequest<{ pool: string; retired: number }[]>;
      reading.addEventListener("success", () => {
        for (const question of reading.result) {
          if (question.pool === "practice") questions.put({ ...question, retired: 1 });
        }
      });
      writing.addEventListener("complete", () => {
        opening.result.close();
        resolve();
      });
      writing.addEventListener("error", () => reject(writing.error ?? new Error("unknown")));
    });
  });
}
