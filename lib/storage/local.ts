/**
 * What pages keep in localStorage, which answers at once and outlives a page that closes in the
 * same moment. Nothing there is needed: where it is full or forbidden, each of these goes on.
 */
export type Local = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** `null` also where it can't be read. */
export function readLocal(local: Pick<Local, "getItem">, key: string): string | null {
  try {
    return local.getItem(key);
  } catch {
    return null;
  }
}

/** @returns whether it was written */
export function writeLocal(local: Pick<Local, "setItem">, key: string, value: string): boolean {
  try {
    local.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

export function removeLocal(local: Pick<Local, "removeItem">, key: string): void {
  try {
    local.removeItem(key);
  } catch {
    // Then it can't be read either.
  }
}

/** What was kept as JSON; `null` where there is none, or where it is none. */
export function readLocalJson(local: Pick<Local, "getItem">, key: string): unknown {
  try {
    return JSON.parse(readLocal(local, key) ?? "null");
  } catch {
    return null;
  }
}
