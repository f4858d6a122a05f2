import { signal } from "@preact/signals-core";

import type { BackupModel, SnapshotModel } from "@/lib/screens/settings";
import { whereAndWhat } from "@/lib/text/backup-problems";
import { backupText as text } from "@/lib/text/settings";
import { type Backup, summaryOf } from "@/lib/transfer/backup";
import { type BackupProblem, largestBackup, parseBackup } from "@/lib/transfer/parse-backup";

/** What saving, loading and wiping need of the outside world. */
export interface BackupPort {
  read(): Promise<Backup>;
  restore(backup: Backup): Promise<void>;
  wipe(): Promise<void>;
  snapshot(kind: SnapshotModel["kind"]): Promise<void>;
  snapshots(): Promise<readonly SnapshotModel[]>;
  snapshotText(id: string): Promise<string | null>;
  saveFile(name: string, text: string): void;
}

export function createBackupStore(port: BackupPort) {
  const model = signal<BackupModel>({
    snapshots: [],
    offered: null,
    refused: [],
    busy: null,
    done: null,
  });
  let waiting: Backup | null = null;

  const set = (change: Partial<BackupModel>) => {
    model.value = { ...model.value, ...change };
  };

  const refresh = async () => set({ snapshots: await port.snapshots() });

  /** Says that it works, then what came of it; a failure is put into words and changes nothing. */
  async function busy(work: () => Promise<Partial<BackupModel>>): Promise<void> {
    set({ busy: text.working, done: null, refused: [] });
    try {
      set(await work());
    } catch (error) {
      set({ refused: [error instanceof Error ? error.message : String(error)] });
    }
    set({ busy: null });
    await refresh();
  }

  const save = () =>
    busy(async () => {
      const backup = await port.read();
      port.saveFile(`cutscore-${backup.exportedAt.slice(0, 10)}.json`, JSON.stringify(backup));
      return { done: text.saved(backup.events.length) };
    });

  const check = (file: Pick<File, "name" | "size" | "text">) =>
    busy(async () => {
      if (file.size > largestBackup) return refusal([{ kind: "too-large", bytes: file.size }]);
      return offer(file.name, await file.text());
    });

  const offerSnapshot = (id: string) =>
    busy(async () => offer(id, (await port.snapshotText(id)) ?? ""));

  function offer(name: string, content: string): Partial<BackupModel> {
    const parsed = parseBackup(content);
    if (!parsed.ok) return refusal(parsed.error);
    waiting = parsed.value;
    const { reviews, answers, exportedAt } = summaryOf(parsed.value);
    return { offered: { name, reviews, answers, exportedAt } };
  }

  const refusal = (problems: readonly BackupProblem[]) => ({ refused: problems.map(whereAndWhat) });

  const decline = () => {
    waiting = null;
    set({ offered: null });
  };

  const accept = () =>
    busy(async () => {
      const backup = waiting;
      decline();
      if (!backup) return {};
      await port.snapshot("before-import");
      await port.restore(backup);
      return { done: text.replaced };
    });

  const wipe = () =>
    busy(async () => {
      await port.snapshot("before-wipe");
      await port.wipe();
      return { done: text.wiped };
    });

  const downloadSnapshot = async (id: string) => {
    const content = await port.snapshotText(id);
    if (content !== null) port.saveFile(`cutscore-snapshot-${id}.json`, content);
  };

  return { model, refresh, save, check, offerSnapshot, accept, decline, wipe, downloadSnapshot };
}
