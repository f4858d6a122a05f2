import { type BenchRun, cellOf, stateOf } from "./bench-run.ts";
import type { Goal } from "./goals.ts";
import { fixed, percent, table } from "./markdown.ts";
import { errorByLuck } from "./measured.ts";

/** What knowing the true score would make of the readiness rule. */
export interface ReadinessBound {
  readonly from: number;
  readonly precision: number;
  readonly found: number;
}

/** The table of goals, and a line for each that is missed. */
export function goalParts(run: BenchRun, bound: ReadinessBound): string[] {
  const open = run.goals.filter((goal) => stateOf(goal) === "missed");
  const rows = run.goals.map((goal) => [
    goal.goal,
    digits(goal.measured),
    digits(goal.margin),
    boundOf(run, goal),
    stateOf(goal) === "missed" ? "**missed**" : stateOf(goal),
  ]);
  const reasons = open.map(
    (goal) => `- ${goal.goal}: measured ${digits(goal.measured)}. ${reasonOf(run, goal, bound)}`,
  );
  return [
    table(["goal", "measured", "margin", "bound", "state"], rows),
    ...(open.length > 0
      ? ["Missed, and why:", reasons.join("\n")]
      : ["No goal is missed by more than the margin."]),
  ];
}

const digits = (value: number) => fixed(value, value > 2 ? 1 : 3);

const cellKeys = ["rmse", "r", "sittingAccuracy", "weakestTopTwo"] as const;

/** What could be reached at best, where that is known. */
function boundOf(run: BenchRun, { goal }: Goal): string {
  if (goal.includes("found")) return digits(oracleFound(run));
  const [world = "", questions = "", rest = ""] = goal.replace(":", "").split(" ");
  const key = cellKeys.find((one) => goal.includes(`: ${one} `));
  if (!key || !rest.startsWith("cutscore") || rest.includes("+")) return "–";
  return digits(cellOf(run, "oracle", Number(questions), world)[key]);
}

/** Share of passers that an oracle finds after three mocks. */
const oracleFound = ({ readiness }: BenchRun) =>
  readiness.find(({ part }) => part === "3 mocks, oracle")?.found ?? Number.NaN;

/** Why a goal is out of reach, as far as other figures of the same run show it. */
function reasonOf(run: BenchRun, { goal }: Goal, bound: ReadinessBound): string {
  if (goal.includes("found"))
    return `Even with the true score known the rule begins at ${fixed(bound.from, 0)} points and finds ${percent(bound.found)} of those who pass, as luck on the day keeps the rest below a chance of .90; with the true items known, three mocks find ${percent(oracleFound(run))}. The rest is the price of items whose difficulty is only rated, and of a margin for a pass mark that nobody outside knows.`;
  if (goal.includes(": ece"))
    return `Chances that are exactly true would show ${fixed(errorByLuck(run))} by luck alone, with so many people.`;
  const [world = "", questions = "", estimator = ""] = goal.replace(":", "").split(" ");
  const isError = goal.includes(": rmse") && estimator === "cutscore";
  if (!isError || world === "growth") return "The cause has not been found yet.";
  const compared = [
    ["without the cap on questions with several answers", "cutscore-uncapped"],
    ["without guess marks", "cutscore-unmarked"],
    ["with a random form", "random-form"],
    ["with the true items known", "oracle"],
  ] as const;
  const errors = compared.flatMap(([words, one]) => {
    const cell = run.cells.find(
      (each) =>
        each.world === world && each.questions === Number(questions) && each.estimator === one,
    );
    return cell ? [`${words}: ${fixed(cell.rmse, 1)}`] : [];
  });
  return `The same people ${errors.join("; ")}. What is left open is how hard each question really is, which three ratings tell only so far; questions with several answers tell more, but a diagnostic is to look like the exam.`;
}
