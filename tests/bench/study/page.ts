import { type BenchRun, type Cell, cellOf } from "./bench-run.ts";
import { daysOf, minutesOf, names, worldNames, worldsOf } from "./figures.ts";
import type { World } from "./memory.ts";

/** The page "How good is the plan?" as Markdown, from one run of the bench. */
export function pageOf(run: BenchRun): string {
  return [
    "# How good is the plan?",
    "Made by `npm run bench:study:report` from one run of `npm run bench:study`. No figure here is typed by hand.",
    population(run),
    "## Goals",
    goals(run),
    "“Short of time” are the cells with 21 days or less, or 10 minutes a day or less. The pooled gap is Σ(Cutscore − Anki’s defaults) / Σ(bound − Anki’s defaults) over all cells; where it is above 1, planning ahead beats the bound, which looks one answer ahead.",
    "## Recall on exam day",
    "Weighted recall over the whole blueprint, in percent: each domain’s weight spread over its concepts and their cards. A card that was never seen counts 25, a guess among four.",
    ...worldsOf(run).flatMap((world) => [
      `### ${heading(worldNames[world])}`,
      picture(`${world}-minutes`, "Recall by minutes a day and policy"),
      picture(`${world}-days`, "Recall by days to the exam and policy"),
      recallTable(run, world, ({ recall }) => recall),
      error(run, world),
      "The same for each learner’s weakest domain on exam day:",
      recallTable(run, world, ({ weakestRecall }) => weakestRecall),
    ]),
    "## What it asks of the learner",
    "Under Cutscore. The fullest day and the last day are the greatest of any learner, in minutes; the rest are means over the course.",
    loadTable(run),
    "## Does what it foretells come true?",
    "The plan foretells weighted recall on exam day, with a range that is to hold eight times in ten. Points are hundredths of recall; the bias is what came less what was foretold.",
    foresightTable(run),
    "## How long planning takes",
    "Milliseconds in Node, on a machine that others used at the same time: today’s queue, the median of nine; the same for a scheduler met for the first time; and the plan with all that it foresees.",
    speedTable(run),
    "## What was simulated",
    ...method,
  ]
    .join("\n\n")
    .concat("\n");
}

function population({ cells }: BenchRun): string {
  const ours = cells.filter(({ policy }) => policy === "cutscore");
  const [least, most] = [Math.min, Math.max].map((of) =>
    of(...ours.map(({ learners }) => learners)),
  );
  const count = least === most ? `${least}` : `${least} to ${most}`;
  return `**${count} simulated learners a cell**, ${ours.length} cells of world, days and minutes, the shipped bank. All policies meet the same learners with the same luck, so differences are surer than the figures themselves: the standard error of a recall is ${spread(ours.map(({ recallSe }) => recallSe))} points, that of its difference to well-set Anki ${spread(cells.filter(({ policy }) => policy === "anki-tuned").map(({ differenceSe }) => differenceSe))}. Simulated learners are not real ones: what holds here holds if memory is like one of these two.`;
}

function spread(values: readonly number[]): string {
  return `${(100 * Math.min(...values)).toFixed(1)} to ${(100 * Math.max(...values)).toFixed(1)}`;
}

const picture = (name: string, words: string) => `![${words}](how-good-${name}.svg)`;
const heading = (words: string) => words[0]!.toUpperCase() + words.slice(1);
const percent = (share: number) => (100 * share).toFixed(1);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [head, rule, ...rows].map(line).join("\n");
}

const goals = ({ goals: all }: BenchRun) =>
  table(
    ["goal", "measured", "bound", "state"],
    all.map(({ goal, measured, bound, met }) => [
      goal,
      digits(measured),
      digits(bound),
      met ? "reached" : "**missed**",
    ]),
  );

const digits = (value: number) => value.toFixed(Math.abs(value) >= 5 ? 1 : 3);

const wheresOf = (run: BenchRun, world: World) =>
  daysOf(run).flatMap((days) => minutesOf(run).map((minutes) => ({ world, days, minutes })));

const whereOf = ({ days, minutes }: Pick<Cell, "days" | "minutes">) => `${days} d × ${minutes} min`;

function recallTable(run: BenchRun, world: World, value: (cell: Cell) => number): string {
  const policies = Object.keys(names);
  return table(
    ["", ...policies.map((policy) => names[policy]!)],
    wheresOf(run, world).map((where) => {
      const values = policies.map((policy) => value(cellOf(run.cells, where, policy)));
      const best = Math.max(...values.slice(0, -1));
      return [
        whereOf(where),
        ...values.map((one, at) =>
          one === best && at < policies.length - 1 ? `**${percent(one)}**` : percent(one),
        ),
      ];
    }),
  );
}

