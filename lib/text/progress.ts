import type { Session } from "@/lib/log/fold-session";
import type { GuessMarks } from "@/lib/progress/guess-marks";
import type { MemoryForecast } from "@/lib/progress/memory-forecast";
import type { StudyWeek } from "@/lib/progress/study-time";
import { leastEvidence } from "@/lib/progress/task-map";
import type { TakenExam } from "@/lib/readiness/exams";
import type {
  BandPlot,
  CalendarPlot,
  LoadPlot,
  RecallPlot,
  RecallTime,
  TaskPlot,
} from "@/lib/screens/progress";

import { count } from "./common";
import { shortDay } from "./dates";
import { verdict } from "./home";
import { takenText } from "./readiness";

export const percent = (share: number) => `${Math.round(100 * share)} %`;

const toTen = (points: number) => Math.round(points / 10) * 10;

const forms: Record<string, string> = {
  diagnostic: "Diagnostic",
  full: "Full mock",
  half: "Half mock",
  custom: "Practice set",
};

export const progressText = {
  title: "Progress",
  table: "Table",
  saveTable: "Save as CSV",
  export: "Export",
  exportTitle: "Save figures as files",
  exportFigures: "All figures of this page",
  exportAnswers: "Every review and answer",
  backup: "Backup",
  exportNote: "A backup holds everything, and can be loaded again.",
  csv: "CSV",
  json: "JSON",
  print: "Print",
  saved: (name: string) => `Saved ${name}.`,
  reading: (reviews: number) =>
    reviews === 0 ? "Reading your reviews." : `Reading your reviews: ${reviews} so far.`,
  form: (form: Session["form"]) => forms[form] ?? form,
  sitting: (form: Session["form"], answers: number) =>
    `${forms[form] ?? form}, ${count(answers, "question", "questions")}`,
  today: "today",
  exam: "exam",
  done: "done",
  planned: "planned",
  notSeen: "not seen yet",
  noEvidence: "not enough evidence yet",
  diagnostic: "Diagnostic: ten questions",
  study: "Study",
};

export const bandPlotText = {
  title: "Is my band moving past the line?",
  none: "No band yet. Ten questions give a first one, in about 8 minutes.",
  answer: ({ score, sittings, exams, change }: BandPlot) => {
    if (!score) return bandPlotText.none;
    if (!change) return `${verdict({ ...score, earlier: [] })} One sitting so far.${told(exams)}`;
    return `${movement(toTen(change.middle), shortDay(sittings[0]!.day))}${narrowing(change.width)}${told(exams)}`;
  },
  realExam: "Real exam",
  /** Beside the mark of a real exam; the second part where there is room. */
  exam: ({ passed }: TakenExam) =>
    [bandPlotText.realExam, `, ${takenText.outcome(passed).toLowerCase()}`] as const,
  describeExam: ({ day, passed, score, predicted }: TakenExam) =>
    `${shortDay(day)}: real exam, ${takenText.outcome(passed).toLowerCase()}${score === null ? "" : `, ${score}`}${predicted ? `; ${predicted.band[0]} to ${predicted.band[1]} was predicted` : ""}.`,
  older: (older: number) => `${count(older, "earlier sitting", "earlier sittings")} in the table.`,
};

/** What the latest real exam says to the band. */
function told([latest]: BandPlot["exams"]): string {
  if (!latest?.score || !latest.predicted) return "";
  const { score, predicted } = latest;
  const [low, high] = predicted.band;
  const where = score < low ? "below" : score > high ? "above" : "within";
  return ` The real exam came to ${score}, ${where} the ${low}–${high} predicted for it.`;
}

function movement(points: number, day: string): string {
  if (points >= 20) return `Yes. Since ${day} its middle rose by about ${points} points`;
  if (points <= -20) return `Not since ${day}: its middle fell by about ${-points} points`;
  return `It stands about where it stood on ${day}`;
}

function narrowing(width: number): string {
  const change = Math.round(100 * Math.abs(width - 1));
  if (change < 10) return ".";
  return width < 1 ? `, and it became ${change} % narrower.` : `, and it became ${change} % wider.`;
}

