import type { Cell, Unit } from "@/lib/progress/data-table";
import { fullDay } from "@/lib/text/dates";
import { percent } from "@/lib/text/progress";

/** A figure as people read it: `84 %`, `12 min`, `22 Nov 2026`; a dash for what is not known. */
export function shownCell(cell: Cell, unit: Unit): string {
  if (cell === null) return "–";
  if (typeof cell === "string") return unit === "day" ? fullDay(cell) : cell;
  switch (unit) {
    case "share":
      return percent(cell);
    case "minutes":
      return String(Math.round(cell));
    case "text":
    case "day":
    case "count":
    case "score":
      return String(cell);
  }
}
