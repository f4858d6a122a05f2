import { parseArgs } from "node:util";

import build from "../../support/built.ts";
import { type Extension, launchExtension } from "../../support/extension.ts";
import { pageWith } from "../../support/in-page.ts";
import { seedUpTo } from "../popup/seeding.ts";
import { beginStudy } from "../popup/study.ts";
import type { Planning } from "./in-page.ts";

const { values: options } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== "--"),
  options: {
    json: { type: "boolean", default: false },
    cards: { type: "string", default: "10000,100000" },
    days: { type: "string", default: "21" },
    runs: { type: "string", default: "20" },
  },
});

/** Milliseconds within which today is to be planned, by cards. */
const goals: Readonly<Record<number, number>> = { 10_000: 30, 100_000: 150 };

const tenth = (ms: number) => Math.round(10 * ms) / 10;

const median = (times: readonly number[]) =>
  tenth(times.toSorted((a, b) => a - b)[times.length >> 1]!);

build();
const extension = await launchExtension();
try {
  await beginStudy(extension);
  const reports = [];
  for (const cards of options.cards.split(",").map(Number)) {
    console.error(`${cards} cards …`);
    // oxlint-disable no-await-in-loop -- each collection grows from the one before
    await seedUpTo(extension, cards);
    reports.push(reportOf(await planIn(extension), cards));
    // oxlint-enable no-await-in-loop
  }
  if (options.json) console.log(JSON.stringify({ cells: reports }));
  else for (const report of reports) print(report);
} finally {
  await extension.close();
}

async function planIn(within: Extension): Promise<Planning> {
  const page = await pageWith(within, "tests/bench/plan/in-page.ts", "planning");
  const measured = await page.evaluate(
    ([days, runs]) =>
      (globalThis as unknown as { planning: typeof import("./in-page.ts") }).planning.planToday(
        days!,
        runs!,
      ),
    [Number(options.days), Number(options.runs)],
  );
  await page.close();
  return measured;
}

type Report = ReturnType<typeof reportOf>;

function reportOf(measured: Planning, wanted: number) {
  const { cards, readMs, firstMs, queueMs, planMs, keptSize } = measured;
  return {
    cards,
    days: Number(options.days),
    readMs: tenth(readMs),
    queueMs: median(queueMs),
    firstQueueMs: tenth(firstMs),
    planMs: median(planMs),
    goalMs: goals[wanted] ?? null,
    keptKb: tenth(keptSize / 1024),
  };
}

function print(report: Report) {
  const { cards, days, readMs, queueMs, firstQueueMs, planMs, goalMs, keptKb } = report;
  const goal = goalMs === null ? "" : ` (goal: ${goalMs})`;
  console.log(`${cards} cards, exam in ${days} days, in a page of the extension`);
  console.log(`  today's queue in ${queueMs} ms${goal}; the first of a page in ${firstQueueMs} ms`);
  console.log(`  with the look ahead to the exam in ${planMs} ms`);
  console.log(`  cards and log read in ${readMs} ms; the kept plan is ${keptKb} kB`);
}
