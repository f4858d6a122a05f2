import type { StudyWeek } from "@/lib/progress/study-time";
import { shortDay } from "@/lib/text/dates";
import { loadPlotText } from "@/lib/text/progress";

import type { Spec } from "../Plot";

const half = 0.36;

/** Minutes of each week. */
export const timeSpec =
  (weeks: readonly StudyWeek[]): Spec =>
  ({ axisX, axisY, gridY, rect, ruleY }) => {
    const bars = weeks
      .map(({ minutes }, index) => ({ x1: index - half, x2: index + half, minutes }))
      .filter(({ minutes }) => minutes > 0);
    const last = weeks.length - 1;
    return {
      marginLeft: 44,
      marginRight: 20,
      marginTop: 22,
      marginBottom: 26,
      x: { domain: [-0.6, last + 0.6] },
      y: { domain: [0, Math.max(10, ...weeks.map(({ minutes }) => minutes))], nice: true },
      marks: [
        gridY({ ticks: 4, stroke: "var(--hair)", strokeOpacity: 1 }),
        rect(bars, { x1: "x1", x2: "x2", y1: 0, y2: "minutes", fill: "var(--short)" }),
        ruleY([0], { stroke: "var(--edge)" }),
        axisX([0, Math.round(last / 2), last], {
          tickSize: 0,
          fill: "var(--ink-3)",
          tickFormat: (index: number) => shortDay(weeks[index]!.monday),
        }),
        axisY({
          ticks: 4,
          tickSize: 0,
          fill: "var(--ink-3)",
          label: loadPlotText.minutes,
          labelAnchor: "top",
          labelArrow: "none",
        }),
      ],
    };
  };
