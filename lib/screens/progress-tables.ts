import { bandRows } from "@/lib/progress/band-rows";
import type { Cell, Column, DataTable, Unit } from "@/lib/progress/data-table";
import type { GuessMarks } from "@/lib/progress/guess-marks";
import type { MemoryForecast } from "@/lib/progress/memory-forecast";
import type { Sitting } from "@/lib/progress/sittings";
import { minutesOf, type StudyWeek } from "@/lib/progress/study-time";
import type { TakenExam } from "@/lib/readiness/exams";
import {
  bandPlotText,
  guessPlotText,
  progressTableText as text,
  progressText,
} from "@/lib/text/progress";
import { takenText } from "@/lib/text/readiness";

import type {
  BandPlot,
  CalendarPlot,
  LoadPlot,
  ProgressModel,
  RecallPlot,
  TaskPlot,
} from "./progress";

const column = (name: string, unit: Unit = "text"): Column => ({ name, unit });

/** Sittings and real exams; the columns of an exam are there once one was taken. */
export function bandTable({ sittings, exams }: BandPlot): DataTable {
  const ofExam = [column(text.realScore, "score"), column(text.result)];
  const columns = exams.length === 0 ? [] : ofExam;
  return {
    name: "band",
    columns: [
      column(text.day, "day"),
      column(text.sitting),
      column(text.questions, "count"),
      column(text.right, "count"),
      column(text.low, "score"),
      column(text.high, "score"),
      column(text.pPass, "share"),
      ...columns,
    ],
    rows: bandRows(sittings, exams).map((row) =>
      row.kind === "exam"
        ? examRow(row.exam)
        : [...sittingRow(row.sitting), ...columns.map(() => null)],
    ),
  };
}

const sittingRow = ({ day, form, answers, right, band, pPass }: Sitting): Cell[] => [
  day,
  progressText.form(form),
  answers,
  right,
  ...band,
  pPass,
];

const predictedCells = ({ predicted }: TakenExam): Cell[] => [
  predicted?.band[0] ?? null,
  predicted?.band[1] ?? null,
  predicted?.pPass ?? null,
];

/** The band of an exam is the one that was predicted for it. */
const examRow = (exam: TakenExam): Cell[] => [
  exam.day,
  bandPlotText.realExam,
  null,
  null,
  ...predictedCells(exam),
  exam.score,
  takenText.outcome(exam.passed),
];

/** What real exams brought, beside what was predicted for them. */
export const examTable = (exams: readonly TakenExam[]): DataTable => ({
  name: "exams",
  columns: [
    column(text.day, "day"),
    column(text.result),
    column(text.realScore, "score"),
    column(text.predictedLow, "score"),
    column(text.predictedHigh, "score"),
    column(text.predictedChance, "share"),
  ],
  rows: exams.map((exam) => [
    exam.day,
    takenText.outcome(exam.passed),
    exam.score,
    ...predictedCells(exam),
  ]),
});

export const recallTable = ({ domains }: RecallPlot): DataTable => ({
  name: "recall",
  columns: [
    column(text.domain),
    column(text.weight, "share"),
    column(text.cards, "count"),
    column(text.seen, "count"),
    column(text.known, "share"),
    column(text.later, "share"),
  ],
  rows: domains.map(({ label, weight, cards, seen, recall, later }) => [
    label.name,
    weight,
    cards,
    seen,
    recall,
    later,
  ]),
});

export const loadTable = ({ days }: LoadPlot): DataTable => ({
  name: "load",
  columns: [column(text.day, "day"), column(text.kind), column(text.minutes, "minutes")],
  rows: days.map(({ day, kind, minutes }) => [day, progressText[kind], minutes]),
});

export const taskTable = ({ tasks }: TaskPlot): DataTable => ({
  name: "tasks",
  columns: [
    column(text.task),
    column(text.title),
    column(text.domain),
    column(text.cards, "count"),
    column(text.seen, "count"),
    column(text.known, "share"),
    column(text.answers, "count"),
    column(text.right, "count"),
  ],
  rows: tasks.map(({ task, title, label, cards, seen, recall, answers, right }) => [
    task,
    title,
    label.name,
    cards,
    seen,
    recall,
    answers,
    right,
  ]),
});

export const memoryTable = ({ bins }: MemoryForecast): DataTable => ({
  name: "memory-forecast",
  columns: [
    column(text.from, "share"),
    column(text.to, "share"),
    column(text.reviews, "count"),
    column(text.forecast, "share"),
    column(text.recalled, "share"),
    column(text.rangeLow, "share"),
    column(text.rangeHigh, "share"),
  ],
  rows: bins.map(({ from, to, reviews, forecast, recalled }) => [
    from,
    to,
    reviews,
    forecast,
    recalled.share,
    recalled.low,
    recalled.high,
  ]),
});

export const guessTable = ({ sure, guessing, chance }: GuessMarks): DataTable => ({
  name: "guesses",
  columns: [
    column(text.mark),
    column(text.answers, "count"),
    column(text.right, "count"),
    column(text.rangeLow, "share"),
    column(text.rangeHigh, "share"),
    column(text.chance, "share"),
  ],
  rows: [[guessPlotText.sure, sure] as const, [guessPlotText.guessing, guessing] as const].map(
    ([name, { answers, right, share }]) => [
      name,
      answers,
      right,
      share?.low ?? null,
      share?.high ?? null,
      chance,
    ],
  ),
});

export const timeTable = (weeks: readonly StudyWeek[]): DataTable => ({
  name: "time",
  columns: [
    column(text.week, "day"),
    column(text.minutes, "minutes"),
    column(text.reviews, "count"),
    column(text.questions, "count"),
  ],
  rows: weeks.map(({ monday, minutes, reviews, answers }) => [monday, minutes, reviews, answers]),
});

export const calendarTable = ({ all }: CalendarPlot): DataTable => ({
  name: "calendar",
  columns: [
    column(text.day, "day"),
    column(text.minutes, "minutes"),
    column(text.reviews, "count"),
    column(text.questions, "count"),
  ],
  rows: all.map((day) => [day.day, minutesOf(day), day.reviews, day.answers]),
});

/** The figures of all plots that are there, for one file. */
export function allTables({ band, study, memory }: ProgressModel): DataTable[] {
  return [
    bandTable(band),
    ...(study
      ? [
          recallTable(study.recall),
          loadTable(study.load),
          taskTable(study.tasks),
          guessTable(study.guesses),
          timeTable(study.time),
          calendarTable(study.calendar),
        ]
      : []),
    ...(memory ? [memoryTable(memory)] : []),
  ];
}
