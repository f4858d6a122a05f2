import { parseArgs } from "node:util";

import build from "../../support/built.ts";
import { type Extension, launchExtension } from "../../support/extension.ts";
import { pageWith } from "../../support/in-page.ts";
import { beginStudy } from "../popup/study.ts";
import { type Load, loadOnce } from "./measure.ts";

const { values: options } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== "--"),
  options: {
    json: { type: "boolean", default: false },
    events: { type: "string", default: "100000" },
    loads: { type: "string", default: "10" },
  },
});

const warmUps = 2;
/** Milliseconds within which the first plot is to stand there. */
const goal = 500;

build();
const extension = await launchExtension({ viewport: null });
try {
  await beginStudy(extension);
  const events = await seed(extension, Number(options.events));
  console.error(`${events} events …`);
  const loads = await loadsOf(extension, warmUps + Number(options.loads));
  const report = reportOf(events, loads.slice(warmUps));
  if (options.json) console.log(JSON.stringify(report));
  else print(report);
} finally {
  await extension.close();
}

async function seed(within: Extension, wanted: number): Promise<number> {
  const page = await pageWith(within, "tests/bench/progress/seed.ts", "seeding");
  const events = await page.evaluate(async (count) => {
    const { seedProgress } = (globalThis as unknown as { seeding: typeof import("./seed.ts") })
      .seeding;
    return seedProgress(count);
  }, wanted);
  await page.close();
  return events;
}

async function loadsOf(within: Extension, count: number): Promise<Load[]> {
  const loads: Load[] = [];
  // oxlint-disable-next-line no-await-in-loop -- one at a time, undisturbed
  while (loads.length < count) loads.push(await loadOnce(within));
  return loads;
}

interface Report {
  readonly events: number;
  readonly loads: number;
  readonly firstPlotMs: number;
  readonly worstFirstPlotMs: number;
  readonly allPlotsMs: number;
  readonly longestTaskMs: number;
  readonly goalMs: number;
}

function reportOf(events: number, loads: readonly Load[]): Report {
  const first = loads.map(({ firstPlotMs }) => firstPlotMs);
  return {
    events,
    loads: loads.length,
    firstPlotMs: median(first),
    worstFirstPlotMs: Math.round(Math.max(...first)),
    allPlotsMs: median(loads.map(({ allPlotsMs }) => allPlotsMs)),
    longestTaskMs: median(loads.map(({ longestTaskMs }) => longestTaskMs)),
    goalMs: goal,
  };
}

function print(report: Report): void {
  console.log(`${report.events} events, ${report.loads} loads of the page in a new tab`);
  console.log(
    `First plot after ${report.firstPlotMs} ms (goal: ${goal}; slowest ${report.worstFirstPlotMs})`,
  );
  console.log(`All plots after ${report.allPlotsMs} ms; longest task ${report.longestTaskMs} ms`);
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return Math.round((sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2);
}
