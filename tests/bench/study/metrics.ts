import type { Cell, Foresight } from "./bench-run.ts";
import type { CellResult } from "./cells.ts";
import type { Outcome } from "./simulate.ts";

type Where = Pick<Cell, "world" | "days" | "minutes">;

export function cellsOf(where: Where, result: CellResult): Cell[] {
  const recallOf = (policy: string) => mean(result[policy]!.map(({ recall }) => recall));
  const [from, to] = [recallOf("anki-default"), recallOf("bound")];
  const ours = result["cutscore"]!.map(({ recall }) => recall);
  return Object.entries(result).map(([policy, outcomes]) => {
    const recalls = outcomes.map(({ recall }) => recall);
    return {
      ...where,
      policy,
      learners: outcomes.length,
      recall: mean(recalls),
      recallSe: standardError(recalls),
      differenceSe: standardError(recalls.map((recall, learner) => recall - ours[learner]!)),
      weakestRecall: mean(outcomes.map(({ byDomain }) => Math.min(...byDomain))),
      seen: mean(outcomes.map(({ seen }) => seen)),
      answers: mean(outcomes.map(({ answers }) => answers)),
      answersInLastThreeDays: mean(outcomes.map((one) => one.answersInLastThreeDays)),
      minutesUsed: mean(outcomes.map(({ minutes }) => minutes)),
      peakMinutes: Math.max(...outcomes.map(({ peakMinutes }) => peakMinutes)),
      lastDayMinutes: Math.max(...outcomes.map(({ lastDayMinutes }) => lastDayMinutes)),
      gapClosed: (mean(recalls) - from) / (to - from),
    };
  });
}

const moments = ["first day", "after a third", "after two thirds"];

export function foresightOf(
  world: Cell["world"],
  courses: readonly { readonly days: number; readonly outcomes: readonly Outcome[] }[],
): Foresight[] {
  return moments.flatMap((at, place) => {
    const told = courses.flatMap(({ days, outcomes }) =>
      outcomes.flatMap(({ foretold, recall, byDomain }) =>
        foretold
          .filter(({ left }) => left === days - Math.floor((place * days) / 3))
          .map((one) => ({ ...one, came: recall, byDomain })),
      ),
    );
    if (told.length === 0) return [];
    const errors = told.map(({ came, recall }) => came - recall);
    const byDomain = told.flatMap((one) =>
      one.domains.map((range, domain) => holds(range, one.byDomain[domain]!)),
    );
    return {
      world,
      at,
      forecasts: told.length,
      bias: mean(errors),
      rmse: Math.sqrt(mean(errors.map((error) => error ** 2))),
      held: mean(told.map((one) => holds(one, one.came))),
      heldByDomain: mean(byDomain),
    };
  });
}

const holds = ({ low, high }: { readonly low: number; readonly high: number }, value: number) =>
  value >= low && value <= high ? 1 : 0;

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function standardError(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)) / (values.length - 1));
}
