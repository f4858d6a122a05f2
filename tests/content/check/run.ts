import { describePackProblem } from "../../../lib/content/parse-pack.ts";
import { bankOf } from "./bank.ts";
import { clfC02 } from "./facts.ts";
import { starter } from "./limits.ts";
import { readPack } from "./read-pack.ts";
import { printed, reportOf } from "./report.ts";
import { fails, judge } from "./rule.ts";
import { rulesFor } from "./rules.ts";

const read = readPack(new URL("../../../public/packs/clf-c02/", import.meta.url));

if (read.ok) {
  const bank = bankOf(read.value, clfC02, starter);
  const outcomes = rulesFor(starter).map((rule) => judge(rule, bank));
  const asJson = process.argv.includes("--json");
  console.log(asJson ? JSON.stringify(reportOf(bank, outcomes)) : printed(bank, outcomes));
  process.exitCode = outcomes.some(fails) ? 1 : 0;
} else {
  console.error(read.error.map(describePackProblem).join("\n"));
  process.exitCode = 1;
}
