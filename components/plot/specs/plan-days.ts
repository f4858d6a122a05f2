import type { DayLoad } from "@/lib/queue/plan-types";
import type { PlanCalendar } from "@/lib/screens/plan";
import { shortDay } from "@/lib/text/dates";
import { planDaysText as words } from "@/lib/text/plan";
import { addDays } from "@/lib/time/study-day";

import type { Spec } from "../Plot";

/** Half the width of a day's bar, in days. */
const half = 0.38;

interface Bar extends DayLoad {
  readonly ahead: number;
}

/** Planned minutes a day up to the exam: open bars, those of the last pass filled, a dash for rest. */
export const planDaysSpec =
  ({ days, examAhead, minutesPerDay }: PlanCalendar): Spec =>
  ({ axisX, axisY, gridY, rect, ruleX, ruleY, text }) => {
    const bars = days.map((day, ahead): Bar => ({ ...day, ahead }));
    const of = (...kinds: readonly DayLoad["kind"][]) =>
      bars.filter(({ kind, minutes }) => kinds.includes(kind) && minutes > 0);
    const lastPass = bars.find(({ kind }) => kind === "last-pass");
    const exam = examAhead === null ? [] : [examAhead];
    const end = Math.max(bars.length - 1, ...exam);
    const place = {
      x1: ({ ahead }: Bar) => ahead - half,
      x2: ({ ahead }: Bar) => ahead + half,
      y1: 0,
      y2: "minutes",
    } as const;
    const open = { stroke: "var(--short)", insetTop: 0.5, insetLeft: 0.5, insetRight: 0.5 };
    return {
      marginLeft: 44,
      marginRight: 24,
      marginTop: 32,
      marginBottom: 26,
      x: { domain: [-0.6, end + 0.6] },
      y: {
        domain: [0, Math.max(5, minutesPerDay, ...bars.map(({ minutes }) => minutes))],
        nice: true,
      },
      marks: [
        gridY({ ticks: 4, stroke: "var(--hair)", strokeOpacity: 1 }),
        rect(of("study", "paused", "rest"), { ...place, ...open, fill: "var(--page)" }),
        rect(of("last-pass", "last-day"), { ...place, ...open, fill: "var(--hair)" }),
        ruleY([minutesPerDay], { stroke: "var(--ink-2)", strokeDasharray: "3 3" }),
        ruleY([0], { stroke: "var(--edge)" }),
        text(
          bars.filter(
            ({ kind, minutes }) => (kind === "rest" || kind === "paused") && minutes === 0,
          ),
          { x: "ahead", y: 0, dy: -7, text: () => "–", fill: "var(--ink-3)" },
        ),
        ruleX(exam, { stroke: "var(--ink)", strokeWidth: 2 }),
        text(exam, {
          x: (ahead: number) => ahead,
          frameAnchor: "top",
          dy: -20,
          dx: 16,
          text: () => words.exam,
          textAnchor: "end",
          fill: "var(--ink)",
          fontWeight: 600,
        }),
        text(lastPass && end - lastPass.ahead > 3 ? [lastPass] : [], {
          x: ({ ahead }: Bar) => ahead - half,
          frameAnchor: "top",
          dy: -8,
          text: () => words.lastPass,
          textAnchor: "start",
          fill: "var(--ink-3)",
        }),
        axisX(namedDays(end), {
          tickSize: 0,
          fill: "var(--ink-3)",
          label: null,
          tickFormat: (ahead: number) =>
            ahead === 0 ? words.today : shortDay(addDays(bars[0]!.day, ahead)),
        }),
        axisY({
          ticks: 4,
          tickSize: 0,
          fill: "var(--ink-3)",
          label: words.minutes,
          labelAnchor: "top",
          labelArrow: "none",
        }),
      ],
    };
  };

/** Today, the middle and the end, as far as they keep off one another. */
function namedDays(end: number): number[] {
  return end < 6 ? [0, end] : [0, Math.round(end / 2), end];
}
