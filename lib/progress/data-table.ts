/** How the figures of a column are to be read; the same for a screen and for a file. */
export type Unit = "text" | "day" | "count" | "share" | "minutes" | "score";

export interface Column {
  readonly name: string;
  readonly unit: Unit;
}

export type Cell = string | number | null;

/** The figures of a plot: what stands beside it as a table, and what is saved as a file. */
export interface DataTable {
  /** Names the table in files, such as `memory-forecast`. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** Shares go from 0 to 1, days are ISO dates; `null` is not known. */
  readonly rows: readonly (readonly Cell[])[];
}
