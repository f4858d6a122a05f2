import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { QuestionId } from "@/lib/content/pack";

import { findings } from "../support/axe.ts";
import { answerDiagnostic } from "../support/drive.ts";
import { type Extension, launchExtension } from "../support/extension.ts";
import { appUnderMovedClock, liveAhead } from "../support/moved-clock.ts";
import { rawTables } from "../support/raw-database.ts";
import { settleIn } from "../support/settle-in.ts";
import { button } from "../support/study-page.ts";

let extension: Extension;
let app: Page;
/** What was missed in the diagnostic. */
let missed: string[];

beforeAll(async () => {
  extension = await launchExtension({ viewport: { width: 1280, height: 800 } });
  extension.context.setDefaultTimeout(10_000);
  app = await appUnderMovedClock(extension);
  await settleIn(app);
  await app.waitForURL(/#\/$/); // Where onboarding leads.
});
afterAll(() => extension.close());

const goTo = (hash: string) => app.goto(extension.url(`app.html#/${hash}`));

const waiting = async () => {
  const { questionStates = [] } = await rawTables(app, { tables: ["questionStates"] });
  return questionStates.filter(
    ({ mistake }) => (mistake as { due: string | null } | null)?.due,
  ) as unknown as { id: QuestionId }[];
};

/** The question on screen as it would be found after a crash. */
async function keptDraft(): Promise<unknown> {
  const { drafts = [] } = await rawTables(app, { tables: ["drafts"] });
  const draft = drafts.find((row) => row["key"] === "mistakes") as
    | { value: { current: unknown } }
    | undefined;
  return draft?.value.current;
}

/** The places of the keys of a question, in the pack. */
async function keyOf(id: string): Promise<readonly number[]> {
  const { questions = [] } = await rawTables(app, { tables: ["questions"] });
  return questions.find((question) => question["id"] === id)!["key"] as number[];
}

async function textsOf(id: string, right: boolean): Promise<string[]> {
  const key = await keyOf(id);
  const { questions = [] } = await rawTables(app, { tables: ["questions"] });
  const { options } = questions.find((question) => question["id"] === id) as unknown as {
    options: { text: string }[];
  };
  const fitting = options.filter((_, place) => key.includes(place) === right);
  return fitting.slice(0, key.length).map(({ text }) => text);
}

/** Answers what is on screen by keyboard alone. */
async function answerByKeys(right: boolean): Promise<string> {
  const screen = app.locator("[data-mistake]");
  await screen.waitFor();
  const id = (await screen.getAttribute("data-mistake"))!;
  const shown = await app.locator(".option").allInnerTexts();
  for (const text of await textsOf(id, right)) {
    const place = shown.findIndex((option) => option.endsWith(text));
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await app.keyboard.press(String(place + 1));
  }
  await app.keyboard.press("Enter");
  await app.locator(`[data-explained="${id}"]`).waitFor();
  return id;
}

/** Recalls all that is due; says what was asked. */
async function recallAll(): Promise<string[]> {
  const asked: string[] = [];
  for (;;) {
    // oxlint-disable no-await-in-loop -- one question after the other
    await app.locator("[data-mistake], [data-finished]").first().waitFor();
    if ((await app.locator("[data-finished]").count()) > 0) return asked;
    asked.push(await answerByKeys(true));
    await app.keyboard.press("Enter");
    // oxlint-enable no-await-in-loop
  }
}

async function expectClean(): Promise<void> {
  expect(await findings(app)).toEqual([]);
  await app.setViewportSize({ width: 1280, height: 800 });
}

describe("a missed question", () => {
  it("is nowhere at first, and the page says what comes there", async () => {
    await goTo("mistakes");
    await app.getByText("Nothing here.").waitFor();
    await expectClean();
  });

  it("waits while its diagnostic is under way, and is on the page at its end", async () => {
    await goTo("diagnostic");
    await button(app, /^Ten questions/).click();
    let looked = false;
    await answerDiagnostic(app, async (page, number) => {
      if (number !== 10) return;
      looked = true;
      const other = await extension.open("app.html#/mistakes");
      await other.getByText("Nothing here.").waitFor();
      await other.close();
      await page.bringToFront();
    });
    expect(looked).toBe(true);
    missed = (await waiting()).map(({ id }) => id);
    expect(missed.length).toBeGreaterThan(2);

    await goTo("mistakes");
    await app.getByText(/^\d+ questions wait\.$/).waitFor();
    await expectClean();
  });

  it("stands with its confusion, its concept and its reasons", async () => {
    const group = app.locator("[data-concept]").first();
    await group.getByRole("columnheader", { name: "You chose" }).waitFor();
    const question = group.locator("[data-question]").first();
    const id = (await question.getAttribute("data-question"))!;
    const keys = await textsOf(id, true);
    const right = (await group.locator(".pairs__right").allInnerTexts()).join("\n");
    expect(keys.some((key) => right.includes(key))).toBe(true);
    await question.getByText("Answer and reasons").click();
    await question.locator(".explained").waitFor();
    await group.getByRole("link", { name: "Concept page" }).click();
    await app.locator("[data-library-card]").first().waitFor();
  });

  it("is called to mind on Home the next day, and asked from there", async () => {
    await goTo("");
    await liveAhead(app, 1);
    await button(app, /^\d+ mistakes to review$/).click();
    const asked = await answerByKeys(false);
    expect(missed).toContain(asked);
    await app.getByText("Comes back tomorrow.").waitFor();
    await expectClean();
  });

  it("is still explained after the tab was closed in the middle", async () => {
    const id = await app.locator("[data-explained]").getAttribute("data-explained");
    await app.close();
    app = await extension.open("app.html#/mistakes-review");
    await app.locator(`[data-explained="${id}"]`).waitFor();
    await app.keyboard.press("Enter");
    await app.locator("[data-mistake]").waitFor();
    await expectClean();
    await app.keyboard.press("1");
    await app.keyboard.press("g");
    await app.locator("[aria-checked=true]").waitFor();
    await expect.poll(keptDraft).toMatchObject({ guess: true, chosen: { length: 1 } });
    const before = await app.locator("main").innerText();
    await app.reload();
    await app.locator("[aria-checked=true]").waitFor();
    expect(await app.locator("main").innerText()).toBe(before);
    await app.keyboard.press("g");
    await app.keyboard.press("1");
    await app.locator("[aria-checked=true]").waitFor({ state: "detached" });
    const recalled = await recallAll();
    expect(new Set([...recalled, id]).size).toBe(missed.length);
    await expectClean();
  });

  it("leaves once it was recalled on two different days", async () => {
    let days = 1;
    while ((await waiting()).length > 0) {
      days += 1;
      expect(days).toBeLessThan(20);
      // oxlint-disable no-await-in-loop -- day by day
      await goTo("mistakes-review");
      await liveAhead(app, days);
      await recallAll();
      // oxlint-enable no-await-in-loop
    }
    expect(days).toBeGreaterThan(2);
    await goTo("mistakes");
    await app.getByText("Nothing waits.").waitFor();
    await app.getByText(`Known again: ${missed.length} questions`).click();
    expect(await app.locator("[data-left]").count()).toBe(missed.length);
    await expectClean();
    const { events = [] } = await rawTables(app, { tables: ["events"] });
    const repeats = events.filter(({ type, session }) => type === "answer" && session === null);
    expect(repeats.length).toBe(2 * missed.length + 1);
    expect(extension.foreignRequests).toEqual([]);
  });
});
