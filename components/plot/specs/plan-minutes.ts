import type { ProjectionPoint } from "@/lib/screens/plan";
import { planMinutesText as words } from "@/lib/text/plan";
import { percent } from "@/lib/text/progress";

import type { Spec } from "../Plot";

export interface MinutesPlot {
  readonly points: readonly ProjectionPoint[];
  /** The minutes that are chosen on the slider. */
  readonly chosen: number;
}

/** What is known on exam day for each number of minutes a day; the chosen one is marked. */
export const planMinutesSpec =
  ({ points, chosen }: MinutesPlot): Spec =>
  ({ axisX, axisY, dot, gridY, line, link, text }) => {
    const shown = points.filter(({ minutes }) => minutes === chosen);
    const lowest = Math.min(...points.map(({ low }) => low));
    const from = Math.max(0, Math.floor(lowest * 10) / 10);
    return {
      marginLeft: 44,
      marginRight: 20,
      marginTop: 22,
      marginBottom: 38,
      x: { domain: [0, points.at(-1)!.minutes] },
      y: { domain: [from, 1] },
      marks: [
        gridY({ ticks: 4, stroke: "var(--hair)", strokeOpacity: 1 }),
        link(points, {
          x1: "minutes",
          x2: "minutes",
          y1: "low",
          y2: "high",
          stroke: "var(--edge)",
          strokeWidth: 1.5,
        }),
        line(points, { x: "minutes", y: "recall", stroke: "var(--short)", strokeWidth: 1.5 }),
        dot(points, { x: "minutes", y: "recall", r: 3, fill: "var(--short)" }),
        dot(shown, { x: "minutes", y: "recall", r: 6, fill: "var(--ink)" }),
        text(shown, {
          x: "minutes",
          y: "recall",
          dy: -16,
          text: ({ recall }: ProjectionPoint) => percent(recall),
          fill: "var(--ink)",
          fontWeight: 600,
          stroke: "var(--page)",
          strokeWidth: 4,
        }),
        axisX(
          points.map(({ minutes }) => minutes),
          {
            tickSize: 0,
            fill: "var(--ink-3)",
            label: words.axis,
            labelAnchor: "right",
            labelArrow: "none",
          },
        ),
        axisY({ ticks: 4, tickSize: 0, fill: "var(--ink-3)", label: null, tickFormat: percent }),
      ],
    };
  };
