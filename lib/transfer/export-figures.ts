import type { Cell, DataTable } from "@/lib/progress/data-table";

/** One table as CSV (RFC 4180): names in the first row, shares from 0 to 1, nothing where not known. */
export function tableCsv({ columns, rows }: DataTable): string {
  return csvOf([columns.map(({ name }) => name), ...rows]);
}

/** All tables as one tidy CSV: a line per figure, with its table, row and column. */
export function figuresCsv(tables: readonly DataTable[]): string {
  const lines = tables.flatMap(({ name, columns, rows }) =>
    rows.flatMap((row, index) =>
      row.map((cell, place): readonly Cell[] => [name, index + 1, columns[place]!.name, cell]),
    ),
  );
  return csvOf([["table", "row", "column", "value"], ...lines]);
}

/** All tables as JSON, a record per row. */
export function figuresJson(tables: readonly DataTable[], savedAt: string): string {
  const records = ({ columns, rows }: DataTable) =>
    rows.map((row) => Object.fromEntries(row.map((cell, place) => [columns[place]!.name, cell])));
  return JSON.stringify(
    {
      format: "cutscore-figures",
      savedAt,
      tables: Object.fromEntries(tables.map((table) => [table.name, records(table)])),
    },
    null,
    1,
  );
}

export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");

function field(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(Math.round(cell * 10_000) / 10_000);
  // A spreadsheet would run a text that begins like a formula.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
