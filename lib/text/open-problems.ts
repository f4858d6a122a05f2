import type { OpenProblem } from "@/lib/storage/open";

/** Why the page shows no cards, that nothing is lost, and what to do. */
export function describeOpenProblem(problem: OpenProblem): string {
  switch (problem.kind) {
    case "newer":
      return `Not opened. A newer version of Cutscore wrote your data (format ${problem.found}, this one reads up to ${problem.known}). Nothing changed. Update Cutscore, then open it again.`;
    case "blocked":
      return "Not opened. Another Cutscore page still uses the older format. Nothing changed. Close all other Cutscore pages, then reload this one.";
    case "migration-failed":
      return `Not opened. Your data could not be brought to the new format: ${problem.message}. Nothing changed. Save a raw copy, then report this.`;
    case "unavailable":
      return `Not opened. The browser gives no access to its storage: ${problem.message}. Nothing changed. Free some space or restart the browser, then reload.`;
  }
}