export const recallPlotText = {
  title: ({ kind }: RecallTime) =>
    kind === "exam" ? "What will I still know on exam day?" : "What do I know today?",
  answer: ({ time, known, knownLater, seen, domains }: RecallPlot) => {
    if (domains.every(({ recall }) => recall === null)) return "No card was reviewed yet.";
    const all = `About ${percent(known)} of the syllabus`;
    const parts = `${percent(seen)} of the cards are seen, and of these you would recall ${percent(recalledOf(domains))}`;
    return time.kind === "exam"
      ? `${all}, without another review: ${parts}.`
      : `${all}: ${parts}. Thirty days without study would leave ${percent(knownLater)}. There is no exam date yet.`;
  },
  how: "A wider bar is a larger part of the exam; the open part of a bar is not seen yet.",
  weight: (weight: number) => `${percent(weight)} of the exam`,
};

/** Mean over the cards seen. */
function recalledOf(domains: RecallPlot["domains"]): number {
  const seen = domains.reduce((sum, domain) => sum + domain.seen, 0);
  const recalled = domains.reduce((sum, domain) => sum + domain.seen * (domain.recall ?? 0), 0);
  return recalled / (seen || 1);
}

export const loadPlotText = {
  title: "How many minutes are coming?",
  answer: ({ days, perDay, examAhead }: LoadPlot) => {
    const planned = days.filter(({ kind }) => kind === "planned");
    if (planned.every(({ minutes }) => minutes === 0)) return "Nothing is planned yet.";
    const most = planned.reduce((a, b) => (b.minutes > a.minutes ? b : a));
    const heaviest = `The fullest day is ${shortDay(most.day)}, about ${count(Math.round(most.minutes), "minute", "minutes")}.`;
    const until = examAhead !== null && planned.some(({ ahead }) => ahead >= examAhead - 1);
    return `About ${Math.max(1, Math.round(perDay))} a day ${until ? "until the exam" : `in the next ${planned.length} days`}. ${heaviest}`;
  },
  minutes: "min",
};

export const taskPlotText = {
  title: "Which tasks are strong, and which are unknown?",
  answer: ({ tasks }: TaskPlot) => {
    const known = tasks.filter(({ seen }) => seen >= leastEvidence);
    if (known.length === 0) return "No task has enough evidence yet.";
    const best = [...tasks].toSorted((a, b) => toGain(b, tasks) - toGain(a, tasks)).slice(0, 2);
    const open = tasks.length - known.length;
    const unknown = open === 0 ? "" : ` ${count(open, "task has", "tasks have")} hardly been seen.`;
    return `Most to gain: ${best.map(({ task, title }) => `${task} ${title}`).join("; ")}.${unknown}`;
  },
  known: ({ kind }: RecallTime) => (kind === "exam" ? "known on exam day" : "known today"),
  right: "first answers right",
  of: (right: number, answers: number) => `${right} of ${answers}`,
  seen: (seen: number, cards: number) => `${seen} of ${cards} cards seen`,
};

/** Share of the exam that a task's unseen and forgotten cards stand for; tasks of a domain weigh alike. */
function toGain(
  { seen, cards, recall, domain }: TaskPlot["tasks"][number],
  all: TaskPlot["tasks"],
) {
  const siblings = all.filter((task) => task.domain === domain).length;
  const known = cards === 0 ? 0 : (seen / cards) * (recall ?? 0);
  return (1 - known) / siblings;
}

export const memoryPlotText = {
  title: "Is the memory forecast right?",
  none: "No card has come back on a later day yet.",
  answer: ({ reviews, forecast, recalled, off: typical }: MemoryForecast) => {
    if (forecast === null || recalled === null) return memoryPlotText.none;
    const said = `${count(reviews, "review", "reviews")}: forecast ${percent(forecast)}, recalled ${percent(recalled.share)}.`;
    const off = recalled.share - forecast;
    if (reviews < 50) return `Too early to say. ${said}`;
    if (Math.abs(off) <= 0.02 || (recalled.low <= forecast && forecast <= recalled.high))
      return typical > 0.06
        ? `On the whole. ${said} Single forecasts are off by about ${Math.round(100 * typical)} in 100.`
        : `Yes. ${said}`;
    return off > 0 ? `It is too careful: you recall more. ${said}` : `It is too hopeful. ${said}`;
  },
  forecast: "forecast, %",
  recalled: "recalled, %",
};

