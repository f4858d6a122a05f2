import type { Page } from "playwright-core";

export interface KeptRow {
  readonly value: Readonly<Record<string, unknown>>;
}

/** A row of the study as it lies in the database, read past Dexie. */
function keptRow(page: Page, table: string, key: string): Promise<KeptRow | undefined> {
  return page.evaluate(
    async ([store, id]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open("cutscore");
        opening.addEventListener("success", () => resolve(opening.result));
        opening.addEventListener("error", () => reject(opening.error!));
      });
      const row = await new Promise<KeptRow | undefined>((resolve) => {
        const getting = database.transaction(store).objectStore(store).get(id);
        getting.addEventListener("success", () => resolve(getting.result));
      });
      database.close();
      return row;
    },
    [table, key] as const,
  );
}

/** Waits until the row is as it should be. */
export async function untilRow(
  page: Page,
  table: string,
  key: string,
  isRight: (row: KeptRow | undefined) => boolean,
): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop -- one look after the other
  while (!isRight(await keptRow(page, table, key))) await page.waitForTimeout(20);
}
