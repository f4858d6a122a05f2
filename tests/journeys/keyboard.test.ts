import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { guardMs } from "@/components/keys";

import { type Extension, launchExtension } from "../support/extension.ts";
import { rawTables } from "../support/raw-database.ts";
import { awaitPack, openBareFile } from "../support/raw-study.ts";
import { installedPage } from "../support/tabs.ts";

let extension: Extension;
let popup: Page;

beforeAll(async () => {
  extension = await launchExtension();
  extension.context.setDefaultTimeout(10_000);
  const app = await installedPage(extension);
  await app.getByRole("button", { name: "Start", exact: true }).waitFor();
  await tabTo(app, app.getByLabel("Other"));
  await app.keyboard.press("ControlOrMeta+a");
  await app.keyboard.type("1");
  await tabTo(app, app.getByRole("button", { name: "Start", exact: true }));
  await app.keyboard.press("Enter");
  await app.getByRole("navigation", { name: "Pages" }).waitFor();
  await app.close();
  const bare = await openBareFile(extension);
  await awaitPack(bare);
  await bare.close();
  popup = await extension.open("popup.html");
});
afterAll(() => extension.close());

const press = (key: string) => popup.keyboard.press(key);
const card = () => popup.locator("[data-card][data-current=true]");
const cardShown = () => card().getAttribute("data-card");
const answer = () => popup.getByRole("region", { name: "Answer" });
const otherThan = (id: string | null) =>
  popup.locator(`[data-card][data-current=true]:not([data-card="${id}"])`);
const eventsOf = async (type: string) =>
  (await rawTables(popup, { tables: ["events"] }))["events"]!.filter((one) => one["type"] === type);
const finished = () => popup.getByRole("heading", { name: "Done for today.", level: 1 });

/** Moves the focus by Tab alone, as far as a learner would bear it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    // oxlint-disable no-await-in-loop -- one press after the other
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press("Tab");
    // oxlint-enable no-await-in-loop
  }
  throw new Error(`Tab does not lead to ${String(target)}`);
}

/** Shows the answer and waits until grades are no longer deaf to a double press. */
async function reveal(): Promise<void> {
  await press("Space");
  await answer().waitFor();
  await popup.waitForTimeout(guardMs + 50);
}

/** Grades with a key and waits for what comes next. */
async function grade(key: string): Promise<void> {
  const before = await cardShown();
  await press(key);
  await otherThan(before).or(finished()).waitFor();
}

/** Chooses as many options as are asked for, by letter and by figure in turn; the first is a guess. */
async function answerByKeys(number: number): Promise<void> {
  const isOne = (await popup.getByRole("radiogroup").count()) > 0;
  const stem = (await popup.locator("main").textContent()) ?? "";
  const wanted = isOne ? 1 : stem.includes("THREE") ? 3 : 2;
  const keys = [...(number % 2 === 0 ? "123" : "abc")].slice(0, wanted);
  for (const key of keys) {
    // oxlint-disable-next-line no-await-in-loop -- one press after the other
    await press(key);
  }
  if (number === 1) await press("g");
  const chosen = popup.locator("[aria-checked=true]");
  await expect.poll(() => chosen.count()).toBe(wanted);
  if (number === 1)
    await expect.poll(() => popup.getByLabel("I’m guessing").isChecked()).toBe(true);
  await press("Enter");
}

describe("a day by keyboard alone", () => {
  it("goes from home to a card, and shows its answer to who asks once", async () => {
    await popup.locator("[data-current=true]").waitFor();
    await press("Space");
    await card().waitFor();
    const first = await cardShown();
    await press("1");
    await press("Space");
    await press("Space"); // A double press is no answer.
    await answer().waitFor();
    expect(await cardShown()).toBe(first);
    expect(await eventsOf("review")).toEqual([]);
    expect(
      await answer()
        .getByRole("heading")
        .evaluate((node) => node === document.activeElement),
    ).toBe(true);
  });

  it("grades with 2, takes it back with U, and grades with 1", async () => {
    const first = await cardShown();
    await popup.waitForTimeout(guardMs + 50);
    await grade("2");
    await press("u");
    await popup.locator(`[data-card="${first}"]`).waitFor();
    await popup.getByText("Back as it was.").waitFor();
    await reveal();
    await grade("1");
    expect((await eventsOf("review")).map((event) => [event["subject"], event["grade"]])).toEqual([
      [first, "good"],
      [first, "again"],
    ]);
  });

  it("flags with F", async () => {
    const id = await cardShown();
    await press("f");
    await expect.poll(() => eventsOf("flag")).toMatchObject([{ subject: id, flagged: true }]);
  });

  it("edits with E, where letters are letters, and saves", async () => {
    const id = await cardShown();
    await press("e");
    const field = popup.getByRole("textbox").first();
    await field.waitFor();
    await expect.poll(() => field.evaluate((node) => node === document.activeElement)).toBe(true);
    await press("End");
    await popup.keyboard.type(" 2 fu?");
    await tabTo(popup, popup.getByRole("button", { name: "Save" }));
    await press("Enter");
    await popup.getByText("Saved. Your text stays").waitFor();
    await field.waitFor({ state: "detached" });
    const [edit] = await eventsOf("edit");
    expect(edit).toMatchObject({ subject: id });
    expect(JSON.stringify(edit!["edit"])).toContain(" 2 fu?");
    expect(await cardShown()).toBe(id);
  });

  it("lists the keys on ?, and grades nothing while the list is open", async () => {
    await press("Shift+?");
    const keys = popup.getByRole("dialog", { name: "All keys" });
    await keys.waitFor();
    const id = await cardShown();
    await press("2");
    await press("Escape");
    await keys.waitFor({ state: "detached" });
    expect(await cardShown()).toBe(id);
    expect(await answer().count()).toBe(0);
  });

  it("comes to the end of the cards, and back home", async () => {
    while (!(await finished().isVisible())) {
      // oxlint-disable no-await-in-loop -- one card after the other
      await reveal();
      await grade("Space");
      // oxlint-enable no-await-in-loop
    }
    await press("u");
    await card().waitFor();
    await reveal();
    await grade("2");
    await finished().waitFor();
    await press("Space");
    await popup.getByRole("heading", { name: "Done for today.", level: 2 }).waitFor();
  });

  it("takes a diagnostic with letters, figures, G, S and Enter, and starts the plan", async () => {
    await press("d");
    const question = popup.locator("[data-question][data-current=true]");
    await question.waitFor();
    const skipped = await question.getAttribute("data-question");
    await press("s");
    await popup.locator(`[data-question]:not([data-question="${skipped}"])`).waitFor();

    const plan = popup.getByRole("button", { name: /^Start the plan/ });
    const result = popup.getByText("Every question");
    for (let number = 1; !(await result.isVisible()); number += 1) {
      // oxlint-disable no-await-in-loop -- one question after the other
      const id = await question.getAttribute("data-question");
      await answerByKeys(number);
      await popup.locator(`[data-question]:not([data-question="${id}"])`).or(result).waitFor();
      // oxlint-enable no-await-in-loop
    }
    const answers = await eventsOf("answer");
    expect(answers).toHaveLength(10);
    expect(answers.map(({ guess }) => guess)).toEqual([
      true,
      ...Array.from({ length: 9 }, () => false),
    ]);
    expect(await eventsOf("skip")).toMatchObject([{ subject: skipped }]);

    await tabTo(popup, plan);
    await press("Enter");
    await card().waitFor();
  });
});
