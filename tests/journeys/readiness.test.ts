import { readFile } from "node:fs/promises";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { StudyDay } from "@/lib/time/instant";
import { addDays } from "@/lib/time/study-day";

import { findings } from "../support/axe.ts";
import { beginButton, openMock } from "../support/exam-page.ts";
import { type Extension, launchExtension } from "../support/extension.ts";
import { pageWith } from "../support/in-page.ts";
import { liveAhead, moveClock } from "../support/moved-clock.ts";
import { rawTables } from "../support/raw-database.ts";
import { settleIn } from "../support/settle-in.ts";
import { installedPage } from "../support/tabs.ts";

/** Days between the five sittings. */
const between = 2;

let extension: Extension;
let app: Page;
let planter: Page;

beforeAll(async () => {
  extension = await launchExtension();
  extension.context.setDefaultTimeout(10_000);
  const installed = await installedPage(extension);
  await settleIn(installed);
  await installed.close();
  const mock = await openMock(extension);
  await beginButton(mock).waitFor(); // Now the whole pack is in place.
  await mock.close();
  await moveClock(extension.context);
  planter = await pageWith(extension, "tests/support/plant.ts", "plant");
  app = await extension.open("app.html#/readiness");
});
afterAll(() => extension.close());

const verdict = () => app.locator("h1");
const item = (title: RegExp) => app.locator(".checklist li").filter({ hasText: title });
const action = (title: string) => app.locator(".next-actions li").filter({ hasText: title });

/** The page as it stands so many days on, once the verdict is there. */
async function readAt(daysAhead: number): Promise<string> {
  await liveAhead(app, daysAhead);
  await app.locator(".readiness[data-ready=true]").waitFor();
  return (await verdict().textContent())!;
}

const sit = (daysAhead: number, rightShare: number): Promise<number> =>
  planter.evaluate(
    ([days, share]) => {
      const { planting } = (
        globalThis as unknown as { plant: typeof import("../support/plant.ts") }
      ).plant;
      return planting.mock(days!, share!);
    },
    [daysAhead, rightShare],
  );

const looks = () => findings(app);

describe("shall I book it?", () => {
  it("is not answered without evidence, and says what would answer it", async () => {
    expect(await readAt(0)).toBe("Not enough evidence yet.");
    await app.getByText("No band yet.").waitFor();
    await action("A full mock exam").getByText("gives enough answers for a verdict").waitFor();
    expect(await item(/in a row/).textContent()).toContain("None yet of 5.");
    expect(await item(/Syllabus covered/).textContent()).toContain("0 of 19 tasks");
    expect(await app.getByText("only the exam gives the real score").count()).toBe(1);
    expect(await looks()).toEqual([]);
  });

  it("is answered “not yet” after a weak full mock, with what study would bring", async () => {
    expect(await sit(0, 0.55)).toBeLessThan(700);
    expect(await readAt(0)).toBe("Not yet.");
    await app.getByText(/you would pass about \d times?\. Nerves and luck/).waitFor();
    const effects = await app.locator(".next-actions__effect").allTextContents();
    const points = effects.flatMap((effect) => /about \+(\d+) points?/.exec(effect)?.[1] ?? []);
    expect(points.length).toBe(3);
    expect(points.map(Number)).toEqual(points.map(Number).toSorted((a, b) => b - a));
    expect(Number(points[0])).toBeGreaterThan(0);
    await action("Another full mock")
      .getByText(/band about \d+ points narrower/)
      .waitFor();
    expect(await looks()).toEqual([]);
  });

  it("starts with a press what it recommends", async () => {
    const best = app.locator(".next-actions li").filter({ hasText: "points" }).first();
    const task = (await best.locator(".next-actions__task").textContent())!;
    await best.getByRole("button").click();
    const card = app.locator("[data-card][data-current=true]");
    await card.waitFor();
    expect(new URL(app.url()).hash).toBe("#/review");
    const { cards } = await rawTables(planter, { tables: ["cards"] });
    const shown = await card.getAttribute("data-card");
    expect(cards!.find(({ id }) => id === shown)?.["task"]).toBe(task);
    await app.goto(extension.url("app.html#/readiness"));
  });

  it("comes to “Ready, confirmed” over five good sittings in a row, and no sooner", async () => {
    const verdicts: string[] = [];
    for (let sitting = 1; sitting <= 5; sitting += 1) {
      const days = 20 + between * sitting;
      expect(await sit(days, 0.97)).toBeGreaterThanOrEqual(750);
      verdicts.push(await readAt(days));
      expect(await item(/in a row/).textContent()).toContain(`${sitting} of 5: `);
    }
    expect(verdicts[4]).toBe("Ready, confirmed.");
    expect(verdicts.slice(0, 4)).not.toContain("Ready, confirmed.");
    expect(verdicts).toContain("Ready.");
    expect(
      await item(/in a row/)
        .locator(".checklist__done")
        .count(),
    ).toBe(1);
    expect(await item(/last 7 days/).textContent()).toContain("today");
    expect(await looks()).toEqual([]);
  });

  it("says how it knows", async () => {
    await app.getByText("How do we know?").click();
    await app.getByText("eight sittings are imagined").waitFor();
    await app.getByText("as there is no exam date").waitFor();
  });

  it("counts a sitting of long ago no more as recent", async () => {
    await readAt(20 + between * 5 + 30);
    expect(await item(/last 7 days/).textContent()).toContain("30 days ago");
    expect(
      await item(/last 7 days/)
        .locator(".checklist__ring")
        .count(),
    ).toBe(1);
    expect(await verdict().textContent()).not.toBe("");
  });
});

