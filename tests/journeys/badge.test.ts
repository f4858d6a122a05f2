import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { reviewCards } from "../support/drive.ts";
import { type Extension, launchExtension } from "../support/extension.ts";
import { badgeOf } from "../support/kill.ts";
import { appUnderMovedClock, goAhead, wakeWorker } from "../support/moved-clock.ts";
import { dayAhead, keptPlan, planned } from "../support/plan-page.ts";
import { openBareFile } from "../support/raw-study.ts";
import { settleIn } from "../support/settle-in.ts";
import { button } from "../support/study-page.ts";

const toExam = 20;

let extension: Extension;
let app: Page;
/** Of the extension, with none of its scripts. */
let bare: Page;

beforeAll(async () => {
  extension = await launchExtension({ viewport: { width: 1280, height: 800 } });
  extension.context.setDefaultTimeout(20_000);
  app = await appUnderMovedClock(extension);
  bare = await openBareFile(extension);
  await app.bringToFront();
});
afterAll(() => extension.close());

/** The badge follows what happens, a moment later. */
const badgeComesTo = (cards: number) => {
  const words =
    cards === 0
      ? { text: "", title: "Cutscore" }
      : { text: String(cards), title: `Cutscore: ${cards} cards today` };
  return expect.poll(() => badgeOf(bare), { timeout: 15_000 }).toEqual(words);
};

const inQueue = async () => (await keptPlan(bare)).kept.queue.length;

/** Only the worker wakes on the new day; no page that would plan it is open. */
async function nextDay(ahead: number): Promise<void> {
  await app.goto("about:blank");
  await goAhead(bare, ahead * 24 * 60);
  await wakeWorker(extension, ahead);
  await planned(bare, dayAhead(ahead));
}

describe("the badge", () => {
  it("counts the plan's cards, and what is left of them after each grade and undo", async () => {
    await app.locator("input[type=date]").fill(dayAhead(toExam).toString());
    await app.getByLabel("5 min", { exact: true }).check();
    const rest = dayAhead(1).toLocaleString("en", { weekday: "short" });
    await app.getByLabel(rest, { exact: true }).check();
    await settleIn(app);
    await planned(app, dayAhead(0));
    const cards = await inQueue();
    await badgeComesTo(cards);

    await reviewCards(app, 3); // One is missed, and asked once more.
    await badgeComesTo(cards - 2);
    await button(app, "Undo the last grade").click();
    await badgeComesTo(cards - 1);
  });

  it("is gone on a day of rest, and back on the next, before any page is opened", async () => {
    await nextDay(1);
    await badgeComesTo(0);

    await nextDay(2);
    expect(await inQueue()).toBeGreaterThan(0);
    await badgeComesTo(await inQueue());
  });

  it("is gone while paused, and back once that is undone", async () => {
    const cards = await inQueue();
    await app.goto(extension.url("app.html#/settings"));
    await app.getByLabel("Pause until").fill(dayAhead(5).toString());
    await app.getByLabel("Pause until").blur();
    await button(app, "Apply").click();
    await badgeComesTo(0);

    await button(app, "Undo the last setting").click();
    await badgeComesTo(cards);
  });

  it("is gone on the day of the exam, and after a pass", async () => {
    await nextDay(toExam);
    await badgeComesTo(0);

    await nextDay(toExam + 1);
    await badgeComesTo(await inQueue());
    await app.goto(extension.url("app.html#/plan"));
    await button(app, "Passed").click();
    await badgeComesTo(0);
    await button(app, "Keep it up with 5 minutes a day").click();
    await expect.poll(inQueue, { timeout: 15_000 }).toBeGreaterThan(0);
    await badgeComesTo(await inQueue());
  });

  it("can be switched off", async () => {
    await app.goto(extension.url("app.html#/settings"));
    await app.getByLabel("Show the number of cards on the toolbar button").uncheck();
    await badgeComesTo(0);
  });
});
