import { afterAll, beforeAll, expect, it } from "vitest";

import { type Extension, launchExtension } from "../support/extension.ts";
import { holdStorage, openBareFile, readEvents } from "../support/raw-study.ts";
import { button } from "../support/study-page.ts";
import { installedPage } from "../support/tabs.ts";

let extension: Extension;

beforeAll(async () => {
  extension = await launchExtension();
  extension.context.setDefaultTimeout(15_000);
});
afterAll(() => extension.close());

it("stays where the learner has gone while the answers are being saved", async () => {
  const app = await installedPage(extension);
  await button(app, "Start").waitFor();
  const bare = await openBareFile(extension);
  await app.bringToFront();
  const release = await holdStorage(bare);
  await button(app, "Start").click();
  await app.evaluate(() => (location.hash = "#/library"));
  await release();

  await app.getByRole("heading", { name: "Library", level: 1 }).waitFor();
  const settings = (await readEvents(bare)).filter(({ type }) => type === "setting");
  expect(settings.map(({ subject }) => subject)).toContain("setting:onboarded");
  await app.waitForTimeout(1000); // Long enough for what should not come.
  expect(new URL(app.url()).hash).toBe("#/library");
});
