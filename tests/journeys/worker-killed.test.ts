import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { finishOnboarding } from "../support/drive.ts";
import { type Extension, launchExtension } from "../support/extension.ts";
import { alarmNames, badgeOf, clearBadge, ringAlarm, stopWorker } from "../support/kill.ts";
import { awaitPack, countEvents, openBareFile } from "../support/raw-study.ts";
import { button, cardOn, grade, openStudy, reveal, startReview } from "../support/study-page.ts";

let extension: Extension;
let bare: Page;

beforeAll(async () => {
  extension = await launchExtension();
  const app = await extension.open("app.html");
  await app.getByLabel("5 min", { exact: true }).check();
  await finishOnboarding(app);
  bare = await openBareFile(extension);
  await awaitPack(bare);
});

afterAll(() => extension.close());

const cards = (count: number) => ({
  text: count === 0 ? "" : String(count),
  title: expect.stringContaining(count === 0 ? "Cutscore" : String(count)) as string,
});

async function badgeSays(count: number): Promise<void> {
  await expect.poll(() => badgeOf(bare), { timeout: 10_000 }).toEqual(cards(count));
}

test("study and badge go on when the worker is killed between all steps", async () => {
  const popup = await openStudy(extension);
  const label = (await button(popup, /^Review/).textContent()) ?? "";
  const due = Number(/\d+/.exec(label)?.[0]);
  await badgeSays(due);
  await stopWorker(extension, bare);
  await startReview(popup);

  for (let left = due; left > 0; left -= 1) {
    // oxlint-disable no-await-in-loop -- one card after the other
    await stopWorker(extension, bare);
    await reveal(popup);
    await stopWorker(extension, bare);
    await grade(popup, "Got it");
    await badgeSays(left - 1);
    // oxlint-enable no-await-in-loop
  }
  await popup.getByRole("heading", { name: "Done for today." }).waitFor();
  expect(await countEvents(bare)).toMatchObject({ review: due });

  await stopWorker(extension, bare);
  await button(popup, "Undo the last grade").click();
  expect(await cardOn(popup)).not.toBeNull();
  await badgeSays(1);
});

test("an alarm wakes the worker, which sets badge and alarm right", async () => {
  expect(await alarmNames(bare)).toContain("upkeep");
  await clearBadge(bare);
  await stopWorker(extension, bare);
  await ringAlarm(bare, "upkeep");
  await badgeSays(1);
  await expect.poll(() => alarmNames(bare), { timeout: 10_000 }).toContain("upkeep");
});
