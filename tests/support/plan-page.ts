import type { Page } from "playwright-core";

import type { KeptPlan } from "@/lib/queue/kept-plan";

import type { Extension } from "./extension.ts";
import { goAhead } from "./moved-clock.ts";
import { rawTables } from "./raw-database.ts";

/** The plan that is kept now, with the cards that it leaves out as leeches. */
export async function keptPlan(page: Page): Promise<{ kept: KeptPlan; leeches: string[] }> {
  const { meta = [] } = await rawTables(page, { tables: ["meta"] });
  const row = meta.find(({ key }) => key === "plan");
  if (!row) throw new Error("no plan is kept");
  return row["value"] as { kept: KeptPlan; leeches: string[] };
}

/** Opens the app page at `hash` as on a day so many days ahead, with that day's plan made. */
export async function onDay(
  { url }: Extension,
  page: Page,
  ahead: number,
  hash = "",
): Promise<void> {
  await goAhead(page, ahead * 24 * 60);
  await page.goto(url(`app.html#/${hash}`));
  await page.reload();
  await page.locator("[data-current=true], .page").first().waitFor();
  await planned(page, dayAhead(ahead));
}

/** Waits until the plan of `day` is kept. */
export async function planned(page: Page, day: Temporal.PlainDate): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    // oxlint-disable no-await-in-loop -- until it is there
    const { meta = [] } = await rawTables(page, { tables: ["meta"] });
    const row = meta.find(({ key }) => key === "plan")?.["value"] as { kept: KeptPlan } | undefined;
    if (row?.kept.day === day.toString()) return;
    await page.waitForTimeout(100);
    // oxlint-enable no-await-in-loop
  }
  throw new Error(`no plan was made for ${day.toString()}`);
}

/** Days begin at four, as in the settings that a fresh study has. */
export function dayAhead(ahead: number): Temporal.PlainDate {
  const wall = Temporal.Now.zonedDateTimeISO();
  const today = wall.hour < 4 ? wall.toPlainDate().subtract({ days: 1 }) : wall.toPlainDate();
  return today.add({ days: ahead });
}
