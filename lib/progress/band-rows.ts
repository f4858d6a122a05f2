import type { TakenExam } from "@/lib/readiness/exams";

import type { Sitting } from "./sittings";

/** What the history of a band is told by: a sitting of ours, or the real exam. */
export type BandRow =
  | { readonly kind: "sitting"; readonly sitting: Sitting }
  | { readonly kind: "exam"; readonly exam: TakenExam };

/** Oldest first; of one day the sittings stand before the exam. */
export function bandRows(sittings: readonly Sitting[], exams: readonly TakenExam[]): BandRow[] {
  const rows = [
    ...sittings.map((sitting): BandRow => ({ kind: "sitting", sitting })),
    ...exams.map((exam): BandRow => ({ kind: "exam", exam })),
  ];
  return rows.toSorted((a, b) => Temporal.PlainDate.compare(dayOf(a), dayOf(b)));
}

const dayOf = (row: BandRow) => (row.kind === "sitting" ? row.sitting.day : row.exam.day);
