import { readFileSync, writeFileSync } from "node:fs";

import { resolveSources } from "../resolve.ts";
import type { BenchRun } from "./bench-run.ts";
import { calibrationPlot, coveragePlot, errorPlot } from "./figures.ts";
import { measuredOf } from "./measured.ts";
import { pageOf } from "./page.ts";
import { svgOf } from "./plot.ts";

resolveSources();
const { modelVersion } = await import("@/lib/psychometrics/parameters");
const { readinessBound } = await import("./bound.ts");
const { merged } = await import("./merged.ts");

const files = process.argv.slice(2).filter((arg) => arg !== "--");
if (files.length === 0) {
  console.error("Usage: report.ts FILE…, where FILE is what the bench printed with --json --all.");
  console.error("Cells of a later file take the place of the same cells of the first.");
  process.exit(2);
}
const [first, ...more] = files.map((file) => JSON.parse(readFileSync(file, "utf8")) as BenchRun);
const run = merged(first!, more);

const here = (name: string) => new URL(name, import.meta.url);
const plots = { error: errorPlot, coverage: coveragePlot, calibration: calibrationPlot };
for (const [name, plot] of Object.entries(plots))
  writeFileSync(here(`how-good-${name}.svg`), svgOf(plot(run)));
writeFileSync(here("how-good.md"), pageOf(run, modelVersion, readinessBound()));
writeFileSync(
  here("../../../lib/psychometrics/measured.json"),
  `${JSON.stringify(measuredOf(run, modelVersion), null, 2)}\n`,
);
