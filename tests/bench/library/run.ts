import { parseArgs } from "node:util";

import build from "../../support/built.ts";
import { finishOnboarding } from "../../support/drive.ts";
import { launchExtension } from "../../support/extension.ts";
import { installedPage } from "../../support/tabs.ts";
import { seedUpTo } from "../popup/seeding.ts";
import { awaitPlan } from "../popup/study.ts";
import { measureLibrary } from "./measure.ts";

const { values: options } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== "--"),
  options: { json: { type: "boolean", default: false }, cards: { type: "string" } },
});

build();
const extension = await launchExtension({ viewport: { width: 1280, height: 800 } });
try {
  const app = await installedPage(extension);
  await finishOnboarding(app);
  // The log knows its device once something was written.
  await app.close();
  const cells = [];
  for (const cards of (options.cards ?? "1000,10000,100000").split(",").map(Number)) {
    // oxlint-disable no-await-in-loop -- one browser, measured undisturbed
    console.error(`${cards} cards …`);
    await seedUpTo(extension, cards);
    await awaitPlan(extension); // The day's plan is made as the day begins, not with the library.
    cells.push(await measureLibrary(extension, cards));
    // oxlint-enable no-await-in-loop
  }
  if (options.json) console.log(JSON.stringify({ cells }));
  else console.table(cells);
} finally {
  await extension.close();
}
