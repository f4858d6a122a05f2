import type { Plot } from "../estimate/plot.ts";
import { type BenchRun, type Cell, cellOf } from "./bench-run.ts";
import type { World } from "./memory.ts";

/** Policies by the names that readers know them by. */
export const names: Readonly<Record<string, string>> = {
  cutscore: "Cutscore",
  "anki-default": "Anki’s defaults",
  "anki-tuned": "well-set Anki",
  "new-first": "new cards first",
  "naive-cap": "capped at the exam",
  sm2: "SM-2",
  random: "random",
  bound: "bound",
};

export const worldNames: Readonly<Record<World, string>> = {
  fsrs: "memory as FSRS has it",
  "other-memory": "memory as ACT-R has it",
};

const hundred = (share: number) => Math.round(1000 * share) / 10;
const steps = (from: number, to: number, step: number) =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);

export const worldsOf = ({ cells }: BenchRun) => [...new Set(cells.map(({ world }) => world))];
export const daysOf = ({ cells }: BenchRun) => [...new Set(cells.map(({ days }) => days))];
export const minutesOf = ({ cells }: BenchRun) => [...new Set(cells.map(({ minutes }) => minutes))];

/** Recall by minutes a day, at the horizon nearest to three weeks. */
export function minutesPlot(run: BenchRun, world: World): Plot {
  const days = nearest(daysOf(run), 21);
  const wheres = minutesOf(run).map((minutes) => ({ world, days, minutes }));
  return plotOf(run, wheres, {
    title: `${days} days to the exam`,
    label: "Minutes a day",
    least: `With ${minutesOf(run)[0]} minutes a day`,
    x: ({ minutes }) => minutes,
  });
}

/** Recall by days to the exam, at the study time nearest to ten minutes a day. */
export function daysPlot(run: BenchRun, world: World): Plot {
  const minutes = nearest(minutesOf(run), 10);
  const wheres = daysOf(run).map((days) => ({ world, days, minutes }));
  return plotOf(run, wheres, {
    title: `${minutes} minutes a day`,
    label: "Days to the exam",
    least: `With ${daysOf(run)[0]} days to go`,
    x: ({ days }) => days,
  });
}

type Where = Pick<Cell, "world" | "days" | "minutes">;

/** As many as the plot has shapes for; the tables hold all. */
const drawn = ["cutscore", "anki-default", "anki-tuned", "new-first", "bound"];

interface Words {
  readonly title: string;
  readonly label: string;
  /** The first cell, in words. */
  readonly least: string;
  readonly x: (where: Where) => number;
}

function plotOf(
  { cells }: BenchRun,
  wheres: readonly Where[],
  { title, label, least, x }: Words,
): Plot {
  const found = (policy: string) => wheres.map((where) => cellOf(cells, where, policy));
  const most = Math.max(
    ...Object.keys(names)
      .flatMap(found)
      .map(({ recall }) => recall),
  );
  const [ours, anki] = ["cutscore", "anki-default"].map((policy) => found(policy)[0]!.recall);
  const { world } = wheres[0]!;
  return {
    title: `${title}; ${worldNames[world]}`,
    answer: `${least} ${hundred(ours!)} % is recalled on exam day; under Anki’s defaults ${hundred(anki!)} %.`,
    x: { label, ticks: wheres.map(x) },
    y: { label: "Weighted recall on exam day, %", ticks: steps(20, Math.ceil(10 * most) * 10, 10) },
    series: drawn.map((policy) => ({
      name: names[policy]!,
      ours: policy === "cutscore",
      points: found(policy).map((cell) => ({ x: x(cell), y: hundred(cell.recall) })),
    })),
  };
}

const nearest = (values: readonly number[], to: number) =>
  values.toSorted((a, b) => Math.abs(a - to) - Math.abs(b - to))[0]!;
