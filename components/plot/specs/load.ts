import type { LoadPlot } from "@/lib/screens/progress";
import { shortDay } from "@/lib/text/dates";
import { loadPlotText, progressText } from "@/lib/text/progress";

import type { Spec } from "../Plot";

/** Half the width of a day's bar, in days. */
const half = 0.38;

/** Minutes a day: solid where done, open where planned, the exam as a line. */
export const loadSpec =
  ({ days, examAhead }: LoadPlot): Spec =>
  ({ axisX, axisY, gridY, rect, ruleX, ruleY, text }) => {
    const first = days[0]!.ahead;
    const last = days.at(-1)!.ahead;
    const exam = examAhead !== null && examAhead <= last + 1 ? [examAhead] : [];
    const end = Math.max(last, ...exam);
    const doneToday = days.find(({ ahead }) => ahead === 0)?.minutes ?? 0;
    const bars = (kind: "done" | "planned") =>
      days
        .filter((day) => day.kind === kind && day.minutes > 0)
        .map(({ ahead, minutes }) => {
          // What is still to come today stands on what is done.
          const from = kind === "planned" && ahead === 0 ? doneToday : 0;
          return { x1: ahead - half, x2: ahead + half, from, to: from + minutes };
        });
    const all = [...bars("done"), ...bars("planned")];
    const dayAt = new Map(days.map(({ ahead, day }) => [ahead, day]));
    const named = [first, 0, ...(last > (end - first) / 4 ? [last] : [])];
    return {
      marginLeft: 44,
      marginRight: 20,
      marginTop: 22,
      marginBottom: 26,
      x: { domain: [first - 0.6, end + 0.6] },
      y: { domain: [0, Math.max(5, ...all.map(({ to }) => to))], nice: true },
      marks: [
        gridY({ ticks: 4, stroke: "var(--hair)", strokeOpacity: 1 }),
        rect(bars("done"), { x1: "x1", x2: "x2", y1: "from", y2: "to", fill: "var(--short)" }),
        rect(bars("planned"), {
          x1: "x1",
          x2: "x2",
          y1: "from",
          y2: "to",
          fill: "var(--page)",
          stroke: "var(--short)",
          insetTop: 0.5,
          insetLeft: 0.5,
          insetRight: 0.5,
        }),
        ruleY([0], { stroke: "var(--edge)" }),
        ruleX(exam, { stroke: "var(--ink)", strokeWidth: 2 }),
        text(exam, {
          x: (ahead: number) => ahead,
          frameAnchor: "top",
          dy: -18,
          text: () => progressText.exam,
          fill: "var(--ink)",
          fontWeight: 600,
          textAnchor: "end",
          dx: 12,
        }),
        axisX(named, {
          tickSize: 0,
          fill: "var(--ink-3)",
          tickFormat: (ahead: number) =>
            ahead === 0 ? progressText.today : shortDay(dayAt.get(ahead)!),
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
