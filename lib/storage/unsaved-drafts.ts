import { type Local, readLocalJson, writeLocal } from "./local";

const key = "unsaved-drafts";

/** Drafts that a page shows and has yet to save, by their keys; `null` for one to be forgotten. */
export type UnsavedDrafts = Readonly<Record<string, unknown>>;

/** To be called whenever they change: should the page close now, the next one saves them. */
export function keepUnsaved(local: Local, drafts: UnsavedDrafts): void {
  writeLocal(local, key, JSON.stringify(drafts));
}

/** Saves what a page left that was closed before it could; where that fails, it stays for the next. */
export async function saveLeft(
  local: Local,
  save: (drafts: UnsavedDrafts) => Promise<void>,
): Promise<void> {
  const left = readLocalJson(local, key);
  if (!left || typeof left !== "object" || Object.keys(left).length === 0) return;
  await save(left as UnsavedDrafts);
  keepUnsaved(local, {});
}
