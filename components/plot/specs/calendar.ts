import type { CalendarDay } from "@/lib/progress/calendar";
import type { CalendarPlot } from "@/lib/screens/progress";
import { calendarPlotText } from "@/lib/text/progress";

import type { Spec } from "../Plot";

/** Ink in a day's square, by how long was studied. */
const shades = [0, 30, 48, 66, 84];

/** Each day a square, a week a row: the darker the longer, a dash for rest, a plus where a day put by
 * kept the streak, a ring for today. */
export const calendarSpec =
  ({ days, weeks }: CalendarPlot): Spec =>
  ({ axisX, cell, text }, width) => {
    const of = (...kinds: readonly CalendarDay["kind"][]) =>
      days.filter(({ kind }) => kinds.includes(kind));
    const size = Math.min(28, Math.floor(width / 7));
    const place = { x: "weekday", y: "week", inset: 1.5 } as const;
    return {
      marginLeft: 0,
      marginRight: Math.max(0, width - 7 * size),
      marginTop: 24,
      marginBottom: 0,
      x: { domain: [1, 2, 3, 4, 5, 6, 7], padding: 0, axis: null },
      y: { domain: Array.from({ length: weeks }, (_, week) => week), padding: 0, axis: null },
      marks: [
        cell(of("open", "frozen"), { ...place, fill: "none", stroke: "var(--hair)" }),
        cell(of("studied"), {
          ...place,
          fill: ({ level }: CalendarDay) =>
            `color-mix(in srgb, var(--ink) ${shades[level]}%, var(--page))`,
        }),
        cell(
          days.filter((_, index) => index === days.length - 1),
          { ...place, fill: "none", stroke: "var(--ink)", strokeWidth: 2 },
        ),
        text(of("frozen"), { x: "weekday", y: "week", text: () => "+", fill: "var(--ink-2)" }),
        text(of("rest"), { x: "weekday", y: "week", text: () => "–", fill: "var(--ink-3)" }),
        axisX({
          anchor: "top",
          tickSize: 0,
          fill: "var(--ink-3)",
          label: null,
          tickFormat: (weekday: number) => calendarPlotText.weekdays[weekday - 1]!,
        }),
      ],
    };
  };
