import { globSync, readFileSync } from "node:fs";
import { relative } from "node:path";

import { afterAll, beforeAll, expect, it } from "vitest";

import { gzipKbOf, scriptsOf } from "../bench/popup/popup-scripts.ts";
import { finishOnboarding } from "../support/drive.ts";
import { chromeBuild, type Extension, launchExtension } from "../support/extension.ts";
import { awaitPack, openBareFile } from "../support/raw-study.ts";
import { button, current, grade, leaveHome, reveal, startReview } from "../support/study-page.ts";

const mostKb = 60;

let extension: Extension;

beforeAll(async () => {
  extension = await launchExtension();
  const app = await extension.open("app.html");
  await finishOnboarding(app);
  await awaitPack(await openBareFile(extension)); // Or the popup would install what is missing.
  await app.close();
});
afterAll(() => extension.close());

/** From the popup's opening over a grade and its undo to the next card and back home. */
async function scriptsOfReview(): Promise<readonly string[]> {
  const popup = await extension.context.newPage();
  const scripts = scriptsOf(popup);
  await popup.goto(extension.url("popup.html"));
  await current(popup).waitFor();
  await startReview(popup);
  await reveal(popup);
  await grade(popup, "Got it");
  await button(popup, /^Undo/).click();
  await popup.getByText("Back as it was.").waitFor();
  await reveal(popup);
  await grade(popup, "Missed");
  await leaveHome(popup);
  return [...scripts];
}

/** What the limit of the popup's size adds up. */
function scriptsCounted(): readonly string[] {
  const [limit] = JSON.parse(readFileSync(".size-limit.json", "utf8")) as {
    readonly path: readonly string[];
  }[];
  return globSync([...limit!.path]).map((path) => `/${relative(chromeBuild, path)}`);
}

it("are those that the limit of the popup's size counts, when there is a picture and when not", async () => {
  const counted = scriptsCounted().toSorted();
  const first = await scriptsOfReview();
  expect(first.toSorted()).toEqual(counted);
  expect((await scriptsOfReview()).toSorted()).toEqual(counted);
  expect(gzipKbOf(first)).toBeLessThan(mostKb);
});
