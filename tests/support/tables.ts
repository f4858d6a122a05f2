import { canonicalize } from "json-canonicalize";

import { derivedTables, type StudyDatabase } from "@/lib/storage/database";

/** Every derived table as canonical JSON, rows in the order of their keys. */
export async function derivedJson(database: StudyDatabase): Promise<string> {
  const tables = await Promise.all(
    derivedTables.map(async (name) => [name, await database.table(name).toArray()] as const),
  );
  return canonicalize(Object.fromEntries(tables));
}

/** The whole database as canonical JSON, but for what names this device. */
export async function wholeJson(database: StudyDatabase): Promise<string> {
  const tables = await Promise.all(
    database.tables
      .filter(({ name }) => name !== "meta")
      .map(async (table) => [table.name, await table.toArray()] as const),
  );
  return canonicalize(Object.fromEntries(tables));
}
