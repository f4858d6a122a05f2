import type { CheckItem, CheckState } from "@/lib/readiness/checklist";
import type { ReadinessModel } from "@/lib/screens/readiness";
import { readinessText as text } from "@/lib/text/readiness";

import { percentOf } from "../chart/geometry";
import { SplitBar } from "../chart/SplitBar";

export interface ChecklistProps extends Pick<ReadinessModel, "labels" | "scale"> {
  readonly items: readonly CheckItem[];
}

/** What people who passed say to look at, each with the evidence for it. */
export function Checklist({ items, labels, scale }: ChecklistProps) {
  return (
    <ul class="checklist">
      {items.map((item) => (
        <li key={item.kind}>
          <StateSign state={item.state} />
          <span class="checklist__what">
            <span class="hidden">{text.state(item.state)}: </span>
            {text.check(item)}
          </span>
          <span class="muted checklist__evidence">{text.checkEvidence(item, labels)}</span>
          <Picture item={item} scale={scale} />
        </li>
      ))}
    </ul>
  );
}

const signs: Record<CheckState, preact.JSX.Element> = {
  done: (
    <>
      <circle class="checklist__done" cx="10" cy="10" r="9" />
      <path class="checklist__tick" d="M6 10.4l2.7 2.7L14 7.4" />
    </>
  ),
  part: (
    <>
      <circle class="checklist__ring" cx="10" cy="10" r="8.25" />
      <path class="checklist__half" d="M10 1.75a8.25 8.25 0 0 1 0 16.5z" />
    </>
  ),
  open: <circle class="checklist__ring" cx="10" cy="10" r="8.25" />,
};

/** Full, half, empty: its shape tells the state, its colour repeats it. */
const StateSign = ({ state }: { readonly state: CheckState }) => (
  <svg class="checklist__sign" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
    {signs[state]}
  </svg>
);

/** Scores and ranges on a small axis of their own, the line where it always is. */
function Picture({ item, scale }: { readonly item: CheckItem } & Pick<ReadinessModel, "scale">) {
  const marks = marksOf(item, scale);
  if (!marks) return null;
  const cut = percentOf(scale.cut, scale);
  return (
    <svg class="band checklist__picture" height="24" aria-hidden="true">
      <line class="band__hair" x2="100%" y1="12" y2="12" />
      {marks}
      <line class="band__line" x1={cut} x2={cut} y1="0" y2="24" />
    </svg>
  );
}

function marksOf(item: CheckItem, scale: ReadinessModel["scale"]) {
  if (item.kind === "weakest" && item.range) {
    return <SplitBar band={item.range} scale={scale} y={9} height={6} />;
  }
  if (item.kind !== "row" || item.scores.length === 0) return null;
  return item.scores.map(({ score }, index) => (
    <circle key={index} class="band__past" cx={percentOf(score, scale)} cy="12" r="4" />
  ));
}
