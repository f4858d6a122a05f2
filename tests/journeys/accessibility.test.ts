import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { findings, narrow, type Room, violations, wide } from "../support/axe.ts";
import { goodBackupText } from "../support/bad-backups.ts";
import { answerDiagnostic } from "../support/drive.ts";
import { type Extension, launchExtension } from "../support/extension.ts";
import { rawTables } from "../support/raw-database.ts";
import { reviewAll } from "../support/review-all.ts";
import { settleIn } from "../support/settle-in.ts";
import { installedPage } from "../support/tabs.ts";

const small: Room = { width: 380, height: 600 };

let extension: Extension;
let app: Page;
let popup: Page;

beforeAll(async () => {
  extension = await launchExtension();
  extension.context.setDefaultTimeout(10_000);
  app = await installedPage(extension);
  await app.getByRole("button", { name: "Start", exact: true }).waitFor();
});
afterAll(() => extension.close());

const expectClean = async (page: Page, rooms: readonly Room[]): Promise<void> =>
  expect(await findings(page, rooms)).toEqual([]);

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).first().click();
const goTo = (hash: string) => app.goto(extension.url(`app.html#/${hash}`));
const popupIsClean = () => expectClean(popup, [small]);
const appIsClean = () => expectClean(app, [narrow, small, wide]);

