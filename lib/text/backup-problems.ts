import { type BackupProblem, largestBackup } from "@/lib/transfer/parse-backup";

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);

/** The whole message for a file that was not loaded. */
export function describeBackupProblem(problem: BackupProblem): string {
  return `Not loaded. ${whereAndWhat(problem)} Nothing here changed.`;
}

/** The problem alone, as one line of a list: `Entry 212: due is missing.` */
export function whereAndWhat(problem: BackupProblem): string {
  switch (problem.kind) {
    case "too-large":
      return `The file has ${megabytes(problem.bytes)} MB, and a backup has at most ${megabytes(largestBackup)}.`;
    case "not-json":
      return `It can’t be read as JSON: ${problem.message}.`;
    case "not-a-backup":
      return "It is not a Cutscore backup.";
    case "newer":
      return `A newer version of Cutscore wrote it (format ${problem.schema}). Update Cutscore, then load it again.`;
    case "field":
      return `In the file's own fields, ${problem.field} ${problem.message}.`;
    case "event":
      return `Entry ${problem.number}: ${problem.message}.`;
  }
}
