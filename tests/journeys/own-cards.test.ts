import { readFileSync } from "node:fs";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { violations } from "../support/axe.ts";
import { type Extension, launchExtension } from "../support/extension.ts";
import { rawTables } from "../support/raw-database.ts";
import { settleIn } from "../support/settle-in.ts";
import { button, cardOn, leaveHome, openStudy } from "../support/study-page.ts";
import { installedPage } from "../support/tabs.ts";

let extension: Extension;
let app: Page;

beforeAll(async () => {
  extension = await launchExtension({ viewport: { width: 1280, height: 800 } });
  extension.context.setDefaultTimeout(15_000);
  app = await installedPage(extension);
  await settleIn(app);
  await app.waitForURL(/#\/$/); // Where onboarding leads.
});
afterAll(() => extension.close());

const goTo = (hash: string) => app.goto(extension.url(`app.html#/${hash}`));

const ownRows = async () => {
  const { cards = [] } = await rawTables(app, { tables: ["cards"] });
  return cards.filter(({ pack }) => pack === "own");
};

async function expectClean(): Promise<void> {
  const found = [
    ...(await violations(app, "light", { width: 1280, height: 800 })),
    ...(await violations(app, "dark", { width: 1280, height: 800 })),
    ...(await violations(app, "light", { width: 380, height: 600 })),
    ...(await violations(app, "dark", { width: 380, height: 600 })),
  ];
  expect(found).toEqual([]);
  await app.setViewportSize({ width: 1280, height: 800 });
}

const problem = (words: string) => app.getByText(words, { exact: true }).waitFor();

describe("a report of a mistake", () => {
  it("opens from a card in the popup, filled in, and sends nothing", async () => {
    const popup = await openStudy(extension);
    await button(popup, /^(Review|Go on)/).click();
    await popup.locator("[data-card][data-current=true]").waitFor();
    const id = (await cardOn(popup))!;
    await button(popup, "Show answer").click();
    const [report] = await Promise.all([
      extension.context.waitForEvent("page"),
      popup.getByRole("link", { name: "Report a mistake" }).click(),
    ]);
    const text = report.getByRole("textbox");
    await text.waitFor();
    expect(await text.inputValue()).toContain(`Mistake in ${id}`);
    await text.fill("The answer is out of date.");
    const [download] = await Promise.all([
      report.waitForEvent("download"),
      button(report, "Save as a file").click(),
    ]);
    expect(readFileSync(await download.path(), "utf8")).toBe("The answer is out of date.");
    expect(extension.foreignRequests).toEqual([]);
    await report.close();
    await leaveHome(popup);
    await goTo(`report/${encodeURIComponent(id)}`);
    await app.getByRole("textbox").waitFor();
    await expectClean();
  });

  it("quotes no question that the diagnostic may still ask", async () => {
    const { questions = [] } = await rawTables(app, { tables: ["questions"] });
    const hidden = questions.find(({ pool }) => pool === "assessment")!;
    await goTo(`report/${encodeURIComponent(String(hidden["id"]))}`);
    await app.getByText("No such card, question or concept in this pack.").waitFor();
  });
});

describe("an own card", () => {
  it("is refused with a word on what is wrong, where the focus then is", async () => {
    await goTo("library");
    await app.getByRole("link", { name: "Add a card" }).click();
    await button(app, /^Save/).click();
    await problem("Write a question.");
    await problem("Write an answer.");
    expect(await app.evaluate(() => document.activeElement?.getAttribute("aria-invalid"))).toBe(
      "true",
    );
    await app.getByRole("radio", { name: "Sentence with gaps" }).check();
    await app.getByRole("textbox", { name: /^Sentence/ }).fill("Data at rest is encrypted.");
    await app.keyboard.press("Control+Enter");
    await app.getByText(/^Mark a gap/).waitFor();
    await expectClean();
    expect(await ownRows()).toEqual([]);
  });

  it("is added at the keyboard, and what was half typed is there after a reload", async () => {
    await app.getByRole("radio", { name: "Question and answer" }).check();
    await app.getByLabel("Question", { exact: true }).fill("Who pays for my coffee?");
    await app.keyboard.press("Tab");
    await app.keyboard.type("Nobody");
    await expect
      .poll(async () => JSON.stringify((await rawTables(app, { tables: ["drafts"] }))["drafts"]))
      .toContain("Nobody");
    await app.reload();
    await app.getByLabel("Answer", { exact: true }).waitFor();
    expect(await app.getByLabel("Answer", { exact: true }).inputValue()).toBe("Nobody");
    await app.getByRole("combobox", { name: "Concept", exact: true }).selectOption({ index: 1 });
    expect(await app.getByRole("combobox", { name: "Domain", exact: true }).isDisabled()).toBe(
      true,
    );
    await app.getByLabel("Answer", { exact: true }).press("Control+Enter");
    await app.getByText("Added. It is asked with your new cards.").waitFor();
    await app.locator("[data-library-card]").waitFor();
    expect(await ownRows()).toMatchObject([{ front: "Who pays for my coffee?", back: "Nobody" }]);
    await expectClean();
  });

  it("comes up in today's review, is graded, and the grade undone", async () => {
    const [row] = await ownRows();
    const popup = await openStudy(extension);
    await button(popup, /^(Review|Go on)/).click();
    await popup.locator("[data-card][data-current=true]").waitFor();
    for (let seen = 0; (await cardOn(popup)) !== row!["id"]; seen += 1) {
      expect(seen).toBeLessThan(30);
      // oxlint-disable no-await-in-loop -- one card after the other
      const id = await cardOn(popup);
      await button(popup, "Show answer").click();
      await button(popup, /^Got it/).click();
      await popup.locator(`[data-card]:not([data-card="${id}"])`).waitFor();
      // oxlint-enable no-await-in-loop
    }
    await button(popup, "Show answer").click();
    expect(await popup.getByRole("link", { name: "Report a mistake" }).count()).toBe(0);
    await button(popup, /^Got it/).click();
    await popup
      .locator(`[data-card]:not([data-card="${String(row!["id"])}"]), .finished`)
      .first()
      .waitFor();
    const state = async () => {
      const { cardStates = [] } = await rawTables(popup, { tables: ["cardStates"] });
      return cardStates.find(({ id }) => id === row!["id"]);
    };
    expect(await state()).toMatchObject({ status: "active" });
    await button(popup, "Undo the last grade").click();
    await popup.locator(`[data-card="${String(row!["id"])}"]`).waitFor();
    expect(await state()).toMatchObject({ status: "new" });
    await leaveHome(popup);
  });

  it("is changed, set aside and deleted, and undo brings it back", async () => {
    await goTo("own-cards");
    const card = app.locator("[data-library-card]");
    await card.getByRole("button", { name: "Edit" }).click();
    await app.getByRole("heading", { name: "Change the card" }).waitFor();
    await app.getByLabel("Answer", { exact: true }).fill("I do");
    await button(app, /^Save/).click();
    await app.getByText("Saved.", { exact: true }).waitFor();
    expect(await ownRows()).toMatchObject([{ back: "I do" }]);
    await card.getByRole("button", { name: "Set aside" }).click();
    await card.getByRole("button", { name: "Bring back" }).click();
    await card.getByRole("button", { name: "Set aside" }).waitFor();
    await card.getByRole("button", { name: "Delete" }).click();
    await app.getByText("None yet.").waitFor();
    expect(await ownRows()).toEqual([]);
    await app.getByRole("button", { name: "Undo", exact: true }).click();
    await card.waitFor();
    expect(await ownRows()).toMatchObject([{ back: "I do" }]);
  });

  it("is found in the library by its state, and on its concept's page", async () => {
    await goTo("library");
    await app.getByLabel("State").selectOption("own");
    const found = app.locator("[data-kind=card] a");
    await found.first().waitFor();
    expect(await found.allTextContents()).toEqual(["Who pays for my coffee?"]);
    await found.click();
    await app.locator('[data-library-card^="own:"]').waitFor();
  });

  it("goes out in a backup and comes in again after it was deleted", async () => {
    await goTo("backup");
    const [download] = await Promise.all([
      app.waitForEvent("download"),
      button(app, "Save a backup").click(),
    ]);
    const text = readFileSync(await download.path(), "utf8");
    await goTo("own-cards");
    await button(app, "Delete").click();
    await expect.poll(ownRows).toEqual([]);
    await goTo("backup");
    await app
      .getByLabel("Load a backup")
      .and(app.locator("input"))
      .setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await button(app, "Replace").click();
    await expect.poll(ownRows).toMatchObject([{ back: "I do" }]);
    expect(extension.foreignRequests).toEqual([]);
  });
});
