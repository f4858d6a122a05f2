import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { letOneSlip } from "../support/a-leech.ts";
import { findings } from "../support/axe.ts";
import { type Extension, launchExtension } from "../support/extension.ts";
import { pageWith } from "../support/in-page.ts";
import { dayAhead, keptPlan, planned } from "../support/plan-page.ts";
import { rawTables } from "../support/raw-database.ts";
import { settleIn } from "../support/settle-in.ts";
import { button } from "../support/study-page.ts";
import { installedPage } from "../support/tabs.ts";

let extension: Extension;
let app: Page;
let leech: string;

beforeAll(async () => {
  extension = await launchExtension({ viewport: { width: 1280, height: 900 } });
  extension.context.setDefaultTimeout(20_000);
  app = await installedPage(extension);
  await app.locator("input[type=date]").fill(dayAhead(30).toString());
  await settleIn(app);
  await planned(app, dayAhead(0));
  leech = await slip(extension);
});
afterAll(() => extension.close());

async function slip(within: Extension): Promise<string> {
  const page = await pageWith(within, "tests/support/a-leech.ts", "leech");
  const card = await page.evaluate(() =>
    (globalThis as unknown as { leech: { letOneSlip: typeof letOneSlip } }).leech.letOneSlip(),
  );
  await page.close();
  return card;
}

async function goTo(hash: string): Promise<void> {
  await app.goto(extension.url(`app.html#/${hash}`));
  await app.reload();
  await app.locator("main.page").waitFor();
}

const expectClean = async (): Promise<void> => expect(await findings(app)).toEqual([]);

const stateOf = async (card: string) =>
  (await rawTables(app, { tables: ["cardStates"] }))["cardStates"]!.find(({ id }) => id === card);
const eventCount = async () => (await rawTables(app, { tables: ["events"] }))["events"]!.length;
const setAside = async () => (await keptPlan(app)).leeches;

describe("a card that keeps slipping", () => {
  it("is set aside, with ways to deal with it", async () => {
    await goTo("plan");
    await app.getByRole("heading", { name: "Cards that keep slipping" }).waitFor();
    await app.getByRole("link", { name: "Read or rewrite it" }).waitFor();
    await expectClean();
  });

  it("starts afresh, and is as it was when that is undone", async () => {
    const before = await stateOf(leech);
    await button(app, "Start it afresh").click();
    await button(app, "Undo the fresh start").waitFor();
    expect(await stateOf(leech)).toMatchObject({ status: "new", memory: null });

    await button(app, "Undo the fresh start").click();
    await app.getByRole("heading", { name: "Cards that keep slipping" }).waitFor();
    expect(await stateOf(leech)).toMatchObject({ memory: before!["memory"], status: "active" });
  });

  it("is asked again if that is wanted", async () => {
    await expect.poll(setAside).toEqual([leech]);

    await button(app, "Keep asking it").click();
    await app
      .getByRole("heading", { name: "Cards that keep slipping" })
      .waitFor({ state: "detached" });

    await expect.poll(setAside, { timeout: 15_000 }).toEqual([]);
  });
});

describe("other minutes a day", () => {
  it("are tried on the slider, with their effect, before they apply", async () => {
    await goTo("plan");
    const slider = app.getByRole("slider", { name: "Minutes a day" });
    await slider.waitFor();
    await slider.focus();
    await app.keyboard.press("ArrowRight");
    await app.getByText("15 minutes a day instead of 10").waitFor();
    await button(app, "Plan with 15 minutes").click();
    await app.locator(".effect__rows").waitFor();
    await expectClean();

    await button(app, "Apply").click();
    await app.getByText("15 minutes a day.", { exact: false }).first().waitFor();
    await expect
      .poll(async () => (await keptPlan(app)).kept.limit, { timeout: 15_000 })
      .toBe(15 * 60);
  });
});

describe("practice", () => {
  it("goes through cards and records nothing", async () => {
    await goTo("plan");
    const before = await eventCount();
    await app.getByRole("link", { name: "Practise without effect on the plan" }).click();
    await app.getByText("Nothing here changes when a card comes back").waitFor();
    await expectClean();
    await app.getByLabel("Only cards already seen").uncheck();
    await app.locator("select").first().selectOption({ index: 1 });
    await button(app, /^Practise \d+ cards$/).click();
    const first = await app.locator("[data-practice]").getAttribute("data-practice");

    await button(app, "Show answer").press("Space");
    await button(app, "Got it, next").waitFor();
    await expectClean();
    await button(app, "Got it, next").press("Space");
    await app.locator(`[data-practice]:not([data-practice="${first}"])`).waitFor();
    const second = await app.locator("[data-practice]").getAttribute("data-practice");
    await app.getByText("2 of").waitFor();

    await app.reload();
    await app.locator(`[data-practice="${second}"]`).waitFor();
    expect(await eventCount()).toBe(before);
    await button(app, "Stop practising").click();
    await button(app, /^Practise/).waitFor();
  });
});

describe("the settings of the plan", () => {
  it("are clean to axe while one is tried", async () => {
    await goTo("settings");
    await app.getByLabel("Sun", { exact: true }).click();
    await app.locator(".effect__rows").waitFor();
    await expectClean();
    await button(app, "Keep as it is").click();
  });
});
