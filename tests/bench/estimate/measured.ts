import { type BenchRun, type Cell, cellOf, lengthsOf, stateOf } from "./bench-run.ts";

/** The figures that the product shows of itself, from one run of the bench. */
export function measuredOf(run: BenchRun, model: string) {
  const lengths = lengthsOf(run);
  const first = lengths[0]!;
  const { stopping, overTime, goals } = run;
  return {
    model,
    people: cellOf(run, "cutscore", first).people,
    lengths: lengths.map((questions) => accuracyOf(cellOf(run, "cutscore", questions))),
    naive: accuracyOf(cellOf(run, "naive", first)),
    withCards: {
      ...accuracyOf(cellOf(run, "cutscore+cards", first)),
      people: cellOf(run, "cutscore+cards", first).people,
    },
    chanceError: rounded(cellOf(run, "cutscore", first).ece),
    chanceErrorByLuck: rounded(errorByLuck(run)),
    decided: {
      share: rounded(stopping.decided),
      claimed: rounded(stopping.claimed),
      observed: rounded(stopping.observed),
    },
    growth: overTime.map(({ growth, rmse, bias, coverage80 }) => ({
      growth,
      error: rounded(rmse),
      bias: rounded(bias),
      coverage: rounded(coverage80),
    })),
    goals: {
      reached: goals.filter((goal) => stateOf(goal) === "reached").length,
      withinChance: goals.filter((goal) => stateOf(goal) === "within chance").length,
      missed: goals.filter((goal) => stateOf(goal) === "missed").length,
    },
  };
}

/** Calibration error that chances exactly true would show, on average, with so few people. */
export function errorByLuck({ calibration }: BenchRun): number {
  const all = calibration.reduce((sum, { n }) => sum + n, 0);
  return calibration.reduce(
    (sum, { n, claimed: p }) => sum + Math.sqrt((2 / Math.PI) * n * p * (1 - p)) / all,
    0,
  );
}

const accuracyOf = ({ questions, rmse, coverage80, sittingAccuracy, weakestTopTwo }: Cell) => ({
  questions,
  error: rounded(rmse),
  coverage: rounded(coverage80),
  passAccuracy: rounded(sittingAccuracy),
  weakestInTopTwo: rounded(weakestTopTwo),
});

const rounded = (value: number) => Number(value.toPrecision(4));
