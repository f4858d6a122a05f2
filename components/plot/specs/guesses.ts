import type { GuessMarks, MarkedAnswers } from "@/lib/progress/guess-marks";
import { guessPlotText, percent } from "@/lib/text/progress";

import type { Spec } from "../Plot";

interface Row extends MarkedAnswers {
  readonly name: string;
  readonly at: number;
}

const thick = 0.12;

/** Share right of the answers called sure and of those called guesses, beside blind choice. */
export const guessSpec =
  ({ sure, guessing, chance }: GuessMarks): Spec =>
  ({ link, rect, ruleX, text }) => {
    const rows: Row[] = [
      { ...sure, name: guessPlotText.sure, at: 0 },
      { ...guessing, name: guessPlotText.guessing, at: 1 },
    ];
    const known = rows.filter(({ share }) => share !== null);
    const share = (row: Row) => row.share!.share;
    const bar = { y1: ({ at }: Row) => at - thick, y2: ({ at }: Row) => at + thick };
    return {
      marginLeft: 0,
      marginRight: 1,
      marginTop: 0,
      marginBottom: 24,
      x: { domain: [0, 1], axis: null },
      y: { domain: [-0.55, 1.5], reverse: true, axis: null },
      marks: [
        rect(rows, { x1: 0, x2: 1, ...bar, fill: "var(--sunk)" }),
        rect(known, { x1: 0, x2: share, ...bar, fill: "var(--short)" }),
        link(known, {
          x1: (row: Row) => row.share!.low,
          x2: (row: Row) => row.share!.high,
          y1: "at",
          y2: "at",
          stroke: "var(--ink)",
          strokeWidth: 2,
        }),
        text(rows, {
          x: 0,
          y: "at",
          dy: -22,
          text: "name",
          textAnchor: "start",
          fill: "var(--ink)",
        }),
        text(rows, {
          x: 1,
          y: "at",
          dy: -22,
          text: ({ answers }: Row) => guessPlotText.answers(answers),
          textAnchor: "end",
          fill: "var(--ink-3)",
        }),
        text(known, {
          x: (row: Row) => Math.min(0.94, Math.max(0.06, share(row))),
          y: "at",
          dy: 22,
          text: (row: Row) => percent(share(row)),
          fill: "var(--ink)",
          fontWeight: 600,
        }),
        ruleX(chance === null ? [] : [chance], { stroke: "var(--ink)", strokeWidth: 1.5 }),
        text(chance === null ? [] : [chance], {
          x: (at: number) => at,
          frameAnchor: "bottom",
          dy: 18,
          text: guessPlotText.chance,
          fill: "var(--ink-3)",
        }),
      ],
    };
  };
