import type { RecallPlot } from "@/lib/screens/progress";
import { percent } from "@/lib/text/progress";

import type { Spec } from "../Plot";

/** Shapes of the domains, as the rest of the screens draw them. */
const symbols = ["circle", "triangle", "square", "diamond"] as const;

const colour = (place: number) => `var(--domain-${place % symbols.length})`;

interface Bar {
  readonly place: number;
  readonly from: number;
  /** Where the part of the bar ends that stands for cards seen. */
  readonly split: number;
  readonly to: number;
  readonly recall: number;
}

/**
 * The syllabus as a square: each domain as wide as its part of the exam, solid as far as its cards
 * were seen, and as high as they will be recalled.
 */
export const recallSpec =
  ({ domains }: RecallPlot): Spec =>
  ({ axisY, dot, rect, ruleY, text }) => {
    const bars = barsOf(domains);
    const seen = bars.filter(({ split, from }) => split > from);
    return {
      marginLeft: 44,
      marginRight: 2,
      marginTop: 10,
      marginBottom: 24,
      x: { domain: [0, 1], axis: null },
      y: { domain: [0, 1] },
      marks: [
        rect(bars, {
          x1: "from",
          x2: "to",
          y1: 0,
          y2: 1,
          fill: "var(--page)",
          stroke: "var(--hair)",
          insetRight: 3,
        }),
        rect(seen, {
          x1: "from",
          x2: "split",
          y1: 0,
          y2: "recall",
          fill: ({ place }: Bar) => `color-mix(in srgb, ${colour(place)} 22%, var(--page))`,
          insetRight: 3,
        }),
        rect(seen, {
          x1: "from",
          x2: "split",
          y1: "recall",
          y2: "recall",
          fill: ({ place }: Bar) => colour(place),
          insetTop: -2,
          insetBottom: -2,
          insetRight: 3,
        }),
        ruleY([0], { stroke: "var(--edge)" }),
        text(seen, {
          x: "from",
          y: "recall",
          text: ({ recall }: Bar) => percent(recall),
          textAnchor: "start",
          dx: 4,
          dy: 14,
          fill: "var(--ink)",
          fontWeight: 600,
        }),
        dot(bars, {
          x: ({ from, to }: Bar) => (from + to) / 2,
          y: 0,
          dy: 15,
          r: 5,
          clip: false,
          symbol: ({ place }: Bar) => symbols[place % symbols.length]!,
          fill: ({ place }: Bar) => colour(place),
        }),
        axisY([0, 0.5, 1], {
          tickSize: 0,
          fill: "var(--ink-3)",
          label: null,
          tickFormat: percent,
        }),
      ],
    };
  };

function barsOf(domains: RecallPlot["domains"]): Bar[] {
  let from = 0;
  return domains.map(({ weight, cards, seen, recall, label: { place } }) => {
    const start = from;
    from += weight;
    const share = cards === 0 ? 0 : seen / cards;
    return { place, from: start, split: start + weight * share, to: from, recall: recall ?? 0 };
  });
}
