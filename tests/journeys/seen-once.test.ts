import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";

import { answerDiagnostic } from "../support/drive.ts";
import { beginButton, openMock } from "../support/exam-page.ts";
import { type Extension, launchExtension } from "../support/extension.ts";
import { pageWith } from "../support/in-page.ts";
import { settleIn } from "../support/settle-in.ts";
import { installedPage } from "../support/tabs.ts";

let extension: Extension;
let app: Page;
/** The questions that the form under way leaves out. */
let left: readonly string[];

beforeAll(async () => {
  extension = await launchExtension();
  extension.context.setDefaultTimeout(20_000);
  await settleIn(await installedPage(extension));
  app = await openMock(extension);
  await beginButton(app).waitFor(); // Now the whole pack is in place.
  const planter = await pageWith(extension, "tests/support/plant.ts", "plant");
  left = await planter.evaluate(() => {
    const { planting } = (globalThis as unknown as { plant: typeof import("../support/plant.ts") })
      .plant;
    return planting.openForm(10);
  });
});
afterAll(() => extension.close());

it("asks in a diagnostic none of the questions of a mock exam under way", async () => {
  await app.bringToFront();
  await app.goto(extension.url("app.html#/diagnostic"));
  await app.reload();
  await app.getByRole("button", { name: /^Ten questions/ }).click();
  const asked: string[] = [];
  await answerDiagnostic(app, async (page) => {
    asked.push((await page.locator(".diagnostic").getAttribute("data-question"))!);
  });

  expect(asked).toHaveLength(10);
  expect(asked.filter((id) => !left.includes(id))).toEqual([]);
});
