import { afterAll, beforeAll, expect, it } from "vitest";

import { type Extension, launchExtension } from "../support/extension.ts";
import { dayAhead } from "../support/plan-page.ts";
import { holdStorage, openBareFile, readEvents } from "../support/raw-study.ts";
import { button } from "../support/study-page.ts";
import { installedPage } from "../support/tabs.ts";

let extension: Extension;

beforeAll(async () => {
  extension = await launchExtension();
  extension.context.setDefaultTimeout(15_000);
});
afterAll(() => extension.close());

function figuresIn(words: string | null, told: RegExp): [number, number, number] {
  const [, cards, known, unseen] = told.exec(words ?? "") ?? [];
  return [Number(cards), Number(known), Number(unseen)];
}

it("tells what date, minutes and rest days lead to, before it is finished", async () => {
  const app = await installedPage(extension);
  const words = app.locator(".leads-to [role=status]");
  await expect
    .poll(() => words.textContent(), { timeout: 15_000 })
    .toMatch(/About \d+ cards a day/);
  expect(await words.textContent()).toContain("With a date");

  await app.locator("input[type=date]").fill(dayAhead(20).toString());
  const told = /About (\d+) cards a day\. .* about (\d+) % .* (\d+) cards would stay unseen/;
  await expect.poll(() => words.textContent()).toMatch(told);
  const [cards, known, unseen] = figuresIn(await words.textContent(), told);
  await app.getByLabel("20 min", { exact: true }).check();
  await expect.poll(async () => figuresIn(await words.textContent(), told)[2]).toBeLessThan(unseen);
  const [moreCards, moreKnown] = figuresIn(await words.textContent(), told);
  expect(moreCards).toBeGreaterThan(cards);
  expect(moreKnown).toBeGreaterThan(known);
});

it("stays where the learner has gone while the answers are being saved", async () => {
  const app = await installedPage(extension);
  await button(app, "Start").waitFor();
  const bare = await openBareFile(extension);
  await app.bringToFront();
  const release = await holdStorage(bare);
  await button(app, "Start").click();
  await app.evaluate(() => (location.hash = "#/library"));
  await release();

  await app.getByRole("heading", { name: "Library", level: 1 }).waitFor();
  const settings = (await readEvents(bare)).filter(({ type }) => type === "setting");
  expect(settings.map(({ subject }) => subject)).toContain("setting:onboarded");
  await app.waitForTimeout(1000); // Long enough for what should not come.
  expect(new URL(app.url()).hash).toBe("#/library");
});
