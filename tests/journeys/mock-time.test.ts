import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import {
  answer,
  begin,
  beginButton,
  eventsOf,
  handIn,
  keptDraft,
  next,
  openMock,
  question,
  secondsLeft,
} from "../support/exam-page.ts";
import { type Extension, launchExtension } from "../support/extension.ts";
import { goAhead, moveClock } from "../support/moved-clock.ts";
import { settleIn } from "../support/settle-in.ts";
import { installedPage } from "../support/tabs.ts";

let extension: Extension;
let page: Page;

beforeEach(async () => {
  extension = await launchExtension({ viewport: { width: 1280, height: 800 } });
  extension.context.setDefaultTimeout(15_000);
  await moveClock(extension.context);
  const app = await installedPage(extension);
  await settleIn(app);
  await app.close();
  page = await openMock(extension);
  await beginButton(page).waitFor();
});
afterEach(() => extension.close());

const take = (label: string | RegExp) => page.getByLabel(label).first().check();

async function answerSome(count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    // oxlint-disable no-await-in-loop -- one question after the other
    await answer(page);
    await next(page);
    // oxlint-enable no-await-in-loop
  }
}

describe("time that runs out", () => {
  it("is warned of, and hands in what was chosen, while the exam is open", async () => {
    await begin(page);
    await answerSome(3);
    await page.getByRole("button", { name: "Hide time" }).click();
    await page.getByText("Time hidden").waitFor();
    for (const left of [30, 10, 5]) {
      // oxlint-disable no-await-in-loop -- time goes on
      await goAhead(page, 90 - left);
      await page.getByRole("status").getByText(`${left} minutes left.`).waitFor();
      // oxlint-enable no-await-in-loop
    }
    await goAhead(page, 90);

    await page.locator(".report").waitFor();
    await page.getByText("All 90 minutes used; the time ran out.").waitFor();
    await page.getByText("61 questions not reached").waitFor();
    expect(await eventsOf(page, "answer")).toHaveLength(3);
    const skips = await eventsOf(page, "skip");
    expect(skips).toHaveLength(62);
    expect(skips.filter(({ ms }) => ms! > 0)).toHaveLength(1);
    expect(await eventsOf(page, "session-finish")).toMatchObject([
      { form: "full", timedOut: true, usedMs: 90 * 60_000 },
    ]);
    expect(await keptDraft(page)).toBeUndefined();
  });

  it("runs out with the browser's window closed, and the next page finds the form handed in", async () => {
    await take("Half form");
    await begin(page);
    await answerSome(2);
    const other = await extension.open("app.html#/library");
    await page.close();
    await goAhead(other, 44);
    await other.reload();
    await other.getByRole("heading", { name: "Library" }).waitFor();
    expect(await eventsOf(other, "session-finish")).toEqual([]);
    page = await openMock(extension);
    await question(page).waitFor();
    expect(await secondsLeft(page)).toBeLessThanOrEqual(60);
    await page.close();

    await goAhead(other, 200);
    await other.goto(extension.url("app.html#/"));
    await other.reload();
    await other.getByRole("button", { name: "How do we know?" }).waitFor();
    expect(await eventsOf(other, "answer")).toHaveLength(2);
    expect(await eventsOf(other, "session-finish")).toMatchObject([
      { form: "half", timedOut: true, usedMs: 45 * 60_000 },
    ]);
    await other.goto(extension.url("app.html#/mock"));
    await beginButton(other).waitFor();
    await other.getByRole("link", { name: /\d{4}$/ }).click();
    await other.getByText("All 45 minutes used; the time ran out.").waitFor();
  });

  it("runs on while the learner is elsewhere, and Home leads back", async () => {
    await begin(page);
    await answerSome(1);
    await page.getByRole("button", { name: "Leave" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Leave" }).click();
    await page.getByRole("link", { name: "Go on: mock exam, 1 of 65" }).waitFor();
    await goAhead(page, 20);
    await page.getByRole("link", { name: "Go on: mock exam, 1 of 65" }).click();
    await question(page).waitFor();
    expect(await secondsLeft(page)).toBeLessThanOrEqual(70 * 60);
    expect(await secondsLeft(page)).toBeGreaterThan(69 * 60);
  });
});

describe("extra time", () => {
  it("is 30 minutes on top, from the choice to the clock and the log", async () => {
    await page.getByRole("combobox", { name: "Extra time" }).selectOption("plus");
    await page.getByRole("button", { name: "Begin, 120 min" }).waitFor();
    await begin(page);

    expect(await secondsLeft(page)).toBeGreaterThan(119 * 60);
    expect(await eventsOf(page, "session-start")).toMatchObject([{ minutes: 120, timed: true }]);
    await goAhead(page, 119);
    await page.waitForTimeout(1500);
    expect(await question(page).count()).toBe(1);
    await goAhead(page, 120);
    await page.getByText("All 120 minutes used; the time ran out.").waitFor();
  });

  it("is any factor", async () => {
    await take("Half form");
    await page.getByRole("combobox", { name: "Extra time" }).selectOption("own");
    await page.getByRole("spinbutton", { name: "Factor" }).fill("1.6");
    await page.getByRole("spinbutton", { name: "Factor" }).blur();
    await page.getByRole("button", { name: "Begin, 72 min" }).waitFor();
    await begin(page);

    expect(await eventsOf(page, "session-start")).toMatchObject([{ form: "half", minutes: 72 }]);
  });
});

describe("practice", () => {
  it("pauses, also when the window is closed, and takes no time while it does", async () => {
    await take(/^Practice/);
    await begin(page);
    await answerSome(1);
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByRole("heading", { name: "Paused. The time stands still." }).waitFor();
    const left = await secondsLeft(page);
    await goAhead(page, 500);
    await page.waitForTimeout(1500);
    expect(await secondsLeft(page)).toBe(left);

    await page.reload();
    await page.getByRole("button", { name: "Go on" }).click();
    await question(page).waitFor();
    expect(await secondsLeft(page)).toBeGreaterThan(left - 10);
    await handIn(page);
    await page.getByText(/^Full form, .*, practice/).waitFor();
    expect(await eventsOf(page, "session-start")).toMatchObject([{ timed: false }]);
  });
});

describe("a custom form", () => {
  it("holds as many questions of what was asked for as there are, and then those that were missed", async () => {
    await take("Custom form");
    await page
      .getByRole("combobox", { name: "Domain" })
      .selectOption({ label: "Billing, Pricing, and Support" });
    await page.getByRole("combobox", { name: "Questions" }).selectOption("unseen");
    await page.getByRole("spinbutton", { name: "How many" }).fill("3");
    await page.getByRole("spinbutton", { name: "How many" }).blur();
    await page.getByRole("button", { name: "Begin, 5 min" }).waitFor();
    await begin(page);
    await page.getByText("Custom form, 3 questions").waitFor();
    await answerSome(2);
    await handIn(page);

    const [start] = await eventsOf(page, "session-start");
    if (start?.form !== "custom") throw new Error("no custom form was sat");
    expect(start.items).toHaveLength(3);
    expect(start.items.every((id) => id.startsWith("clf-c02:q:4-"))).toBe(true);
    expect(start.unscored).toEqual([]);
    const answers = await eventsOf(page, "answer");
    const missed = 3 - answers.filter(({ correct }) => correct).length;
    await page.getByText("All questions of this form counted.").waitFor();

    await page.getByRole("link", { name: "Mock exam" }).first().click();
    await take("Custom form");
    await page.getByText(`Missed last time (${missed})`).waitFor({ state: "attached" });
  });
});
