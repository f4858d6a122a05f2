import { type BenchRun, type Cell, cellOf } from "./bench-run.ts";

export interface Goal {
  readonly goal: string;
  readonly bound: number;
  readonly measured: number;
  readonly met: boolean;
}

/** All but the bound, which no learner could have. */
const real = ["anki-default", "anki-tuned", "new-first", "naive-cap", "sm2", "random"];

const point = 0.01;

/** The figures that the planner is to reach. */
export function goalsOf({ cells, speed }: Omit<BenchRun, "goals">): Goal[] {
  const ours = cells.filter(({ policy }) => policy === "cutscore");
  const other = (cell: Cell, policy: string) => cellOf(cells, cell, policy);
  const lead = (policy: string) => (cell: Cell) => cell.recall - other(cell, policy).recall;
  const short = ours.filter(({ days, minutes }) => days <= 21 || minutes <= 10);
  const leads = ours.map((cell) => Math.min(...real.map((policy) => lead(policy)(cell))));
  const closed =
    sum(ours.map(lead("anki-default"))) /
    sum(ours.map((cell) => other(cell, "bound").recall - other(cell, "anki-default").recall));
  return [
    atLeast("in every cell within a point of every real policy", -point, Math.min(...leads)),
    ...(short.length > 0
      ? [
          atLeast(
            "short of time: over Anki's defaults",
            0.17,
            mean(short.map(lead("anki-default"))),
          ),
          atLeast("short of time: over a well-set Anki", 0.12, mean(short.map(lead("anki-tuned")))),
        ]
      : []),
    atLeast("gap between Anki's defaults and the bound closed, pooled", 0.9, closed),
    atMost(
      "peak day in planned minutes",
      1.6,
      most(ours, (cell) => cell.peakMinutes),
    ),
    atMost(
      "last day in planned minutes",
      0.6,
      most(ours, (cell) => cell.lastDayMinutes),
    ),
    ...speed.map(({ cards, queueMs }) =>
      atMost(`queue of ${cards} cards, ms`, cards <= 10_000 ? 30 : 150, queueMs),
    ),
  ];
}

const most = (cells: readonly Cell[], minutesOf: (cell: Cell) => number) =>
  Math.max(...cells.map((cell) => minutesOf(cell) / cell.minutes));

const atLeast = (goal: string, bound: number, measured: number): Goal => ({
  goal,
  bound,
  measured,
  met: measured >= bound,
});

const atMost = (goal: string, bound: number, measured: number): Goal => ({
  goal,
  bound,
  measured,
  met: measured <= bound,
});

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
