import type { SettingValue, StoredEvent } from "./event";
import { standing } from "./standing";

/** The value that stands after a setting's `events`, or `undefined` when none does. */
export function foldSetting(events: readonly StoredEvent[]): SettingValue | undefined {
  const last = standing(events).findLast((event) => event.type === "setting");
  return last?.type === "setting" ? last.value : undefined;
}
