import type { SettingValue } from "@/lib/log/event";
import type { StudyDay } from "@/lib/time/instant";
import { isTimeZone } from "@/lib/time/study-day";

import { isExamResult } from "./exam-result";
import { isIsoDay } from "./iso-day";
import { isRestDays } from "./rest-days";

/** What the learner decides. Each is kept as events on `setting:<key>`. */
export interface Settings {
  /** The day of the real exam; `null` while it is not booked. */
  readonly examDay: StudyDay | null;
  readonly minutesPerDay: number;
  /** Weekdays without study, from 1 for Monday to 7 for Sunday, in order, such as `6,7`. */
  readonly restDays: string;
  /** The first day of study after a pause; `null` while there is none. */
  readonly pausedUntil: StudyDay | null;
  /** Reviews a day while a backlog is worked off; `null` for as many as the minutes hold. */
  readonly catchUp: number | null;
  /** An expert's own chance of recall at which cards come back; `null` lets the planner choose. */
  readonly retention: number | null;
  /** How the exam of a day went, such as `2026-12-14 passed`; `null` until the learner says. */
  readonly examResult: string | null;
  /** What a passed exam leaves: nothing planned any more, or a few minutes a day. */
  readonly afterPassing: "archive" | "light";
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
  restDays: "",
  pausedUntil: null,
  catchUp: null,
  retention: null,
  examResult: null,
  afterPassing: "archive",
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

const isBetween = (low: number, high: number) => (value: SettingValue) =>
  typeof value === "number" && value >= low && value <= high;

const isOneOf =
  (...values: readonly SettingValue[]) =>
  (value: SettingValue) =>
    values.includes(value);

const orNull = (test: (value: SettingValue) => boolean) => (value: SettingValue) =>
  value === null || test(value);

const tests: Record<SettingKey, (value: SettingValue) => boolean> = {
  examDay: orNull(isIsoDay),
  minutesPerDay: isWholeBetween(1, 600),
  restDays: isRestDays,
  pausedUntil: orNull(isIsoDay),
  catchUp: orNull(isWholeBetween(1, 1000)),
  retention: orNull(isBetween(0.7, 0.97)),
  examResult: orNull(isExamResult),
  afterPassing: isOneOf("archive", "light"),
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