describe("after the real exam", () => {
  const days = 20 + between * 5 + 3;

  const fill = async (score: string, result: "Passed" | "Not this time") => {
    const form = app.locator(".taken__form");
    if (!(await form.getByRole("button", { name: "Save" }).isVisible()))
      await form.locator("summary").click();
    await form.getByRole("radio", { name: result }).check();
    await form.getByLabel(/^Score/).fill(score);
    await form.getByRole("button", { name: "Save" }).click();
  };

  const entries = async () =>
    (await rawTables(planter, { tables: ["events"] }))["events"]!.filter(
      ({ type }) => type === "exam",
    );

  it("refuses what cannot be, and says why", async () => {
    await readAt(days);
    await fill("650", "Passed");
    await app.getByRole("alert").getByText("a pass takes 700 or more").waitFor();
    await fill("1200", "Passed");
    await app.getByRole("alert").getByText("scores go from 100 to 1000").waitFor();
    expect(await entries()).toEqual([]);
    expect(await looks()).toEqual([]);
  });

  it("shows the real score against what was predicted the day before", async () => {
    await fill("846", "Passed");
    await app.getByText(/: passed, 846\.$/).waitFor();
    await app.getByText(/The day before, the band was \d+–\d+, and about (9|10) of 10/).waitFor();
    await app.getByRole("img", { name: /^Real score 846/ }).waitFor();
    await app.getByText("Table", { exact: true }).click();
    await app.locator(".taken").getByRole("cell", { name: "846" }).waitFor();
    expect(await looks()).toEqual([]);
    const [entry] = await entries();
    expect(entry).toMatchObject({ passed: true, score: 846 });
  });

  it("predicts from what was known before the exam alone", async () => {
    const band = async () =>
      /the band was (\d+–\d+)/.exec((await app.locator(".taken__exam").textContent())!)![1];
    const before = await band();
    await sit(days + 1, 0.2);
    await readAt(days + 2);
    expect(await band()).toBe(before);
    const form = app.locator(".taken__form");
    await form.locator("summary").click();
    const day = addDays(StudyDay(await form.getByLabel("Day of the exam").inputValue()), -2);
    await form.getByLabel("Day of the exam").fill(day);
    await fill("820", "Passed");
    await app.getByText(/: passed, 820\.$/).waitFor();
    expect(await band()).toBe(before);
  });

  it("hands the result over as a file, only when asked", async () => {
    const [download] = await Promise.all([
      app.waitForEvent("download"),
      app.getByRole("button", { name: "Save as a file" }).click(),
    ]);
    const saved = JSON.parse(await readFile(await download.path(), "utf8")) as unknown;
    expect(saved).toMatchObject({
      format: "cutscore-exam",
      passed: true,
      score: 820,
      predicted: { band: [expect.any(Number), expect.any(Number)], pPass: expect.any(Number) },
    });
    expect(Object.keys(saved as object).toSorted()).toEqual(
      ["day", "exam", "format", "passed", "predicted", "score", "version"].toSorted(),
    );
    expect(extension.foreignRequests).toEqual([]);
  });

  it("takes the last entry back when asked to", async () => {
    await app.getByRole("button", { name: "Undo" }).click();
    await app.getByText(/: passed, 846\.$/).waitFor();
  });

  it("marks the score on the band's history, and in its table", async () => {
    await app.evaluate(() => (location.hash = "#/progress"));
    const band = app.locator('[data-plot="band"]');
    await band.locator("[data-exam]").waitFor();
    expect(await band.locator("[data-exam] .band__end").allTextContents()).toEqual(["846"]);
    expect(await band.locator(".band--history").getAttribute("aria-label")).toMatch(
      /real exam, passed, 846; \d+ to \d+ was predicted\.$/,
    );
    await band.getByText("Table").click();
    const row = band.locator("tbody tr").filter({ hasText: "Real exam" });
    await row.getByRole("cell", { name: "846", exact: true }).waitFor();
    expect(await looks()).toEqual([]);
  });

  it("keeps the result in a backup", async () => {
    await app.goto(extension.url("app.html#/backup"));
    const [download] = await Promise.all([
      app.waitForEvent("download"),
      app.getByRole("button", { name: "Save a backup" }).click(),
    ]);
    const path = await download.path();
    await app.getByRole("button", { name: "Delete all progress" }).click();
    await app
      .getByRole("dialog")
      .getByRole("button", { name: /Delete|Replace/ })
      .click();
    await expect.poll(entries, { timeout: 10_000 }).toEqual([]);
    await app.reload();
    await settleIn(app);
    await app.goto(extension.url("app.html#/backup"));
    await app
      .getByLabel("Load a backup")
      .and(app.locator("input"))
      .setInputFiles({
        name: "a.json",
        mimeType: "application/json",
        buffer: await readFile(path),
      });
    await app.getByRole("dialog").getByRole("button", { name: "Replace" }).click();
    await expect.poll(async () => (await entries()).length, { timeout: 10_000 }).toBe(2);
    await app.goto(extension.url("app.html#/readiness"));
    await app.getByText(/: passed, 846\.$/).waitFor();
  });
});