describe("axe finds nothing wrong", () => {
  it("with a picture without a description, to see that it looks", async () => {
    const page = await extension.open("manifest.json");
    await page.setContent("<img src='data:,'>");
    expect(await violations(page, "light", small)).toContainEqual(
      expect.stringContaining("image-alt"),
    );
    await page.setContent("<table width=400><td>wide");
    expect(await findings(page, [narrow])).toContainEqual(
      expect.stringMatching(/^320 px: page scrolls sideways by \d+ px$/),
    );
    await page.close();
  });

  it("in the onboarding", async () => {
    await appIsClean();
    await settleIn(app);
    popup = await extension.open("popup.html");
    await popup.locator("[data-current=true]").waitFor();
  });

  it("at home without a band", async () => {
    await app.getByRole("heading", { name: "Where do you stand?" }).waitFor();
    await appIsClean();
    await popupIsClean();
  });

  it("on a card, front and back, with its menu, its keys and its edit form", async () => {
    await press(popup, /^Review/);
    await popup.locator("[data-card][data-current=true]").waitFor();
    await popupIsClean();
    await popup.getByLabel("More", { exact: true }).click();
    await popup.getByRole("button", { name: "All keys" }).waitFor();
    await popupIsClean();
    await press(popup, "All keys");
    await popup.getByRole("dialog").waitFor();
    await popupIsClean();
    await press(popup, "Close");
    await press(popup, "Show answer");
    await popup.getByRole("button", { name: /^Got it/ }).waitFor();
    await popupIsClean();
    await popup.getByLabel("More", { exact: true }).click();
    await press(popup, "Edit this card");
    await popup.getByRole("textbox").first().waitFor();
    await popupIsClean();
    await press(popup, "Cancel");
  });

  it("on a card in full size, and with four grades", async () => {
    await goTo("settings");
    await app.getByLabel("Buttons after a card").selectOption("4");
    await goTo("review");
    await app.locator("[data-card][data-current=true]").waitFor();
    await appIsClean();
    await app
      .getByRole("button", { name: "Show answer" })
      .or(app.getByRole("button", { name: /^At once|^With effort/ }).first())
      .waitFor();
    if (await app.getByRole("button", { name: "Show answer" }).isVisible()) {
      await press(app, "Show answer");
    }
    await app.getByRole("button", { name: /^Got it/ }).waitFor();
    await appIsClean();
  });

  it("on questions with one answer and with several", async () => {
    await goTo("");
    await press(popup, "Home");
    await press(popup, "Diagnostic: ten questions");
    const seen = new Set<string>();
    await answerDiagnostic(popup, async (page) => {
      const kind = (await page.getByRole("radiogroup").count()) > 0 ? "one" : "several";
      if (seen.has(kind)) return;
      seen.add(kind);
      await page
        .getByRole(kind === "one" ? "radio" : "checkbox")
        .first()
        .click();
      await popupIsClean();
      await page
        .getByRole(kind === "one" ? "radio" : "checkbox")
        .first()
        .click();
    });
    expect([...seen].toSorted()).toEqual(["one", "several"]);
  });

  it("on the result, with everything laid open", async () => {
    const open = async (page: Page) => {
      await page.getByText("Every question").waitFor();
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details:not(nav *)"))
          details.setAttribute("open", "");
      });
    };
    await open(popup);
    await popupIsClean();
    await goTo("results");
    await app.getByRole("link", { name: /\d{4}$/ }).waitFor();
    await appIsClean();
    await app.getByRole("link", { name: /\d{4}$/ }).click();
    await open(app);
    await appIsClean();
  });

  it("on progress and readiness", async () => {
    await goTo("progress");
    await app.locator("[data-plot=memory-forecast]").waitFor();
    await appIsClean();
    await goTo("readiness");
    await app.locator(".readiness[data-ready=true]").waitFor();
    await appIsClean();
  });

  it("at home with a band", async () => {
    await press(popup, "Home");
    await popup.getByRole("button", { name: "How do we know?" }).waitFor();
    await popupIsClean();
    await goTo("");
    await app.getByRole("button", { name: "How do we know?" }).waitFor();
    await appIsClean();
    const panel = await extension.open("sidepanel.html");
    await panel.locator("[data-current=true]").waitFor();
    await expectClean(panel, [small]);
    await panel.close();
  });

  it("before a diagnostic, in full size", async () => {
    await goTo("diagnostic");
    await app.getByRole("heading", { name: "How sure do you want to be?" }).waitFor();
    await appIsClean();
  });

  it("in the settings, and with the menu of a narrow window open", async () => {
    await goTo("settings");
    await app.getByRole("heading", { name: "Settings" }).waitFor();
    await appIsClean();
    await app.setViewportSize(small);
    await app.getByText("Menu", { exact: true }).click();
    await expectClean(app, [small]);
    await app.getByText("Menu", { exact: true }).click();
  });

  it("in the backup, with a refusal, with a question to answer, and with snapshots", async () => {
    await goTo("backup");
    const offer = (text: string) =>
      app
        .getByLabel("Load a backup")
        .and(app.locator("input"))
        .setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await offer("no backup");
    await app.getByRole("alert").waitFor();
    await appIsClean();
    await press(app, "Delete all progress");
    await app.getByRole("dialog").waitFor();
    await appIsClean();
    await press(app, "Keep mine");
    await offer(goodBackupText);
    await app.getByRole("dialog").waitFor();
    await appIsClean();
    await press(app, "Keep mine");
  });

  it("on a new tab that asks, and that shows a card", async () => {
    const tab = await extension.open("newtab.html");
    await tab.locator("[data-kind=ask]").waitFor();
    await expectClean(tab, [wide]);
    await press(tab, "Yes, one card");
    await tab.locator("[data-kind=card]").waitFor();
    await expectClean(tab, [wide]);
    const show = tab.getByRole("button", { name: "Show answer" });
    if (await show.isVisible()) await show.click();
    await tab.getByRole("button", { name: /^Got it/ }).waitFor();
    await expectClean(tab, [wide]);
    await tab.close();
  });

  it("when all is done for today", async () => {
    await reviewAll(popup);
    await popupIsClean();
    await goTo("");
    await app.getByRole("heading", { name: "Done for today." }).waitFor();
    await appIsClean();
    await press(popup, "Home");
    await popup.getByRole("heading", { name: "Done for today.", level: 2 }).waitFor();
    await popupIsClean();
  });

  it("on a new tab that asks a question, explains it and says goodbye", async () => {
    const tab = await extension.open("newtab.html");
    await tab.locator("[data-kind=question]").waitFor();
    await expectClean(tab, [wide]);
    const boxes = tab.getByRole("radio").or(tab.getByRole("checkbox"));
    const answer = tab.getByRole("button", { name: "Answer", exact: true });
    for (let place = 0; (await answer.getAttribute("aria-disabled")) === "true"; place += 1) {
      // oxlint-disable no-await-in-loop -- one choice after the other
      await boxes.nth(place).click();
      await tab.locator(`[aria-checked=true] >> nth=${place}`).waitFor();
      // oxlint-enable no-await-in-loop
    }
    await answer.click();
    await tab.locator("[data-kind=explained]").waitFor();
    await expectClean(tab, [wide]);
    await tab.close();
  });

  it("on the page that explains a newer database", async () => {
    await popup.close();
    await app.close();
    const bare = await extension.open("manifest.json");
    await bare.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open("cutscore", 9990);
          opening.addEventListener("success", () => {
            opening.result.close();
            resolve();
          });
        }),
    );
    expect((await rawTables(bare))["events"]!.length).toBeGreaterThan(10);
    const page = await extension.open("app.html");
    await page.getByRole("heading", { name: "Not opened." }).waitFor();
    await expectClean(page, [small, wide]);
  });
});
