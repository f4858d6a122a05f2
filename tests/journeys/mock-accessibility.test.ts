import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { findings, narrow, type Room, wide } from "../support/axe.ts";
import { answer, begin, handIn, next, openMock, question } from "../support/exam-page.ts";
import { type Extension, launchExtension } from "../support/extension.ts";
import { settleIn } from "../support/settle-in.ts";
import { installedPage } from "../support/tabs.ts";

let extension: Extension;
let page: Page;

beforeAll(async () => {
  extension = await launchExtension({ viewport: wide });
  extension.context.setDefaultTimeout(15_000);
  const app = await installedPage(extension);
  await settleIn(app);
  await app.close();
  page = await openMock(extension);
});
afterAll(() => extension.close());

const expectClean = async (rooms: readonly Room[] = [narrow, wide]): Promise<void> =>
  expect(await findings(page, rooms)).toEqual([]);

describe("axe finds nothing wrong, light and dark, at 320 and 1440 px", () => {
  it("before a form, with all that can be chosen", async () => {
    await expectClean();
    await page.getByLabel("Custom form").check();
    await page.getByRole("combobox", { name: "Extra time" }).selectOption("own");
    await page.getByRole("spinbutton", { name: "Factor" }).waitFor();
    await expectClean();
    await page.getByRole("combobox", { name: "Extra time" }).selectOption("none");
    await page.getByLabel("Full form").check();
  });

  it("on questions with one answer and with several, chosen, struck out and flagged", async () => {
    await begin(page);
    const seen = new Set<string>();
    for (let number = 0; number < 60 && seen.size < 2; number += 1) {
      // oxlint-disable no-await-in-loop -- one question after the other
      const kind = (await page.getByRole("radiogroup").count()) > 0 ? "one" : "several";
      await answer(page);
      if (!seen.has(kind)) {
        await page.keyboard.press("Shift+C");
        await page.keyboard.press("m");
        await page.locator("[data-struck]").waitFor();
        await expectClean();
      }
      seen.add(kind);
      await next(page);
      // oxlint-enable no-await-in-loop
    }
    expect(seen.size).toBe(2);
  });

  it("with the list of questions drawn out, and with the time hidden", async () => {
    await page.setViewportSize(narrow);
    await page.getByRole("button", { name: "Questions" }).click();
    await page.getByRole("button", { name: "Question 65, open" }).waitFor();
    await expectClean([narrow]);
    await page.getByRole("button", { name: "Question 65, open" }).click();
    await page.getByText("Question 65", { exact: true }).waitFor();
    await page.keyboard.press("t");
    await page.getByText("Time hidden").waitFor();
    await expectClean();
  });

  it("in the dialogs, and before the form is handed in", async () => {
    await page.keyboard.press("Shift+?");
    await page.getByRole("dialog", { name: "All keys" }).waitFor();
    await expectClean();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Leave" }).click();
    await page.getByRole("dialog", { name: "Leave the exam?" }).waitFor();
    await expectClean();
    await page.keyboard.press("Escape");
    await page.keyboard.press("r");
    await page.getByRole("heading", { name: "Before you hand in" }).waitFor();
    await expectClean();
    await page.keyboard.press("p");
    await question(page).waitFor();
  });

  it("in the report, with everything laid open as for printing, and before the next form", async () => {
    await handIn(page);
    const open = page.locator(".report details[open]");
    expect(await open.count()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await open.nth(2).waitFor();
    await expectClean();
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await open.count()).toBe(0);
    await page.reload();
    await page.locator(".report").waitFor();
    await page.emulateMedia({ media: "print" });
    await page.locator(".rail").waitFor({ state: "hidden" });
    // All of it flows over the sheets: nothing scrolls in a frame of its own.
    const framed = () =>
      page.evaluate(() => {
        const frame = document.querySelector(".app__content")!;
        return getComputedStyle(frame).overflowY !== "visible";
      });
    expect(await framed()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    expect(await framed()).toBe(true);
    await page.goto(extension.url("app.html#/mock"));
    await page.getByRole("link", { name: /\d{4}$/ }).waitFor();
    await expectClean();
  });
});
