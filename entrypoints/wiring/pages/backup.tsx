import { BackupScreen } from "@/components/backup/BackupScreen";
import { tellStudied } from "@/lib/browser/pages";
import { readBackup, restoreBackup, wipe } from "@/lib/storage/backups";
import { listSnapshots, readSnapshot } from "@/lib/storage/snapshots";
import { createBackupStore } from "@/lib/stores/backup-store";
import { systemClock } from "@/lib/time/clock";

import type { Engine } from "../engine";
import { newId } from "../new-id";
import { firstPaints } from "../paints";
import { saveFile } from "../save-file";
import { snapshot, withSnapshots } from "../snapshots";
import { schedulerFor, type Study } from "../study";
import type { Page } from "./page";

/** Backup out and in, snapshots, and a wipe. */
export function openPage(engine: Engine): Page {
  const backup = createBackupStore(backupPort(engine));
  const actions = {
    ...backup,
    save: () => void backup.save(),
    check: (file: Parameters<typeof backup.check>[0]) => void backup.check(file),
    accept: () => void backup.accept(),
    offerSnapshot: (id: string) => void backup.offerSnapshot(id),
    downloadSnapshot: (id: string) => void backup.downloadSnapshot(id),
    wipe: () => void backup.wipe(),
  };
  return {
    View: () => <BackupScreen model={backup.model.value} actions={actions} />,
    enter: backup.refresh,
  };
}

function backupPort({ study, store }: Engine) {
  const afterwards = async () => {
    firstPaints.outdate();
    await remeasure(study);
    await store.refresh();
    void tellStudied();
  };
  return {
    read: () => readBackup(study.database, systemClock()),
    restore: async (backup: Parameters<typeof restoreBackup>[1]) => {
      await restoreBackup(study.database, backup, newId, schedulerFor);
      await afterwards();
    },
    wipe: async () => {
      await wipe(study.database, schedulerFor);
      await afterwards();
    },
    snapshot: (kind: Parameters<typeof snapshot>[1]) => snapshot(study, kind),
    snapshots: () => withSnapshots(listSnapshots),
    snapshotText: (id: string) => withSnapshots((database) => readSnapshot(database, id)),
    saveFile,
  };
}

/** A restored log brings answers but no kept score: it is made anew from them. */
async function remeasure(study: Study): Promise<void> {
  const finished = (await study.database.sessions.toArray()).some((one) => one.finished !== null);
  if (!finished) return;
  const { measure } = await import("../measure");
  await measure(study);
}
