import type { SettingValue } from "@/lib/log/event";
import type { StudyDay } from "@/lib/time/instant";
import { isTimeZone } from "@/lib/time/study-day";

/** What the learner decides. Each is kept as events on `setting:<key>`. */
export interface Settings {
  /** The day of the real exam; `null` while it is not booked. */
  readonly examDay: StudyDay | null;
  readonly minutesPerDay: number;
  /** Minutes after midnight at which a new study day begins. */
  readonly cutoff: number;
  /** An IANA zone that overrides the computer's own; `null` follows it. */
  readonly zone: string | null;
  readonly grades: 2 | 4;
  /** Whether new tabs show a study prompt; `ask` until the learner has said. */
  readonly newTab: "ask" | "on" | "off";
  /** Whether new tabs leave the score out, for people who share their screen. */
  readonly hideScore: boolean;
  readonly badge: boolean;
  readonly onboarded: boolean;
  /** The learner's own word before the first diagnostic: 0 starting, 1 some study, 2 nearly ready. */
  readonly selfReport: 0 | 1 | 2 | null;
}

export type SettingKey = keyof Settings;

export const defaultSettings: Settings = {
  examDay: null,
  minutesPerDay: 10,
  cutoff: 240,
  zone: null,
  grades: 2,
  newTab: "ask",
  hideScore: false,
  badge: true,
  onboarded: false,
  selfReport: null,
};

const isBoolean = (value: SettingValue) => typeof value === "boolean";

const isWholeBetween = (low: number, high: number) => (value: SettingValue) =>
  Number.isInteger(value) && Number(value) >= low && Number(value) <= high;

const isOneOf =
  (...values: readonly SettingValue[]) =>
  (value: SettingValue) =>
    values.includes(value);

const orNull = (test: (value: SettingValue) => boolean) => (value: SettingValue) =>
  value === null || test(value);

const tests: Record<SettingKey, (value: SettingValue) => boolean> = {
  examDay: orNull((value) => typeof value === "string" && isIsoDay(value)),
  minutesPerDay: isWholeBetween(1, 600),
  cutoff: isWholeBetween(0, 12 * 60),
  zone: orNull((value) => typeof value === "string" && isTimeZone(value)),
  grades: isOneOf(2, 4),
  newTab: isOneOf("ask", "on", "off"),
  hideScore: isBoolean,
  badge: isBoolean,
  onboarded: isBoolean,
  selfReport: isOneOf(null, 0, 1, 2),
};

const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(tests, key);

/** Whether `value` may stand under `key`; a key of a later release is always let through. */
export function isSettingValue(key: string, value: SettingValue): boolean {
  return !isSettingKey(key) || tests[key](value);
}

/** The settings in force: the defaults, with every valid stored value over them. */
export function settingsFrom(
  rows: readonly { readonly key: string; readonly value: SettingValue }[],
): Settings {
  const valid = rows.filter(({ key, value }) => isSettingKey(key) && tests[key](value));
  return { ...defaultSettings, ...Object.fromEntries(valid.map(({ key, value }) => [key, value])) };
}

function isIsoDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}
