import { describe, expect, it } from "vitest";

import type { SettingValue } from "@/lib/log/event";
import {
  defaultSettings,
  isSettingValue,
  type SettingKey,
  settingsFrom,
} from "@/lib/settings/settings";

describe("isSettingValue", () => {
  it.each<[SettingKey, SettingValue[], SettingValue[]]>([
    [
      "examDay",
      [null, "2026-12-01", "2028-02-29"],
      ["2026-02-30", "2026-12-1", "tomorrow", "", 20261201, "2026-12-01T09:00"],
    ],
    ["minutesPerDay", [1, 10, 600], [0, 601, 10.5, -1, "10", true, null, Number.NaN]],
    [
      "restDays",
      ["", "7", "6,7", "1,2,3,4,5,6"],
      ["0", "8", "7,6", "6,6", "1,2,3,4,5,6,7", 7, null],
    ],
    ["pausedUntil", [null, "2026-12-01"], ["2026-02-30", "", 3]],
    ["catchUp", [null, 1, 1000], [0, 1001, 2.5, "24"]],
    ["retention", [null, 0.7, 0.85, 0.97], [0.5, 1, "0.9", Number.NaN]],
    [
      "examResult",
      [null, "2026-12-01 passed", "2026-12-01 failed", "2026-12-01 moved"],
      ["passed", "2026-12-01", "2026-02-30 passed", "2026-12-01 won", "2026-12-01 passed ", 1],
    ],
    ["afterPassing", ["archive", "light"], ["", null, true]],
    ["cutoff", [0, 240, 720], [-1, 721, 60.5, "04:00", null, Number.POSITIVE_INFINITY]],
    ["zone", [null, "Europe/Berlin", "UTC"], ["Mars/Olympus", "", 60, false]],
    ["grades", [2, 4], [3, "2", null, 0]],
    ["newTab", ["ask", "on", "off"], [true, "", "ON", null]],
    ["hideScore", [true, false], [1, "true", null]],
    ["badge", [true, false], [0, "", null]],
    ["onboarded", [true, false], [1, null]],
    ["selfReport", [null, 0, 1, 2], [3, -1, 0.5, "1", false]],
  ])("tells what %s may be", (key, good, bad) => {
    expect(good.filter((value) => !isSettingValue(key, value))).toEqual([]);
    expect(bad.filter((value) => isSettingValue(key, value))).toEqual([]);
  });

  it.each(Object.entries(defaultSettings))("takes the default of %s", (key, value) => {
    expect(isSettingValue(key, value as SettingValue)).toBe(true);
  });

  it.each(["theme", "__proto__", "toString"])(
    "lets through %s, which a later release may know",
    (key) => {
      expect(isSettingValue(key, "anything")).toBe(true);
    },
  );
});

describe("settingsFrom", () => {
  it("is the defaults where nothing was set", () => {
    expect(settingsFrom([])).toEqual(defaultSettings);
  });

  it("lays what was set over the defaults", () => {
    const rows = [
      { key: "minutesPerDay", value: 20 },
      { key: "examDay", value: "2026-12-01" },
    ];

    expect(settingsFrom(rows)).toEqual({
      ...defaultSettings,
      minutesPerDay: 20,
      examDay: "2026-12-01",
    });
  });

  it("passes over values that cannot be, and keys that only a later release knows", () => {
    const rows = [
      { key: "cutoff", value: "04:00" },
      { key: "zone", value: "Mars/Olympus" },
      { key: "__proto__", value: "x" },
      { key: "theme", value: "dark" },
    ];

    expect(settingsFrom(rows)).toEqual(defaultSettings);
  });
});
