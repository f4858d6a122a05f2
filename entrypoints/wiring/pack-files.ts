import type { Pack } from "@/lib/content/pack";
import type { SchedulerFor } from "@/lib/log/fold-card";
import { installFirst, installPack, installRest, isComplete } from "@/lib/storage/content";
import type { StudyDatabase } from "@/lib/storage/database";
import { loadPack } from "@/lib/storage/load-pack";

/**
 * Installs a pack of this package; our own files answer, no network is asked. Resolves as soon as
 * study can begin, with the promise that all is in place.
 */
export async function installFiles(
  database: StudyDatabase,
  name: string,
  schedulerFor: SchedulerFor,
): Promise<{ readonly complete: Promise<void> }> {
  const installed = await database.packs.get(name);
  if (isComplete(installed)) {
    await installPack(database, await readPack(name), schedulerFor);
    return { complete: Promise.resolve() };
  }
  if (!installed) {
    await oneAtATime(async () => {
      if (await database.packs.get(name)) return;
      await installFirst(database, await readPack(name), schedulerFor);
    });
  }
  const complete = oneAtATime(() => installMissing(database, name, schedulerFor));
  void complete.catch(reportError);
  return { complete };
}

/** Worker and pages begin at the same time; one does the work, the others find it done. */
const oneAtATime = (work: () => Promise<void>): Promise<void> =>
  navigator.locks.request("cutscore:pack", work);

async function installMissing(
  database: StudyDatabase,
  name: string,
  schedulerFor: SchedulerFor,
): Promise<void> {
  if (isComplete(await database.packs.get(name))) return;
  const start = performance.now();
  await installRest(database, await readPack(name), schedulerFor, (done, of) =>
    done < of
      ? database.meta.put({ key: "installing", value: done / of })
      : database.meta.delete("installing"),
  );
  performance.measure("cutscore:pack", { start });
}

let pack: Promise<Pack> | undefined;

function readPack(name: string): Promise<Pack> {
  pack ??= loadPack(async (path) => {
    const response = await fetch(`/packs/${name}/${path}`);
    return response.json();
  });
  return pack;
}
