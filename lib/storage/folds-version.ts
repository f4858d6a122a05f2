import { foldsVersion, type StudyDatabase } from "./database";

/** Whether the derived tables were made by folds like ours. */
export async function areFoldsCurrent(database: StudyDatabase): Promise<boolean> {
  return (await database.meta.get("folds"))?.value === foldsVersion;
}
