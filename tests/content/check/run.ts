import { pathToFileURL } from "node:url";

import { describePackProblem } from "../../../lib/content/parse-pack.ts";
import { bankOf } from "./bank.ts";
import { clfC02 } from "./facts.ts";
import { wholeBank } from "./limits.ts";
import { readPack } from "./read-pack.ts";
import { readReview } from "./readings.ts";
import { printed, reportOf } from "./report.ts";
import { fails, judge } from "./rule.ts";
import { rulesFor } from "./rules.ts";

// Another folder may be named, such as that of a pack in the making.
const named = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
const folder = named
  ? pathToFileURL(`${named}/`)
  : new URL("../../../public/packs/clf-c02/", import.meta.url);
const read = readPack(folder);

if (read.ok) {
  const bank = bankOf(read.value, clfC02, wholeBank, readReview());
  const outcomes = rulesFor(wholeBank).map((rule) => judge(rule, bank));
  if (process.argv.includes("--page")) {
    const { writePage } = await import("./page.ts");
    writePage(bank, outcomes);
  }
  const asJson = process.argv.includes("--json");
  console.log(asJson ? JSON.stringify(reportOf(bank, outcomes)) : printed(bank, outcomes));
  process.exitCode = outcomes.some(fails) ? 1 : 0;
} else {
  console.error(read.error.map(describePackProblem).join("\n"));
  process.exitCode = 1;
}
