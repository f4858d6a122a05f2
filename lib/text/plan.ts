import type { EffectRow } from "@/lib/screens/plan";

const percent = (share: number) => `${Math.round(100 * share)} %`;
const minutes = (of: number) => `${Math.round(of)} min`;

export const effectText = {
  title: "What this changes",
  working: "Working out the coming days.",
  before: "Now",
  after: "Then",
  row: ({ minutesADay, recall }: EffectRow) =>
    recall === null
      ? `${minutes(minutesADay)} a day`
      : `${minutes(minutesADay)} a day, ${percent(recall)} known`,
  describe: (label: string, { days, busiest }: EffectRow) =>
    `${label}: minutes a day over ${days.length} days, ${minutes(busiest)} on the busiest.`,
  recall: (before: number, after: number) =>
    percent(before) === percent(after)
      ? `On exam day you would still know about ${percent(after)}.`
      : `On exam day you would know about ${percent(after)} instead of ${percent(before)}.`,
  recallAtAll: (after: number) => `On exam day you would know about ${percent(after)}.`,
  noDate: "Without a date, each card comes back when it is about to fade, with no end in view.",
  load: (before: EffectRow, after: EffectRow) =>
    minutes(before.minutesADay) === minutes(after.minutesADay)
      ? `Still about ${minutes(after.minutesADay)} a day, ${minutes(after.busiest)} at most.`
      : `About ${minutes(after.minutesADay)} a day instead of ${minutes(before.minutesADay)}, ${minutes(after.busiest)} at most.`,
  unseen: (before: number, after: number) =>
    after === 0
      ? "Every card would be seen before the exam."
      : `${after} cards would stay unseen instead of ${before}.`,
  undo: "You can undo it afterwards.",
  apply: "Apply",
  keep: "Keep as it is",
};