/** The best of the real policies stands out; the bound is none. */
function error(run: BenchRun, world: World): string {
  const closed = wheresOf(run, world).map((where) => {
    const [ours, from, to] = ["cutscore", "anki-default", "bound"].map(
      (policy) => cellOf(run.cells, where, policy).recall,
    );
    return { gained: ours! - from!, open: to! - from! };
  });
  const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);
  const share = sum(closed.map(({ gained }) => gained)) / sum(closed.map(({ open }) => open));
  return `Bold is the best but for the bound. In this world ${(100 * share).toFixed(0)} % of the gap between Anki’s defaults and the bound is closed, pooled over its cells.`;
}

function loadTable(run: BenchRun): string {
  const head = [
    "",
    "seen, %",
    "answers",
    "in the last 3 days",
    "minutes",
    "fullest day",
    "last day",
  ];
  return table(
    head,
    worldsOf(run).flatMap((world) =>
      wheresOf(run, world).map((where) => {
        const cell = cellOf(run.cells, where, "cutscore");
        return [
          `${world}, ${whereOf(where)}`,
          percent(cell.seen),
          cell.answers.toFixed(0),
          cell.answersInLastThreeDays.toFixed(0),
          cell.minutesUsed.toFixed(0),
          cell.peakMinutes.toFixed(1),
          cell.lastDayMinutes.toFixed(1),
        ];
      }),
    ),
  );
}

const foresightTable = ({ foresight }: BenchRun) =>
  table(
    ["", "forecasts", "bias", "root mean square error", "range held, %", "by domain, %"],
    foresight.map(({ world, at, forecasts, bias, rmse, held, heldByDomain }) => [
      `${world}, ${at}`,
      `${forecasts}`,
      percent(bias),
      percent(rmse),
      percent(held),
      percent(heldByDomain),
    ]),
  );

const speedTable = ({ speed }: BenchRun) =>
  table(
    ["cards", "queue", "first time", "plan"],
    speed.map(({ cards, queueMs, coldMs, planMs }) => [
      `${cards}`,
      ...[queueMs, coldMs, planMs].map((ms) => ms.toFixed(1)),
    ]),
  );

const method = [
  `*Learners.* A fifth of the cards is known beforehand. A tenth of the days is missed, without notice. Seconds are log-normal with medians 14 (new), 7 (recalled) and 13 (missed) and log-SD 0.5. A third of the learners each tells two, three or four grades apart. A day ends when its minutes are used up, after the answer under way. A card that is missed the first time on a day may be asked once more that day.`,
  `*Memory as FSRS has it:* FSRS-6, each learner’s 21 parameters log-normal around the defaults with the spread published with its optimiser; the four first stabilities share one draw. A card known beforehand has a stability of about 20 days (log-SD 0.7), last met five days before. *Memory as ACT-R has it:* declarative memory with decay that depends on activation (Pavlik & Anderson 2005, with their parameters); a person’s and a card’s ease are added. To fail there does no harm, and what counts is how often and how far apart a card was met, so it is not FSRS in any limit.`,
  `*Cutscore* is the product’s own planner, scheduler and due rule, made anew each morning from where the cards stand; it believes in FSRS-6 with default parameters and is told nothing of the learner but the grades pressed.`,
  `*Anki’s defaults:* FSRS at .90, 20 new cards a day mixed into at most 200 reviews by due day. *Well-set Anki:* as someone who knows it would set it for the date: bank / (days − 7) new cards a day, no limit to reviews, highest chance of recall first. *New cards first:* the quota that finishes the bank in time, then the lowest chance of recall. *Capped at the exam:* no interval reaches past the day before it. *SM-2* with Anki’s numbers and *capped* have the quota of the well-set one. *Random:* any card of the bank. All but Cutscore and the bound bring a missed card back after Anki’s first step (a minute of study if new, ten minutes else); Anki’s second step of ten minutes, which costs every new card one answer more, is left out in their favour. Siblings are asked on one day by all but Cutscore.`,
  `*Bound*, the reference that the goals name, knows the true memory of every card seen, the true parameters, and how many unseen cards are known beforehand but not which. Each morning it asks in the order of true gain in exam-day recall per second, as if nothing came after. That is strong when time is short and no proven maximum. Where there is time for a second and third review, and above all where the memory is not FSRS, a plan that looks ahead does better than this bound, so a gap closed by more than 100 % says more of the bound than of the plan.`,
];
