import { readFileSync, writeFileSync } from "node:fs";

import { type Plot, svgOf } from "../estimate/plot.ts";
import type { BenchRun } from "./bench-run.ts";
import { daysPlot, minutesPlot, worldsOf } from "./figures.ts";
import type { World } from "./memory.ts";
import { pageOf } from "./page.ts";

const file = process.argv.slice(2).find((arg) => arg !== "--");
if (!file) {
  console.error("Usage: report.ts FILE, where FILE is what the bench printed with --json");
  process.exit(2);
}
const run = JSON.parse(readFileSync(file, "utf8")) as BenchRun;

const here = (name: string) => new URL(name, import.meta.url);
const plots: Readonly<Record<string, (run: BenchRun, world: World) => Plot>> = {
  minutes: minutesPlot,
  days: daysPlot,
};
for (const world of worldsOf(run)) {
  for (const [name, plot] of Object.entries(plots)) {
    writeFileSync(here(`how-good-${world}-${name}.svg`), svgOf(plot(run, world)));
  }
}
writeFileSync(here("how-good.md"), pageOf(run));
