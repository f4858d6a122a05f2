/** What an estimator said of one person, and the truth. */
export interface Verdict {
  readonly score: number;
  /** Ranges that are to hold the truth with 50, 80 and 90 %. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly pPass: number;
  readonly pMastery: number;
  readonly weakest: readonly number[];
  readonly truth: {
    readonly score: number;
    readonly passes: boolean;
    readonly weakest: number;
  };
}

const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
const share = (verdicts: readonly Verdict[], test: (verdict: Verdict) => boolean) =>
  verdicts.filter(test).length / verdicts.length;

export function metricsOf(verdicts: readonly Verdict[]) {
  const errors = verdicts.map(({ score, truth }) => score - truth.score);
  const squares = errors.map((error) => error ** 2);
  const rmse = Math.sqrt(mean(squares));
  const mse = rmse ** 2;
  const sitting = verdicts.map(({ pPass, truth }) => ({ p: pPass, y: truth.passes }));
  const mastery = verdicts.map(({ pMastery, truth }) => ({ p: pMastery, y: truth.score >= 700 }));
  return {
    people: verdicts.length,
    rmse,
    rmseSe: Math.sqrt(mean(squares.map((s) => (s - mse) ** 2)) / verdicts.length) / (2 * rmse),
    bias: mean(errors),
    r: correlation(
      verdicts.map((v) => v.score),
      verdicts.map((v) => v.truth.score),
    ),
    coverage50: share(verdicts, holds(0)),
    coverage80: share(verdicts, holds(1)),
    coverage90: share(verdicts, holds(2)),
    sittingAccuracy: accuracy(sitting),
    sittingAuc: auc(sitting),
    masteryAccuracy: accuracy(mastery),
    masteryAuc: auc(mastery),
    ece: calibrationError(sitting),
    slope: calibrationSlope(sitting),
    brier: mean(sitting.map(({ p, y }) => (p - Number(y)) ** 2)),
    masteryEce: calibrationError(mastery),
    weakestHit: share(verdicts, (v) => ranked(v.weakest)[0] === v.truth.weakest),
    weakestTopTwo: share(verdicts, (v) => ranked(v.weakest).slice(0, 2).includes(v.truth.weakest)),
    weakestClaimed: mean(verdicts.map(({ weakest }) => Math.max(...weakest))),
  };
}

export type Metrics = ReturnType<typeof metricsOf>;

const holds =
  (place: number) =>
  ({ ranges, truth }: Verdict) =>
    ranges[place]![0] <= truth.score && truth.score <= ranges[place]![1];

const ranked = (chances: readonly number[]) =>
  [...chances.keys()].toSorted((a, b) => chances[b]! - chances[a]!);

function correlation(xs: readonly number[], ys: readonly number[]): number {
  const [mx, my] = [mean(xs), mean(ys)];
  const sum = (f: (i: number) => number) => xs.reduce((total, _, i) => total + f(i), 0);
  const both = sum((i) => (xs[i]! - mx) * (ys[i]! - my));
  return both / Math.sqrt(sum((i) => (xs[i]! - mx) ** 2) * sum((i) => (ys[i]! - my) ** 2));
}

/** A chance and what came of it. */
interface Forecast {
  readonly p: number;
  readonly y: boolean;
}

const accuracy = (forecasts: readonly Forecast[]) =>
  mean(forecasts.map(({ p, y }) => Number(p >= 0.5 === y)));

/** Chance that somebody who passes was given a higher chance than somebody who does not. */
function auc(forecasts: readonly Forecast[]): number {
  const sorted = forecasts.toSorted((a, b) => a.p - b.p);
  const yes = forecasts.filter(({ y }) => y).length;
  const no = forecasts.length - yes;
  let sum = 0;
  for (let i = 0; i < sorted.length;) {
    let j = i;
    while (j < sorted.length && sorted[j]!.p === sorted[i]!.p) j++;
    sum += sorted.slice(i, j).filter(({ y }) => y).length * ((i + 1 + j) / 2);
    i = j;
  }
  return (sum - (yes * (yes + 1)) / 2) / (yes * no);
}

/** Mean distance of claimed from observed shares over ten equal bins of the claim. */
export function calibrationBins(forecasts: readonly Forecast[]) {
  return Array.from({ length: 10 }, (_, bin) => {
    const inside = forecasts.filter(({ p }) => Math.min(9, Math.floor(p * 10)) === bin);
    const n = inside.length;
    return {
      n,
      claimed: n ? mean(inside.map(({ p }) => p)) : 0,
      observed: n ? mean(inside.map(({ y }) => Number(y))) : 0,
    };
  });
}

const calibrationError = (forecasts: readonly Forecast[]) =>
  calibrationBins(forecasts).reduce(
    (sum, { n, claimed, observed }) => sum + (n / forecasts.length) * Math.abs(claimed - observed),
    0,
  );

/** Slope of the logistic regression of the outcome on the logit of the claim: 1 is right, less is overconfident. */
function calibrationSlope(forecasts: readonly Forecast[]): number {
  const x = forecasts.map(({ p }) => {
    const q = Math.min(0.999, Math.max(0.001, p));
    return Math.log(q / (1 - q));
  });
  let [a, b] = [0, 1];
  for (let step = 0; step < 25; step++) {
    let [ga, gb, haa, hab, hbb] = [0, 0, 0, 0, 0];
    forecasts.forEach(({ y }, i) => {
      const q = 1 / (1 + Math.exp(-a - b * x[i]!));
      const w = q * (1 - q);
      ga += Number(y) - q;
      gb += (Number(y) - q) * x[i]!;
      haa += w;
      hab += w * x[i]!;
      hbb += w * x[i]! ** 2;
    });
    const det = haa * hbb - hab ** 2;
    a += (hbb * ga - hab * gb) / det;
    b += (haa * gb - hab * ga) / det;
  }
  return b;
}
