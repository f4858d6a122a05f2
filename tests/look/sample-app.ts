import type { BackupModel, SettingsModel } from "@/lib/screens/settings";
import { defaultSettings } from "@/lib/settings/settings";
import { StudyDay } from "@/lib/time/instant";

import { effect } from "./sample-plan";

export const settings: SettingsModel = {
  ...defaultSettings,
  examDay: StudyDay("2026-12-12"),
  minutesPerDay: 20,
  newTab: "on",
  onboarded: true,
  systemZone: "Europe/Berlin",
  zones: ["America/New_York", "Asia/Tokyo", "Europe/Berlin", "Pacific/Chatham"],
  undo: "Undo the last setting",
  hasNewTab: true,
  today: StudyDay("2026-11-22"),
  trial: null,
  effect: null,
};

export const settingsTried: SettingsModel = {
  ...settings,
  restDays: "6,7",
  trial: { examDay: StudyDay("2026-12-05") },
  effect,
};

export const backup: BackupModel = {
  snapshots: [
    { id: "a", day: "2026-11-22", kind: "daily", events: 3218, size: 91_000 },
    { id: "b", day: "2026-11-21", kind: "before-import", events: 3101, size: 88_000 },
    { id: "c", day: "2026-11-15", kind: "daily", events: 2540, size: 70_500 },
    { id: "d", day: "2026-11-08", kind: "before-migration", events: 1980, size: 55_000 },
  ],
  offered: null,
  refused: [],
  busy: null,
  done: "Saved 3218 entries.",
};

export const backupRefused: BackupModel = {
  ...backup,
  done: null,
  refused: ["Entry 212: the card has no answer.", "Entry 340: due is missing."],
};

export const backupOffered: BackupModel = {
  ...backup,
  done: null,
  offered: { name: "cutscore.json", reviews: 3018, answers: 118, exportedAt: "2026-11-20T10:00Z" },
};
