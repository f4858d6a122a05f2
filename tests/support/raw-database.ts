import { canonicalize } from "json-canonicalize";
import type { Page } from "playwright-core";

import { derivedTables } from "@/lib/storage/database";

export type Tables = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

interface Which {
  readonly database?: string;
  /** Left out: all of them. */
  readonly tables?: readonly string[];
}

/** Tables of a database of the page's origin, read past Dexie and without the bytes of snapshots. */
export function rawTables(page: Page, which: Which = {}): Promise<Tables> {
  return page.evaluate(async ({ database = "cutscore", tables }) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("unknown")));
      });
    const opened = await settled(indexedDB.open(database));
    const names = tables ?? [...opened.objectStoreNames];
    const reading = opened.transaction([...names], "readonly");
    const rows = await Promise.all(
      names.map((table) => settled<unknown[]>(reading.objectStore(table).getAll())),
    );
    opened.close();
    const read = Object.fromEntries(names.map((table, index) => [table, rows[index]]));
    return JSON.parse(
      JSON.stringify(read, (key, value: unknown) => (key === "bytes" ? undefined : value)),
    ) as Record<string, Record<string, unknown>[]>;
  }, which);
}

/** The named tables as canonical JSON, rows in the order of their keys. */
export const tablesJson = async (page: Page, tables: readonly string[]): Promise<string> =>
  canonicalize(await rawTables(page, { tables }));

/** All folds of the log. */
export const derivedJson = (page: Page): Promise<string> => tablesJson(page, derivedTables);

/** Changes when anything in either database does: the digest of every row, made within the page. */
export const fingerprint = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("unknown")));
      });
    const rowsOf = async (name: string) => {
      const opened = await settled(indexedDB.open(name));
      const names = [...opened.objectStoreNames];
      const reading = opened.transaction(names, "readonly");
      const rows = await Promise.all(
        names.map((one) => settled(reading.objectStore(one).getAll())),
      );
      opened.close();
      return [name, opened.version, names, rows];
    };
    const all = await Promise.all(["cutscore", "cutscore-snapshots"].map(rowsOf));
    const bytes = new TextEncoder().encode(JSON.stringify(all));
    return Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))).join(" ");
  });
