import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";

import { answerDiagnostic } from "../support/drive.ts";
import { type Extension, launchExtension } from "../support/extension.ts";
import { settleIn } from "../support/settle-in.ts";
import { installedPage } from "../support/tabs.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");

let extension: Extension;
let popup: Page;
/** Every question asked, in order. */
const asked: string[] = [];
/** The band of each result, as it is written there. */
const bands: string[] = [];

beforeAll(async () => {
  extension = await launchExtension();
  extension.context.setDefaultTimeout(20_000);
  const app = await installedPage(extension);
  await settleIn(app);
  await app.close();
  popup = await extension.open("popup.html");
});
afterAll(() => extension.close());

/** Answers what is asked until the result, and keeps what it was. */
async function answerAll(): Promise<number> {
  await popup.locator(".diagnostic[data-current=true]").waitFor();
  const answered = await answerDiagnostic(popup, async (page) => {
    asked.push((await page.locator(".diagnostic").getAttribute("data-question"))!);
  });
  await popup.locator(".result[data-current=true]").waitFor();
  bands.push((await popup.locator(".result .band__end").allTextContents()).join("–"));
  return answered;
}

const startDiagnostic = () => popup.getByRole("button", { name: /^Diagnostic/ }).click();
const movedSince = () => popup.getByText(/^On .+ it was /).textContent();

it("asks ten questions, with nothing before them to compare with", async () => {
  await startDiagnostic();
  expect(await answerAll()).toBe(10);
  expect(bands[0]).toMatch(/^\d{3,4}–\d{3,4}$/);
  expect(await popup.getByText(/^On .+ it was /).count()).toBe(0);
});

it("asks ten others the second time, and says what the band was", async () => {
  await popup.getByRole("button", { name: "Home" }).click();
  await startDiagnostic();
  expect(await answerAll()).toBe(10);
  expect(await movedSince()).toContain(`it was ${bands[0]}.`);
});

it("adds five more to the second, which is still compared with the first", async () => {
  await popup.getByRole("button", { name: "5 more questions" }).click();
  expect(await answerAll()).toBe(5);
  expect(await movedSince()).toContain(`it was ${bands[0]}.`);
});

it("asks no question twice", () => {
  expect(asked).toHaveLength(25);
  expect(new Set(asked).size).toBe(25);
});

it("explains the model on a page of its own, with the evidence of this learner", async () => {
  await popup.getByText("How do we know?").click();
  const [page] = await Promise.all([
    extension.context.waitForEvent("page"),
    popup.getByRole("link", { name: "The whole model" }).click(),
  ]);
  await page.getByRole("heading", { level: 1, name: "How do we know?" }).waitFor();
  expect(new URL(page.url()).hash).toBe("#/model");
  await page.getByText(/^25 answers in diagnostics and 0 in practice/).waitFor();

  const own = page.getByRole("table", { name: "Your evidence in each domain" });
  const answers = await own.locator("tbody td:nth-of-type(1)").allTextContents();
  expect(answers.reduce((sum, cell) => sum + Number(cell), 0)).toBe(25);

  const measured = page.getByRole("table", { name: "Measured accuracy" });
  const first = await measured.locator("tbody tr").first().locator("td").allTextContents();
  expect(first).toEqual([
    expect.stringMatching(/^\d+ points$/),
    expect.stringMatching(/^\d+ %$/),
    expect.stringMatching(/^\d+ %$/),
  ]);
  await page.close();
});

it.each(["light", "dark"] as const)("has no barrier on that page in %s", async (colorScheme) => {
  const page = await extension.open("app.html#/results");
  await page.emulateMedia({ colorScheme });
  await page.getByRole("link", { name: "How do we know?" }).click();
  await page.getByRole("heading", { level: 1, name: "How do we know?" }).waitFor();
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    // oxlint-disable-next-line no-undef -- the page's own, from the line above
    const found = await (globalThis as unknown as Axe).axe.run();
    return found.violations.map(({ id }) => id);
  });
  expect(violations).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await page.close();
});

interface Axe {
  readonly axe: { run(): Promise<{ violations: readonly { id: string }[] }> };
}
