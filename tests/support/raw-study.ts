import type { Page } from "playwright-core";

import type { StoredEvent } from "@/lib/log/event";

import type { Extension } from "./extension.ts";
import { rawTables } from "./raw-database.ts";

/** A page of the extension's origin on which none of its scripts run. */
export const openBareFile = (extension: Extension): Promise<Page> =>
  extension.open("packs/clf-c02/pack.json");

/** The version of the pack; "0" as long as parts of it are missing. */
export const installedVersion = async (bare: Page): Promise<unknown> =>
  (await rawTables(bare, { tables: ["packs"] }))["packs"]?.[0]?.["version"];

/** Waits until all content is in place. */
export async function awaitPack(bare: Page): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    // oxlint-disable no-await-in-loop -- asked again until it is so
    const version = await installedVersion(bare);
    if (version !== undefined && version !== "0") return;
    await bare.waitForTimeout(100);
    // oxlint-enable no-await-in-loop
  }
  throw new Error("The pack was not in place within 20 seconds.");
}

const content: readonly string[] = ["packs", "cards", "questions", "concepts"];

/** Remembers, in the bare page, all of the study but the content of packs. */
export function keepStudy(bare: Page): Promise<void> {
  return bare.evaluate(async (left) => {
    const request = indexedDB.open("cutscore");
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error));
    });
    const names = [...database.objectStoreNames].filter((name) => !left.includes(name));
    const transaction = database.transaction(names);
    const kept: Record<string, unknown[]> = {};
    for (const name of names) {
      const all = transaction.objectStore(name).getAll();
      all.addEventListener("success", () => {
        kept[name] = all.result;
      });
    }
    await new Promise((resolve) => transaction.addEventListener("complete", resolve));
    database.close();
    Object.assign(globalThis, { kept });
  }, content);
}

/** Puts what was kept in the place of what is there now. No page of the study may be open. */
export function putBackStudy(bare: Page): Promise<void> {
  return bare.evaluate(async () => {
    const { kept } = globalThis as unknown as { kept: Record<string, unknown[]> };
    const request = indexedDB.open("cutscore");
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error));
    });
    const transaction = database.transaction(Object.keys(kept), "readwrite");
    for (const [name, rows] of Object.entries(kept)) {
      const store = transaction.objectStore(name);
      store.clear();
      for (const row of rows) store.put(row);
    }
    await new Promise((resolve) => transaction.addEventListener("complete", resolve));
    database.close();
    localStorage.clear();
  });
}

/** The log in its order. */
export async function readEvents(bare: Page): Promise<StoredEvent[]> {
  const { events } = await rawTables(bare, { tables: ["events"] });
  return (events as unknown as StoredEvent[]).toSorted((a, b) => a.lamport - b.lamport);
}

/** How many entries of each kind the log holds. */
export async function countEvents(bare: Page): Promise<Record<string, number>> {
  const byType = Map.groupBy(await readEvents(bare), ({ type }) => type);
  return Object.fromEntries([...byType].map(([type, events]) => [type, events.length]));
}

/**
 * Locks the whole study until the function that it gives is called: whatever reads or writes waits
 * its turn, so that what two pages do meanwhile happens at once.
 */
export async function holdStorage(bare: Page): Promise<() => Promise<void>> {
  await bare.evaluate(async () => {
    const held = window as unknown as { isHeld: boolean };
    held.isHeld = true;
    const request = indexedDB.open("cutscore");
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error));
    });
    const transaction = database.transaction([...database.objectStoreNames], "readwrite");
    transaction.addEventListener("complete", () => database.close());
    // A transaction lasts as long as it is asked something.
    await new Promise<void>((begun) => {
      const askOn = () => {
        begun();
        if (held.isHeld)
          transaction.objectStore("meta").get("none").addEventListener("success", askOn);
      };
      transaction.objectStore("meta").get("none").addEventListener("success", askOn);
    });
  });
  return async () => {
    await bare.evaluate(() => {
      (window as unknown as { isHeld: boolean }).isHeld = false;
    });
  };
}
