import { readFile } from "node:fs/promises";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { findings } from "../support/axe.ts";
import { answerDiagnostic } from "../support/drive.ts";
import { type Extension, launchExtension } from "../support/extension.ts";
import { pageWith } from "../support/in-page.ts";
import { settleIn } from "../support/settle-in.ts";
import { installedPage } from "../support/tabs.ts";

const plots = ["band", "recall", "load", "tasks", "guesses", "time", "calendar", "memory-forecast"];
let extension: Extension;
let app: Page;

beforeAll(async () => {
  extension = await launchExtension();
  extension.context.setDefaultTimeout(20_000);
  app = await installedPage(extension);
  await settleIn(app);
});
afterAll(() => extension.close());

const figure = (name: string) => app.locator(`[data-plot=${name}]`);

async function openProgress(): Promise<void> {
  await app.goto("about:blank");
  await app.goto(extension.url("app.html#/progress"));
  await figure("memory-forecast").waitFor();
}

const looks = () => findings(app);

/** What the page hands over when the button is pressed. */
async function savedBy(press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([app.waitForEvent("download"), press()]);
  const text = await readFile(await download.path(), "utf8");
  return { name: download.suggestedFilename(), text };
}

describe("before anything was studied", () => {
  it("says in each place what will stand there", async () => {
    await openProgress();
    await app.getByText("No band yet.").waitFor();
    await app.getByText("No card was reviewed yet.").waitFor();
    await app.getByText("No question was answered yet.").waitFor();
    await app.getByText("No card has come back on a later day yet.").waitFor();
    await app.getByText("The first study day stands here when it is done.").waitFor();
    expect(await looks()).toEqual([]);
  });
});

describe("after some weeks", () => {
  beforeAll(async () => {
    const page = await pageWith(extension, "tests/support/plant.ts", "plant");
    await page.evaluate(async () => {
      const { planting } = (
        globalThis as unknown as { plant: typeof import("../support/plant.ts") }
      ).plant;
      await planting.reviews(40, 24);
      await planting.mock(-9, 0.6);
    });
    await page.close();
    const popup = await extension.open("popup.html");
    await popup.getByRole("button", { name: /^Diagnostic/ }).click();
    await answerDiagnostic(popup);
    await popup.close();
    await openProgress();
  });

  it("draws every plot, under a question that a sentence answers", async () => {
    for (const name of plots) {
      await figure(name).locator(".figure__plot :is(svg, table)").first().waitFor();
      expect(await figure(name).getByRole("heading", { level: 2 }).textContent()).toMatch(/\?$/);
      expect(await figure(name).locator(".figure__answer").textContent()).toMatch(/\.$/);
    }
  });

  it("has words for each picture", async () => {
    const pictures = await app.locator("[data-plot] [role=img]").all();
    expect(pictures.length).toBe(plots.length - 1);
    for (const picture of pictures) {
      expect((await picture.getAttribute("aria-label"))!.length).toBeGreaterThan(20);
    }
  });

  it("lays the figures of each open as a table", async () => {
    for (const name of plots) {
      await figure(name).getByText("Table", { exact: true }).click();
      const rows = figure(name).locator(".data-table tbody tr");
      expect(await rows.count()).toBeGreaterThan(0);
    }
    expect(await figure("tasks").locator(".data-table tbody tr").count()).toBe(19);
    const mock = figure("band").getByRole("row", { name: /Full mock/ });
    expect(await mock.textContent()).toContain("65");
  });

  it("has no barrier, light and dark, narrow and wide", async () => {
    expect(await looks()).toEqual([]);
  });

  it("counts the reviews that the forecast is judged by", async () => {
    const answer = await figure("memory-forecast").locator(".figure__answer").textContent();
    const rows = await figure("memory-forecast").locator(".data-table tbody tr").all();
    const cells = await Promise.all(rows.map((row) => row.locator("td").nth(2).textContent()));
    const reviews = cells.reduce((sum, cell) => sum + Number(cell), 0);
    // 240 reviews of 40 cards, the first of each of which forecasts nothing.
    expect(reviews).toBe(200);
    expect(answer).toContain("200 reviews");
  });

  it("saves each table as CSV", async () => {
    const { name, text } = await savedBy(() =>
      figure("tasks").getByRole("button", { name: "Save as CSV" }).click(),
    );
    expect(name).toBe("cutscore-tasks.csv");
    expect(text.trim().split("\r\n")).toHaveLength(20);
  });

  it("saves all figures as JSON and as CSV, and the log besides", async () => {
    const exportAs = (group: string, kind: string) => async () => {
      await app.getByText("Export", { exact: true }).click();
      await app.getByRole("group", { name: group }).getByRole("button", { name: kind }).click();
    };
    const json = await savedBy(exportAs("All figures of this page", "JSON"));
    const { tables } = JSON.parse(json.text) as { tables: Record<string, unknown[]> };
    expect(Object.keys(tables).toSorted()).toEqual(plots.toSorted());
    for (const rows of Object.values(tables)) expect(rows.length).toBeGreaterThan(0);

    const csv = await savedBy(exportAs("All figures of this page", "CSV"));
    expect(csv.text.split("\r\n")[0]).toBe("table,row,column,value");
    expect(csv.text.split("\r\n").length).toBeGreaterThan(200);

    const log = await savedBy(exportAs("Every review and answer", "CSV"));
    expect(log.text.trim().split("\r\n")).toHaveLength(1 + 240 + 65 + 10);
    const records = await savedBy(exportAs("Every review and answer", "JSON"));
    expect(JSON.parse(records.text).tables.log).toHaveLength(240 + 65 + 10);
  });

  it("is printed whole, without the frame", async () => {
    await app.setViewportSize({ width: 800, height: 700 });
    await app.emulateMedia({ media: "print" });
    expect(await app.getByRole("navigation").isVisible()).toBe(false);
    const isCut = await app.evaluate(() => {
      const frame = document.querySelector(".app__content")!;
      return getComputedStyle(frame).overflowY !== "visible";
    });
    expect(isCut).toBe(false);
    await app.emulateMedia({ media: null });
    expect(extension.foreignRequests).toEqual([]);
  });
});
