import type { ForecastBin, MemoryForecast } from "@/lib/progress/memory-forecast";
import { memoryPlotText } from "@/lib/text/progress";

import type { Spec } from "../Plot";

/** Bins with fewer reviews stand in the table alone: their range would fill the plot. */
const leastReviews = 10;

/** Recalled against forecast, with the 80 % range of each; on the dashed line they are the same. */
export const memorySpec =
  ({ bins }: MemoryForecast): Spec =>
  ({ axisX, axisY, dot, gridY, link }) => {
    const shown = bins.filter(({ reviews }) => reviews >= leastReviews);
    const lowest = Math.min(
      0.8,
      ...shown.flatMap(({ forecast, recalled }) => [forecast, recalled.low]),
    );
    const from = Math.max(0, Math.floor(lowest * 10) / 10);
    const ticks = [from, (from + 1) / 2, 1];
    const hundredths = (share: number) => String(Math.round(100 * share));
    return {
      marginLeft: 40,
      marginRight: 14,
      marginTop: 26,
      marginBottom: 40,
      x: { domain: [from, 1] },
      y: { domain: [from, 1] },
      marks: [
        gridY(ticks, { stroke: "var(--hair)", strokeOpacity: 1 }),
        link([0], {
          x1: from,
          y1: from,
          x2: 1,
          y2: 1,
          stroke: "var(--edge)",
          strokeDasharray: "3 3",
        }),
        link(shown, {
          x1: "forecast",
          x2: "forecast",
          y1: ({ recalled }: ForecastBin) => recalled.low,
          y2: ({ recalled }: ForecastBin) => recalled.high,
          stroke: "var(--ink-2)",
          strokeWidth: 1.5,
        }),
        dot(shown, {
          x: "forecast",
          y: ({ recalled }: ForecastBin) => recalled.share,
          r: 4,
          fill: "var(--ink)",
        }),
        axisX(ticks, {
          tickSize: 0,
          fill: "var(--ink-3)",
          tickFormat: hundredths,
          label: memoryPlotText.forecast,
          labelAnchor: "left",
          labelArrow: "none",
        }),
        axisY(ticks, {
          tickSize: 0,
          fill: "var(--ink-3)",
          tickFormat: hundredths,
          label: memoryPlotText.recalled,
          labelArrow: "none",
        }),
      ],
    };
  };
