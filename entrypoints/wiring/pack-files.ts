import type { Pack } from "@/lib/content/pack";
import type { PackStart } from "@/lib/content/pack-rows";
import type { SchedulerFor } from "@/lib/log/fold-card";
import { installFirst, installPack, installRest } from "@/lib/storage/content";
import type { StudyDatabase } from "@/lib/storage/database";
import { loadPack } from "@/lib/storage/load-pack";
import { isComplete } from "@/lib/storage/pack-version";

import { drawingLock } from "./go-first";

/** Installs the first cards of a pack of this package, or upgrades to it where an older one is whole. */
export async function installFiles(
  database: StudyDatabase,
  name: string,
  schedulerFor: SchedulerFor,
): Promise<void> {
  const installed = await database.packs.get(name);
  if (isComplete(installed)) await installPack(database, await readPack(name), schedulerFor);
  else await oneAtATime("start", () => begin(database, name, schedulerFor));
}

async function begin(
  database: StudyDatabase,
  name: string,
  schedulerFor: SchedulerFor,
): Promise<void> {
  if (await database.packs.get(name)) return;
  await installFirst(database, (await readFile(name, "start.json")) as PackStart, schedulerFor);
}

/** Milliseconds that a new browser tab and a popup have to themselves. */
const beforeTheRest = 1000;

/** Installs what is still missing of a pack that was begun; pages go first. */
export async function installMissing(
  database: StudyDatabase,
  name: string,
  schedulerFor: SchedulerFor,
): Promise<void> {
  if (isComplete(await database.packs.get(name))) return;
  await new Promise((resolve) => setTimeout(resolve, beforeTheRest));
  await oneAtATime("rest", async () => {
    if (isComplete(await database.packs.get(name))) return;
    await pagesFirst();
    const start = performance.now();
    await installRest(database, await readPack(name), schedulerFor, async (done, of) => {
      if (done < of) await database.meta.put({ key: "installing", value: done / of });
      else await database.meta.delete("installing");
      await pagesFirst();
    });
    performance.measure("cutscore:pack", { start });
  });
}

/** Milliseconds for which a page that never comes to its end is waited for. */
const patience = 2000;

/** Resolves when no page is being drawn. */
async function pagesFirst(): Promise<void> {
  const signal = AbortSignal.timeout(patience);
  await navigator.locks.request(drawingLock, { signal }, () => {}).catch(() => {});
}

/**
 * Worker and pages begin at the same time; one does the work, the others find it done. A page waits
 * for the start alone, since the rest waits for pages.
 */
const oneAtATime = (part: "start" | "rest", work: () => Promise<void>): Promise<void> =>
  navigator.locks.request(`cutscore:pack-${part}`, work);

let pack: Promise<Pack> | undefined;

function readPack(name: string): Promise<Pack> {
  pack ??= loadPack((path) => readFile(name, path));
  return pack;
}

/** Our own files answer, no network is asked. */
async function readFile(name: string, path: string): Promise<unknown> {
  const response = await fetch(`/packs/${name}/${path}`);
  return response.json();
}
