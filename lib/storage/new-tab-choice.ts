import type { Settings } from "@/lib/settings/settings";

type Choice = Settings["newTab"];

const key = "new-tab";

/**
 * The learner's word on new tabs, kept where it can be read before anything is drawn.
 * The setting in the database is the truth; pages that read it set this right.
 */
export function newTabChoice(local: Pick<Storage, "getItem">): Choice {
  const kept = local.getItem(key);
  return kept === "on" || kept === "off" ? kept : "ask";
}

export function keepNewTabChoice(local: Pick<Storage, "setItem">, choice: Choice): void {
  local.setItem(key, choice);
}
