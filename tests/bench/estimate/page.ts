import { type BenchRun, type Cell, cellOf, lengthsOf } from "./bench-run.ts";
import { names } from "./figures.ts";
import { fixed, percent, table } from "./markdown.ts";
import { errorByLuck } from "./measured.ts";
import { goalParts, type ReadinessBound } from "./page-goals.ts";

/** The page "How good is the estimate?" as Markdown, from one run of the bench. */
export function pageOf(run: BenchRun, model: string, bound: ReadinessBound): string {
  return [
    `# How good is the estimate?`,
    `Made by \`npm run bench:estimate:report\` from one run of the bench, for model ${model}. No figure here is typed by hand.`,
    populationOf(run),
    `## How far off is the score?`,
    picture("error", "Root mean square error by number of questions and estimator"),
    ...lengthsOf(run).map((n) => `### ${n} questions\n\n${cellTable(estimatorCells(run, n))}`),
    `RMSE and bias are in points of the scale. “Sitting” is the share of people for whom a chance of one half or more foretells a simulated real sitting rightly, AUC how well the chance puts those who pass above those who do not. “Weakest” is the share whose weakest domain is the likeliest, or among the two likeliest.`,
    rivals,
    `## Do the ranges hold what they promise?`,
    picture("coverage", "Coverage of the 50, 80 and 90 % ranges"),
    `## Does the chance to pass come true?`,
    picture("calibration", "Observed share of passes by claimed chance"),
    calibrationTable(run),
    `The error is ${percent(cellOf(run, "cutscore", lengthsOf(run)[0]!).ece)}. Chances that are exactly true would show ${percent(errorByLuck(run))} on average by luck alone, with so many people in ten bins.`,
    `## Other learners, other banks`,
    `${lengthsOf(run)[0]} questions, what ships by default. Each world departs from the base in one thing.`,
    cellTable(worldCells(run), "world"),
    `## Stopping, growth, readiness`,
    ...studies(run),
    `## Goals`,
    `“Within chance” is a goal that is not reached as measured, but by less than two standard errors, the margin: with few people that is wide and proves little. The bound is the same figure for an estimator that knows the true questions, the true exam and the true spread of learners, and chooses without a cap on types; for readiness, what it finds after the same three mocks.`,
    ...goalParts(run, bound),
    `## Exposure and speed`,
    `Of learners of one bank, ${percent(run.exposure.most)} meet the question that is met most; ${percent(run.exposure.used)} of the bank is met by somebody within ${lengthsOf(run)[0]} questions. With few people both say little.`,
    speedOf(run),
  ]
    .join("\n\n")
    .concat("\n");
}

const picture = (name: string, words: string) => `![${words}](how-good-${name}.svg)`;

function populationOf(run: BenchRun): string {
  const { people, rmse, rmseSe } = cellOf(run, "cutscore", lengthsOf(run)[0]!);
  return `**${people} simulated people a cell** for most of the base world, fewer where a table says so, in 8 groups with a bank each. A figure is as uncertain as that: the RMSE of ${fixed(rmse, 0)} has a standard error of ${fixed(rmseSe, 1)}, a share near .80 one of ${fixed(Math.sqrt(0.16 / people))}. The simulator (\`world.json\`) answers with items whose real difficulty, discrimination and guessing the product does not know; the product's own functions choose and score. Simulated people are not real ones: what holds here holds if the world is like this one.`;
}

const rivals = `*Percent right* is a random form in the exam's proportions, percent by domain, weighted, ± 80 points, as practice sites do it. *jsCAT's method* is a unidimensional EAP with Fisher information and plug-in difficulties; it knows no cap on types and asks almost only for several answers, so it stands next to “without the type cap”. It is written anew because the package can only be installed with a dependency from a git repository; the code of jsCAT 5.2.3, taken out of its package and run without that dependency, which EAP does not use, asked the same questions and gave the same scores to the last digit over 600 answers. *Random form* is our scoring without our choice of questions. *Oracle* knows all that can be known but the answers.`;

const estimatorCells = (run: BenchRun, questions: number) =>
  Object.keys(names).flatMap((estimator) =>
    run.cells.filter(
      (one) => one.world === "base" && one.questions === questions && one.estimator === estimator,
    ),
  );

const worldCells = (run: BenchRun) =>
  run.cells.filter(
    ({ estimator, questions }) => estimator === "cutscore" && questions === lengthsOf(run)[0],
  );

function cellTable(cells: readonly Cell[], first: "estimator" | "world" = "estimator"): string {
  const head = [
    "people",
    "RMSE",
    "bias",
    "r",
    "50 %",
    "80 %",
    "90 %",
    "sitting",
    "AUC",
    "calibration error",
  ];
  const more = ["slope", "Brier", "weakest", "top two"];
  return table(
    [first, ...head, ...more],
    cells.map((cell) => [
      first === "world" ? cell.world : (names[cell.estimator] ?? cell.estimator),
      `${cell.people}`,
      `${fixed(cell.rmse, 1)} ± ${fixed(cell.rmseSe, 1)}`,
      fixed(cell.bias, 1),
      ...[cell.r, cell.coverage50, cell.coverage80, cell.coverage90].map((one) => fixed(one, 2)),
      ...[cell.sittingAccuracy, cell.sittingAuc, cell.ece].map((one) => fixed(one)),
      fixed(cell.slope, 2),
      fixed(cell.brier),
      fixed(cell.weakestHit, 2),
      fixed(cell.weakestTopTwo, 2),
    ]),
  );
}

const calibrationTable = ({ calibration }: BenchRun) =>
  table(
    ["claimed", "passed", "people"],
    calibration
      .filter(({ n }) => n > 0)
      .map(({ claimed, observed, n }) => [percent(claimed), percent(observed), `${n}`]),
  );

function studies({ stopping, overTime, readiness }: BenchRun): string[] {
  return [
    `A diagnostic that stops at 95 % takes ${fixed(stopping.meanQuestions, 1)} questions on average (at most 30) and decides for ${percent(stopping.decided)}. It claims to be right for ${percent(stopping.claimed)} of these, and is for ${percent(stopping.observed)}.`,
    `Six weekly diagnostics of ten questions, by growth in logits a week:`,
    table(
      ["growth", "RMSE", "bias", "80 % range holds"],
      overTime.map((one) => [
        fixed(one.growth, 2),
        `${fixed(one.rmse, 1)} ± ${fixed(one.rmseSe, 1)}`,
        fixed(one.bias, 1),
        percent(one.coverage80),
      ]),
    ),
    `“Ready” at a chance of .90 or more, for learners late in their study:`,
    table(
      ["after", "pass in all", "called ready", "of these pass", "of those who pass, found"],
      readiness.map((one) => [
        one.part,
        percent(one.passing),
        `${one.ready}`,
        percent(one.precision),
        percent(one.found),
      ]),
    ),
  ];
}

function speedOf({ speed }: BenchRun): string {
  const ms = (value: number) => `${fixed(value, 1)} ms`;
  return `Medians at 800 questions, on a machine that was busy with other work: next question ${ms(speed.stepMs)} (goal 2), full report ${ms(speed.reportMs)} (goal 15), with cards and self-report ${ms(speed.reportWithCardsMs)}, set-up ${ms(speed.setupMs)} (kept per version of the bank; goal 100 in a worker). What the extension loads of the model is ${speed.bytes} bytes, bundled, minified and gzipped (goal 8,000).`;
}
