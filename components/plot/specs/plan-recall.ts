import type { RecallOutlook } from "@/lib/screens/plan";
import { planRecallText as words } from "@/lib/text/plan";
import { percent } from "@/lib/text/progress";

import type { Spec } from "../Plot";

type Row = RecallOutlook["domains"][number] & { readonly at: number };

const thick = 0.11;

/** A row for each domain: what is expected to be known on exam day, with its range. */
export const planRecallSpec =
  ({ domains }: RecallOutlook): Spec =>
  ({ link, rect, ruleX, text }) => {
    const rows = domains.map((domain, at): Row => ({ ...domain, at }));
    const bar = { y1: ({ at }: Row) => at - thick, y2: ({ at }: Row) => at + thick };
    return {
      marginLeft: 0,
      marginRight: 1,
      marginTop: 8,
      marginBottom: 8,
      x: { domain: [0, 1], axis: null },
      y: { domain: [-0.7, rows.length - 0.6], reverse: true, axis: null },
      marks: [
        rect(rows, { x1: 0, x2: 1, ...bar, fill: "var(--sunk)" }),
        rect(rows, {
          x1: 0,
          x2: "recall",
          ...bar,
          fill: ({ domain }: Row) => `var(--domain-${domain.place % 4})`,
        }),
        link(rows, {
          x1: "low",
          x2: "high",
          y1: "at",
          y2: "at",
          stroke: "var(--ink)",
          strokeWidth: 2,
        }),
        text(rows, {
          x: 0,
          y: "at",
          dy: -15,
          text: ({ domain, weight }: Row) => words.row(domain.shortName, weight),
          textAnchor: "start",
          fill: "var(--ink)",
        }),
        text(rows, {
          x: 1,
          y: "at",
          dy: -15,
          text: ({ recall, low, high }: Row) =>
            `${percent(recall)}  (${Math.round(100 * low)}–${Math.round(100 * high)})`,
          textAnchor: "end",
          fill: "var(--ink)",
          fontWeight: 600,
        }),
        ruleX([0], { stroke: "var(--edge)" }),
      ],
    };
  };
