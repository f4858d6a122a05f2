import { type BenchRun, type Cell, cellOf, lengthsOf } from "./bench-run.ts";
import type { Plot } from "./plot.ts";

/** Estimators by the names that readers know them by. */
export const names: Readonly<Record<string, string>> = {
  naive: "percent right",
  jscat: "jsCAT’s method",
  "random-form": "random form, our model",
  cutscore: "Cutscore",
  "cutscore-unmarked": "without guess marks",
  "cutscore-uncapped": "without the type cap",
  "cutscore+cards": "with cards and self-report",
  oracle: "oracle (true items)",
};

const whole = (value: number) => `${Math.round(value)}`;
const hundred = (share: number) => Math.round(share * 100);
const steps = (from: number, to: number, step: number) =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);

export function errorPlot(run: BenchRun): Plot {
  const lengths = lengthsOf(run);
  const shown = Object.keys(names).filter((one) => one !== "cutscore-unmarked");
  const cells = shown.map((estimator) => lengths.map((n) => cellOf(run, estimator, n)));
  const most = Math.max(...cells.flat().map(({ rmse }) => rmse));
  const [naive, ours] = ["naive", "cutscore"].map((one) => cellOf(run, one, lengths[0]!));
  return {
    title: "How far off is the score?",
    answer: `After ${lengths[0]} questions ${whole(ours!.rmse)} points; percent right is ${whole(naive!.rmse)} off.`,
    x: { label: "Questions", ticks: lengths },
    y: { label: "Root mean square error, points", ticks: steps(0, Math.ceil(most / 20) * 20, 20) },
    series: shown.map((estimator, i) => ({
      name: names[estimator]!,
      ours: estimator === "cutscore",
      points: cells[i]!.map(({ questions, rmse }) => ({ x: questions, y: rmse })),
    })),
  };
}

export function coveragePlot(run: BenchRun): Plot {
  const first = lengthsOf(run)[0]!;
  const worlds: readonly (readonly [string, Cell])[] = [
    ["Cutscore", cellOf(run, "cutscore", first)],
    ["Cutscore, novices", cellOf(run, "cutscore", first, "novices")],
    ["Cutscore, strong", cellOf(run, "cutscore", first, "strong")],
    ["Cutscore, wide", cellOf(run, "cutscore", first, "wide")],
    ["percent right ± 80", cellOf(run, "naive", first)],
  ];
  return {
    title: "Do the ranges hold what they promise?",
    answer: `The 80 % range holds ${hundred(worlds[0]![1].coverage80)} of 100 learners; a fixed ± 80 holds ${hundred(worlds.at(-1)![1].coverage80)}.`,
    x: { label: "Promised, %", ticks: steps(0, 100, 20) },
    y: { label: "Held, %", ticks: steps(0, 100, 20) },
    diagonal: true,
    series: worlds.map(([name, cell]) => ({
      name,
      ours: name === "Cutscore",
      points: [
        { x: 50, y: hundred(cell.coverage50) },
        { x: 80, y: hundred(cell.coverage80) },
        { x: 90, y: hundred(cell.coverage90) },
      ],
    })),
  };
}

export function calibrationPlot(run: BenchRun): Plot {
  const { ece } = cellOf(run, "cutscore", lengthsOf(run)[0]!);
  return {
    title: "Does “4 of 10 would pass” mean 4 of 10?",
    answer: `Claim and outcome are ${(ece * 100).toFixed(1)} points of a hundred apart on average; whiskers are two standard errors.`,
    x: { label: "Chance claimed, %", ticks: steps(0, 100, 20) },
    y: { label: "Passed a simulated sitting, %", ticks: steps(0, 100, 20) },
    diagonal: true,
    series: [
      {
        name: "Cutscore",
        ours: true,
        points: run.calibration
          .filter(({ n }) => n > 0)
          .map(({ n, claimed, observed }) => ({
            x: 100 * claimed,
            y: 100 * observed,
            // The claim's own spread: an outcome of none or all would have no error of its own.
            error: 200 * Math.sqrt((claimed * (1 - claimed)) / n),
          })),
      },
    ],
  };
}
