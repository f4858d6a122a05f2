import { idOf, type Extension } from "../../support/extension.ts";
import { type Load, loadOnce, watchLoads } from "./load.ts";
import { countWrongCards } from "./queue-change.ts";
import { seedUpTo } from "./seeding.ts";
import { awaitPlan, beginStudy, leaveAtHome, leaveInReview, sizeOfReview } from "./study.ts";

export type SurfaceName = "home" | "review";

/** One surface at one size of the collection; medians, in milliseconds from navigation. */
export interface Cell {
  readonly surface: SurfaceName;
  readonly cards: number;
  readonly firstCardMs: number;
  readonly answerReadyMs: number;
  /** First paint over that of the empty page, which was loaded in turns with it. */
  readonly ratio: number;
}

export interface Report {
  readonly emptyMs: number;
  readonly popupJsGzipKb: number;
  readonly cells: readonly Cell[];
}

const warmUps = 3;

/** Measures the popup on a study that grows to each of `sizes` in turn. */
export async function measure(
  extension: Extension,
  emptyFolder: string,
  sizes: readonly number[],
  loads: number,
  say: (line: string) => void,
): Promise<Report> {
  const emptyUrl = `chrome-extension://${idOf(emptyFolder)}/page.html`;
  await beginStudy(extension);
  const popupJsGzipKb = await sizeOfReview(extension);
  await keepProcesses(extension, emptyUrl);
  await watchLoads(extension.context);
  const cells: Cell[] = [];
  const empties: number[] = [];
  for (const cards of sizes) {
    // oxlint-disable no-await-in-loop -- one browser, measured undisturbed
    say(`${cards} cards …`);
    await seedUpTo(extension, cards);
    await awaitPlan(extension);
    for (const surface of ["home", "review"] as const) {
      await (surface === "home" ? leaveAtHome : leaveInReview)(extension);
      const measured = await inTurns(extension, emptyUrl, loads);
      empties.push(...measured.empty);
      const cell = cellOf(surface, cards, measured);
      cells.push(cell);
      say(`  ${surface}: ${cell.firstCardMs} ms, ${cell.ratio} × the empty page`);
    }
    const wrong = await countWrongCards(extension);
    if (wrong > 0)
      throw new Error(`A card that was answered elsewhere was painted ${wrong} times.`);
    // oxlint-enable no-await-in-loop
  }
  return { emptyMs: round(median(empties)), popupJsGzipKb: round(popupJsGzipKb), cells };
}

/** A page of each stays open, so that neither has to wait for a process to start. */
async function keepProcesses({ context, url }: Extension, emptyUrl: string): Promise<void> {
  for (const address of [url("manifest.json"), new URL("manifest.json", emptyUrl).href]) {
    // oxlint-disable-next-line no-await-in-loop -- two pages
    await (await context.newPage()).goto(address);
  }
}

interface Turns {
  readonly popup: readonly Load[];
  readonly empty: readonly number[];
}

async function inTurns(
  { context, url }: Extension,
  emptyUrl: string,
  loads: number,
): Promise<Turns> {
  const popup: Load[] = [];
  const empty: number[] = [];
  for (let turn = 0; turn < warmUps + loads; turn += 1) {
    // oxlint-disable no-await-in-loop -- one load at a time
    popup.push(await loadOnce(context, url("popup.html"), { becomesReady: true }));
    empty.push((await loadOnce(context, emptyUrl, { becomesReady: false })).firstCardMs);
    // oxlint-enable no-await-in-loop
  }
  return { popup: popup.slice(warmUps), empty: empty.slice(warmUps) };
}

function cellOf(surface: SurfaceName, cards: number, { popup, empty }: Turns): Cell {
  const firstCardMs = median(popup.map((load) => load.firstCardMs));
  return {
    surface,
    cards,
    firstCardMs: round(firstCardMs),
    answerReadyMs: round(median(popup.map((load) => load.answerReadyMs!))),
    ratio: Math.round((1000 * firstCardMs) / median(empty)) / 1000,
  };
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}

const round = (number: number) => Math.round(number * 10) / 10;
