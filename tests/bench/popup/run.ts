import { rmSync } from "node:fs";
import { parseArgs } from "node:util";

import build from "../../support/built.ts";
import { launchExtension } from "../../support/extension.ts";
import { writeEmptyExtension } from "./empty-extension.ts";
import { measure } from "./measure.ts";
import { printReport } from "./report.ts";
import { withoutBar } from "./without-bar.ts";

const { values: options } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== "--"),
  options: {
    json: { type: "boolean", default: false },
    cards: { type: "string", default: "1000,10000,100000" },
    loads: { type: "string", default: "30" },
  },
});

build();
const empty = writeEmptyExtension();
const extension = await launchExtension({ alsoLoad: [empty], preferences: withoutBar });
try {
  const sizes = options.cards.split(",").map(Number);
  const report = await measure(extension, empty, sizes, Number(options.loads), console.error);
  if (options.json) console.log(JSON.stringify(report));
  else printReport(report, console.log);
} finally {
  await extension.close();
  rmSync(empty, { recursive: true, force: true });
}
