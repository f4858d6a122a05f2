import type { SettingValue } from "@/lib/log/event";

/** Whether `value` is a day of the calendar, such as `2026-12-14`. */
export function isIsoDay(value: SettingValue): boolean {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    return Temporal.PlainDate.from(value).toString() === value;
  } catch {
    return false;
  }
}
