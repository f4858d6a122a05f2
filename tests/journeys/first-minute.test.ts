import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { type Extension, launchExtension } from "../support/extension.ts";
import { rawTables } from "../support/raw-database.ts";
import { awaitPack, installedVersion, openBareFile, readEvents } from "../support/raw-study.ts";
import { cardOn, grade, openStudy, reveal, startReview } from "../support/study-page.ts";

let extension: Extension;
let bare: Page;
let letRestIn: () => Promise<unknown>;

/** Keeps all but the first cards from being installed until the function it gives is called. */
async function holdRest(page: Page): Promise<() => Promise<unknown>> {
  await page.evaluate(
    () =>
      new Promise<void>((held) => {
        void navigator.locks.request("cutscore:pack-rest", () => {
          held();
          return new Promise<void>((done) => Object.assign(globalThis, { done }));
        });
      }),
  );
  return () => page.evaluate(() => (globalThis as unknown as { done: () => void }).done());
}

beforeAll(async () => {
  extension = await launchExtension();
  bare = await openBareFile(extension);
  letRestIn = await holdRest(bare);
});
afterAll(() => extension.close());

/** The rows of a table by id. */
async function rowsOf(table: string) {
  const rows = (await rawTables(bare, { tables: [table] }))[table]!;
  return new Map(rows.map((row) => [row["id"], row]));
}

test("the first cards can be graded at once, and what was graded stays when the rest is there", async () => {
  const popup = await openStudy(extension);
  await startReview(popup);
  const first = await cardOn(popup);
  expect(await installedVersion(bare)).toBe("0");
  await reveal(popup);
  await grade(popup, "Got it");
  const second = await cardOn(popup);
  await reveal(popup);
  await popup.close();
  const begun = await rowsOf("cards");
  const graded = (await rowsOf("cardStates")).get(first);
  expect(graded).toMatchObject({ status: "active", revision: 1 });

  await letRestIn();
  await awaitPack(bare);

  const whole = await rowsOf("cards");
  expect(whole.size).toBeGreaterThan(begun.size);
  expect(
    [...begun].every(([id, row]) => JSON.stringify(whole.get(id)) === JSON.stringify(row)),
  ).toBe(true);
  expect((await rowsOf("cardStates")).get(first)).toEqual(graded);
  expect((await readEvents(bare)).filter(({ type }) => type === "review")).toMatchObject([
    { subject: first },
  ]);
  const again = await openStudy(extension);
  expect(await cardOn(again)).toBe(second);
  await again.getByRole("group", { name: "How did it go?" }).waitFor();
  expect(extension.foreignRequests).toEqual([]);
});
