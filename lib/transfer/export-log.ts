import type { StoredEvent } from "@/lib/log/event";
import { standing } from "@/lib/log/standing";
import type { DataTable } from "@/lib/progress/data-table";
import { progressTableText as text } from "@/lib/text/progress";
import { isoInstant } from "@/lib/time/iso";
import { studyDayOf } from "@/lib/time/study-day";

/** Every review and answer that counts, in the log's order; names of cards and questions are their ids. */
export function logTable(events: readonly StoredEvent[]): DataTable {
  return {
    name: "log",
    columns: [
      { name: text.time, unit: "text" },
      { name: text.day, unit: "day" },
      { name: text.kind, unit: "text" },
      { name: text.id, unit: "text" },
      { name: text.outcome, unit: "text" },
      { name: text.guess, unit: "text" },
      { name: text.seconds, unit: "count" },
    ],
    rows: standing(events).flatMap((event) => {
      if (event.type !== "review" && event.type !== "answer") return [];
      const outcome = event.type === "review" ? event.grade : event.correct ? "right" : "wrong";
      const guess = event.type === "answer" ? (event.guess ? "yes" : "no") : null;
      const { at, type, subject, ms } = event;
      return [[isoInstant(at), studyDayOf(event), type, subject, outcome, guess, ms / 1000]];
    }),
  };
}
