import type { SettingValue } from "@/lib/log/event";

const mostRestDays = 6;

/** Whether `value` lists weekdays in order, each once, with one left for study: `6,7`, or nothing. */
export function isRestDays(value: SettingValue): boolean {
  if (typeof value !== "string") return false;
  const days = value === "" ? [] : value.split(",");
  return (
    days.length <= mostRestDays &&
    days.every((day, index) => /^[1-7]$/.test(day) && (index === 0 || days[index - 1]! < day))
  );
}

/** 1 for Monday to 7 for Sunday. */
export const weekdaysIn = (restDays: string): number[] =>
  restDays === "" ? [] : restDays.split(",").map(Number);

export const restDaysOf = (weekdays: readonly number[]): string =>
  weekdays.toSorted((a, b) => a - b).join(",");
