import type { SchedulerFor } from "@/lib/log/fold-card";
import { installPack } from "@/lib/storage/content";
import type { StudyDatabase } from "@/lib/storage/database";
import { loadPack } from "@/lib/storage/load-pack";

/** Installs a pack of this package; our own files answer, no network is asked. */
export async function installFiles(
  database: StudyDatabase,
  pack: string,
  schedulerFor: SchedulerFor,
): Promise<void> {
  const read = async (path: string): Promise<unknown> => {
    const response = await fetch(`/packs/${pack}/${path}`);
    return response.json();
  };
  await installPack(database, await loadPack(read), schedulerFor);
}
