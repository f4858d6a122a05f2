import type { Settings } from "@/lib/settings/settings";
import type { StudyDay } from "@/lib/time/instant";

import type { EffectModel } from "./plan";

/** The settings with what is needed to show them. */
export interface SettingsModel extends Settings {
  readonly today: StudyDay;
  /** Settings that are tried out and wait for a yes. */
  readonly trial: Partial<Settings> | null;
  /** What these would do; `null` while it is being worked out. */
  readonly effect: EffectModel | null;
  readonly systemZone: string;
  readonly zones: readonly string[];
  readonly undo: string | null;
  readonly hasNewTab: boolean;
}

export interface SnapshotModel {
  readonly id: string;
  readonly day: string;
  readonly kind: "daily" | "before-import" | "before-wipe" | "before-migration";
  readonly events: number;
  readonly size: number;
}

export type BackupModel = {
  readonly snapshots: readonly SnapshotModel[];
  /** A file or snapshot that was checked and waits for a yes. */
  readonly offered: {
    readonly name: string;
    readonly reviews: number;
    readonly answers: number;
    readonly exportedAt: string;
  } | null;
  readonly refused: readonly string[];
  readonly busy: string | null;
  readonly done: string | null;
};