export const guessPlotText = {
  title: "When I say guessing, am I?",
  answer: ({ guessing, sure, chance }: GuessMarks) => {
    if (chance === null) return "No question was answered yet.";
    if (!guessing.share) return `No answer was called a guess yet. ${rightOf(sure)}`;
    const said = `${guessing.right} of ${guessing.answers} guesses were right; blind choice gets about ${percent(chance)}.`;
    return guessing.share.low > chance + 0.05
      ? `Not quite: you know more than you say. ${said}`
      : `Yes. ${said}`;
  },
  sure: "Sure",
  guessing: "Guessing",
  answers: (answers: number) => count(answers, "answer", "answers"),
  chance: (chance: number) => `blind choice, ${percent(chance)}`,
};

const rightOf = ({ right, answers }: GuessMarks["sure"]) =>
  `Of ${count(answers, "answer", "answers")}, ${right} were right.`;

export const timePlotText = {
  title: "How much have I studied?",
  answer: (weeks: readonly StudyWeek[]) => {
    const minutes = weeks.reduce((sum, week) => sum + week.minutes, 0);
    if (minutes === 0) return "Nothing yet in these weeks.";
    return `${hours(minutes)} in ${weeks.length} weeks; ${hours(weeks.at(-1)!.minutes)} of it this week.`;
  },
  week: (day: string) => `week of ${day}`,
};

function hours(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole < 60) return count(whole, "minute", "minutes");
  const rest = whole % 60;
  return rest === 0 ? `${whole / 60} h` : `${Math.floor(whole / 60)} h ${rest} min`;
}

export const calendarPlotText = {
  title: "Which days did I study?",
  answer: ({ studied, weeks, streak }: CalendarPlot) => {
    if (streak.total === 0) return "The first study day stands here when it is done.";
    const row = streak.length > 1 ? ` ${streak.length} in a row now.` : "";
    return `${count(studied, "study day", "study days")} in ${weeks} weeks.${row}`;
  },
  weekdays: ["M", "T", "W", "T", "F", "S", "S"] as const,
  between: (from: string, to: string) => `${from} to ${to}. The stronger, the longer.`,
  rest: "rest day",
  frozen: "missed, made up for by a day put by; each seven in a row put one by",
};

export const progressTableText = {
  day: "Day",
  sitting: "Sitting",
  questions: "Questions",
  right: "Right",
  realScore: "Real score",
  result: "Result",
  predictedLow: "Predicted from",
  predictedHigh: "Predicted to",
  predictedChance: "Predicted chance",
  low: "Lower end, points",
  high: "Upper end, points",
  pPass: "Chance to pass",
  domain: "Domain",
  weight: "Share of the exam",
  cards: "Cards",
  seen: "Cards seen",
  known: "Recalled of those seen",
  later: "Thirty days later",
  minutes: "Minutes",
  kind: "Kind",
  task: "Task",
  title: "Title",
  answers: "First answers",
  from: "Forecast from",
  to: "Forecast to",
  forecast: "Mean forecast",
  recalled: "Recalled",
  reviews: "Reviews",
  mark: "Mark",
  rangeLow: "Range from",
  rangeHigh: "Range to",
  chance: "Blind choice",
  week: "Week from",
  time: "Time",
  id: "Card or question",
  outcome: "Outcome",
  guess: "Guess",
  seconds: "Seconds",
  names: {
    band: "Score band",
    exams: "Predicted and real",
    recall: "Recall by domain",
    load: "Minutes done and planned",
    tasks: "Tasks",
    "memory-forecast": "Memory forecast and recall",
    guesses: "Guesses",
    time: "Time by week",
    calendar: "Study days",
    "plan-days": "Planned minutes",
    "plan-recall": "Known on exam day",
    "plan-minutes": "Minutes and recall",
  },
};
