import { readFileSync } from "node:fs";

import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";

import { type Extension, launchExtension } from "../support/extension.ts";
import { settleIn } from "../support/settle-in.ts";
import { installedPage } from "../support/tabs.ts";

let extension: Extension;
let app: Page;

beforeAll(async () => {
  extension = await launchExtension({ viewport: { width: 1280, height: 800 } });
  extension.context.setDefaultTimeout(10_000);
  app = await installedPage(extension);
  await settleIn(app);
  await app.getByRole("link", { name: "Library" }).first().click();
  await app.getByRole("heading", { name: "Library" }).waitFor();
});
afterAll(() => extension.close());

const axeSource = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url));

/** What axe objects to, at the width given; and whether anything is wider than the page. */
async function findings(width: number): Promise<string[]> {
  await app.setViewportSize({ width, height: 800 });
  await app.evaluate(axeSource.toString());
  const { violations } = await app.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  const tooWide = await app.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  return [...violations.map(({ id }) => id), ...(tooWide ? ["too wide"] : [])];
}

it("finds by a word from the keyboard, and opens a concept", async () => {
  await app.getByRole("status").filter({ hasText: "entries" }).waitFor();
  expect(await app.locator("[data-kind]").count()).toBe(60);
  await app.keyboard.press("/");
  await app.keyboard.type("cloudtrail");
  await app.getByLabel("Kind").selectOption("concept");
  await app.locator("[data-kind=concept]").first().waitFor();
  expect(await app.locator("[data-kind]:not([data-kind=concept])").count()).toBe(0);
  expect(await findings(1280)).toEqual([]);
  expect(await findings(320)).toEqual([]);
  await app.setViewportSize({ width: 1280, height: 800 });
  await app.locator("[data-kind] a").first().focus();
  await app.keyboard.press("Enter");
  await app.locator("[data-library-card]").first().waitFor();
  expect(app.url()).toContain("#/concept/");
});

it("sets a card aside, flags it, and undoes the last of the two; a reload keeps it", async () => {
  const card = app.locator("[data-library-card]").first();
  await card.getByRole("button", { name: "Set aside" }).click();
  await card.getByRole("button", { name: "Bring back" }).waitFor();
  await card.getByRole("button", { name: "Flag" }).click();
  await card.getByRole("button", { name: "Take the flag off" }).waitFor();
  await app.getByRole("button", { name: "Undo" }).click();
  await card.getByRole("button", { name: "Flag", exact: true }).waitFor();
  await app.reload();
  await card.getByRole("button", { name: "Bring back" }).waitFor();
  expect(await card.getByRole("button", { name: "Take the flag off" }).count()).toBe(0);
});

it("keeps an edit of a card", async () => {
  const card = app.locator("[data-library-card]").nth(1);
  await card.getByRole("button", { name: "Edit" }).click();
  await card.locator("textarea").last().fill("A note of my own.");
  await card.getByRole("button", { name: "Save" }).click();
  await card.getByText("Edited").waitFor();
  expect(await findings(320)).toEqual([]);
});

it("never shows a question of the diagnostic that was not answered", async () => {
  const assessment = await app.evaluate(async () => {
    const pack = await fetch("/packs/clf-c02/pack.json").then((answer) => answer.json());
    const files = await Promise.all(
      pack.files.map((file: string) =>
        fetch(`/packs/clf-c02/${file}`).then((answer) => answer.json()),
      ),
    );
    return files
      .flatMap(({ questions }) => questions)
      .filter(({ pool }: { pool: string }) => pool === "assessment")
      .map(({ stem }: { stem: string }) => stem);
  });
  expect(assessment.length).toBeGreaterThan(100);
  await app.goto(extension.url("app.html#/library"));
  await app.getByLabel("Kind").selectOption("question");
  const more = app.getByRole("button", { name: /^Show more/ });
  // oxlint-disable-next-line no-await-in-loop -- page by page
  while ((await more.count()) > 0) await more.click();
  const shown = await app.locator("[data-kind=question] a").allTextContents();
  expect(shown.length).toBeGreaterThan(60);
  expect(shown.filter((stem) => assessment.includes(stem))).toEqual([]);
  expect(extension.foreignRequests).toEqual([]);
});
