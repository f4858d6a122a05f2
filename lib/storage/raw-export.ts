/**
 * Everything in a database as JSON text, read without Dexie, so that it works on one
 * that this release can't open: `{name, version, tables: {name: rows[]}}`.
 * Rejects when there is no such database, and makes none.
 */
export async function rawExport(name: string): Promise<string> {
  const database = await settled(opening(name));
  try {
    const tables: Record<string, unknown> = {};
    for (const table of database.objectStoreNames) {
      const store = database.transaction(table, "readonly").objectStore(table);
      // oxlint-disable-next-line no-await-in-loop -- one table at a time keeps memory low
      tables[table] = await settled(store.getAll());
    }
    return JSON.stringify({ name, version: database.version, tables });
  } finally {
    database.close();
  }
}

/** Without a version, an open makes a missing database, unless its first upgrade is called off. */
function opening(name: string): IDBOpenDBRequest {
  const request = indexedDB.open(name);
  request.addEventListener("upgradeneeded", () => request.transaction?.abort());
  return request;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("unknown")));
  });
}
