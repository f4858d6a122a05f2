import { err, ok, type Result } from "@/lib/result";

import { databaseName, declareDatabase, migrations, type StudyDatabase } from "./database";

/** Why the database can't be used. In each case nothing in it was changed. */
export type OpenProblem =
  | { readonly kind: "newer"; readonly found: number; readonly known: number }
  | { readonly kind: "blocked" }
  | { readonly kind: "migration-failed"; readonly message: string }
  | { readonly kind: "unavailable"; readonly message: string };

/**
 * Opens the database, migrating it if an older release left it behind.
 * Refuses one that a newer release wrote, before Dexie could touch it.
 * `beforeMigration` runs before an older one is touched, to make a snapshot of it;
 * when it rejects, nothing is migrated.
 */
export async function openDatabase(
  name = databaseName,
  steps = migrations,
  beforeMigration?: (name: string) => Promise<void>,
): Promise<Result<StudyDatabase, OpenProblem>> {
  const found = await versionOf(name);
  const known = steps.length;
  if (found > known) return err({ kind: "newer", found, known });
  const isOlder = found > 0 && found < known;
  const database = declareDatabase(name, steps);
  database.on("versionchange", ({ newVersion }) => !newVersion || letGo(database));
  try {
    if (isOlder) await beforeMigration?.(name);
    await Promise.race([database.open(), blocked(database)]);
  } catch (error) {
    database.close();
    return err(problemOf(error, isOlder));
  }
  // A newer release may have migrated it while we looked, and Dexie opens that too.
  const opened = inSteps(database.backendDB().version);
  if (opened <= known) return ok(database);
  database.close();
  return err({ kind: "newer", found: opened, known });
}

/** Leaves it to the newer release that wants to migrate it: Dexie would open and write it again. */
function letGo(database: StudyDatabase): false {
  database.close();
  return false; // Dexie's own answer is left out.
}

/** The version in the migrations' counting; 0 if there is no such database. */
async function versionOf(name: string): Promise<number> {
  const all = await indexedDB.databases();
  return inSteps(all.find((database) => database.name === name)?.version ?? 0);
}

/** Dexie multiplies by ten, and counts up by one when it repairs a schema. */
const inSteps = (version: number) => Math.floor(version / 10);

class Blocked extends Error {}

/** Rejects when another page holds an older version open and doesn't let go in time. */
function blocked(database: StudyDatabase): Promise<never> {
  return new Promise((_resolve, reject) => {
    database.on("blocked", () => {
      setTimeout(() => reject(new Blocked()), 3000);
    });
  });
}

function problemOf(error: unknown, migrating: boolean): OpenProblem {
  if (error instanceof Blocked) return { kind: "blocked" };
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { kind: migrating ? "migration-failed" : "unavailable", message };
}
