import { domainOfTask } from "@/lib/content/blueprint";
import type { Blueprint } from "@/lib/content/pack";
import { csvColumns } from "@/lib/text/mock-report";

import type { SheetResult } from "./sheet-results";

/**
 * The questions of a form as a table (RFC 4180). One that was never reached has no words in it, since
 * it stays unseen for another form.
 */
export function reportCsv(sheets: readonly SheetResult[], blueprint: Blueprint): string {
  const rows = sheets.map((sheet) => rowOf(sheet, blueprint));
  return [csvColumns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function rowOf(sheet: SheetResult, blueprint: Blueprint): (string | number)[] {
  const { number, question, outcome, isScored, isFirst, guess, flagged, change, ms } = sheet;
  const isShown = outcome !== "not-reached";
  const words = (places: readonly number[]) =>
    isShown ? places.map((place) => question.options[place]?.text ?? "").join(" | ") : "";
  return [
    number,
    question.id,
    domainOfTask(blueprint, question.task).name,
    question.task,
    outcome,
    yes(isScored),
    yes(isFirst),
    yes(guess),
    yes(flagged),
    change ?? "",
    Math.round(ms / 100) / 10,
    isShown ? question.stem : "",
    words(sheet.answer?.chosen ?? []),
    words(question.key),
  ];
}

const yes = (is: boolean) => (is ? "yes" : "no");

/** Cells that a spreadsheet would take for a formula get an apostrophe in front. */
function cell(value: string | number): string {
  const text = String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
