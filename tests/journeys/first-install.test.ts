import type { Page, Worker } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { guardMs } from "@/components/keys";

import { type Extension, launchExtension } from "../support/extension.ts";
import { ringAlarm, stopWorker, wakeWorker } from "../support/kill.ts";
import { openBareFile, readEvents } from "../support/raw-study.ts";
import { button, cardOn, grade, openStudy, reveal, startReview } from "../support/study-page.ts";
import { installedPage } from "../support/tabs.ts";

let extension: Extension;

beforeAll(async () => {
  extension = await launchExtension();
});

afterAll(() => extension.close());

/** What has the focus, by its label. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const on = document.activeElement as HTMLElement;
    return on.textContent || on.closest("label")?.textContent || on.tagName;
  });

async function tabTo(page: Page, label: string): Promise<void> {
  for (let press = 0; press < 40; press += 1) {
    // oxlint-disable no-await-in-loop -- one key after the other
    await page.keyboard.press("Tab");
    if ((await focused(page)).includes(label)) return;
    // oxlint-enable no-await-in-loop
  }
  throw new Error(`Tab never came to ${label}`);
}

test("opens the app page on install, and leads to the first grade by keyboard alone", async () => {
  const app = await installedPage(extension);
  await app.getByRole("heading", { name: "When is your exam?" }).waitFor();
  await tabTo(app, "10 min");
  await app.keyboard.press("ArrowRight");
  expect(await app.getByLabel("20 min").isChecked()).toBe(true);
  await tabTo(app, "Start");
  await app.keyboard.press("Enter");
  await app.getByRole("navigation", { name: "Pages" }).waitFor();

  await tabTo(app, "Review");
  await app.keyboard.press("Enter");
  const card = await cardOn(app);
  await app.keyboard.press("Space");
  await app.getByRole("group", { name: "How did it go?" }).waitFor();
  // The focus has gone to the answer, so the answer is read out and Space stays a shortcut.
  await expect
    .poll(() => focused(app), { timeout: 10_000 })
    .toBe(await app.locator("section h2").textContent());
  await app.evaluate((ms) => new Promise((waited) => setTimeout(waited, ms)), guardMs);
  await app.keyboard.press("Space");
  await app.locator(`[data-card]:not([data-card="${card}"])`).waitFor();

  const bare = await openBareFile(extension);
  const events = await readEvents(bare);
  expect(events.filter(({ type }) => type === "setting").map(({ subject }) => subject)).toEqual([
    "setting:minutesPerDay",
    "setting:onboarded",
  ]);
  expect(events.filter(({ type }) => type === "review")).toMatchObject([
    { subject: card, grade: "good" },
  ]);
  await app.close();
});

/** A transaction that was opened to write: what was asked of it and what it is. */
interface Write {
  readonly database: string;
  readonly stores: readonly string[];
  readonly durability: string;
}

interface Plain {
  apply(database: IDBDatabase, args: readonly unknown[]): IDBTransaction;
}

/** Notes each writing transaction of a page or worker in `writes`. */
function noteWrites(): void {
  const scope = globalThis as unknown as { writes: Write[] };
  scope.writes = [];
  // oxlint-disable-next-line typescript/unbound-method -- called on its own database below
  const plain: Plain = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function noted(...args: unknown[]) {
    const transaction = plain.apply(this, args);
    if (args[1] === "readwrite") {
      const { durability } = transaction;
      scope.writes.push({
        database: this.name,
        stores: [...transaction.objectStoreNames],
        durability,
      });
    }
    return transaction;
  };
}

/** Makes the installed pack look older than the one in the build. */
function outdatePack(bare: Page): Promise<void> {
  return bare.evaluate(async () => {
    const request = indexedDB.open("cutscore");
    await new Promise((resolve) => request.addEventListener("success", resolve));
    const transaction = request.result.transaction("packs", "readwrite");
    const packs = transaction.objectStore("packs");
    const all: IDBRequest<object[]> = packs.getAll();
    all.addEventListener("success", () => {
      for (const pack of all.result) packs.put(Object.assign(pack, { version: "0.0.1" }));
    });
    await new Promise((resolve) => transaction.addEventListener("complete", resolve));
    request.result.close();
  });
}

function dropSnapshots(bare: Page): Promise<void> {
  return bare.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase("cutscore-snapshots");
        request.addEventListener("success", () => resolve());
        request.addEventListener("error", () => reject(request.error!));
      }),
  );
}

const writesOf = (where: Pick<Worker, "evaluate">): Promise<Write[]> =>
  where.evaluate(() => (globalThis as unknown as { writes: Write[] }).writes);

describe("writes with strict durability", () => {
  test("in a page", async () => {
    await extension.context.addInitScript(noteWrites);
    const popup = await openStudy(extension);
    await startReview(popup);
    const card = await cardOn(popup);
    await reveal(popup);
    await grade(popup, "Got it");
    await button(popup, "Undo the last grade").click();
    await popup.locator(`[data-card="${card}"]`).waitFor();

    const writes = await writesOf(popup);
    expect(writes.filter(({ stores }) => stores.includes("events")).length).toBeGreaterThanOrEqual(
      2,
    );
    expect(writes.filter(({ stores }) => !stores.includes("events")).length).toBeGreaterThanOrEqual(
      2,
    );
    expect(new Set(writes.map(({ durability }) => durability))).toEqual(new Set(["strict"]));
    await popup.close();
  });

  test("in the worker", async () => {
    const bare = await openBareFile(extension);
    await outdatePack(bare);
    const worker = await extension.worker();
    await stopWorker(extension, bare);
    await dropSnapshots(bare); // The installation may have ended after the first answer, with one.

    await wakeWorker(extension, bare); // It has no reason yet to open the study.
    await worker.evaluate(noteWrites);
    await ringAlarm(bare, "upkeep"); // It finds an old pack, and no snapshot of today.

    const written = async () => (await writesOf(worker)).map(({ database }) => database);
    await expect.poll(written, { timeout: 10_000 }).toContain("cutscore"); // The pack.
    await expect.poll(written, { timeout: 10_000 }).toContain("cutscore-snapshots"); // The day's snapshot.
    const writes = await writesOf(worker);
    expect(new Set(writes.map(({ durability }) => durability))).toEqual(new Set(["strict"]));
  });
});

test("asks the network for nothing", () => {
  expect(extension.foreignRequests).toEqual([]);
});
