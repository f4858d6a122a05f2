import { TaskId } from "@/lib/content/pack";
import type { StudiedDay } from "@/lib/log/fold-days";
import { calendarDays } from "@/lib/progress/calendar";
import { guessMarks } from "@/lib/progress/guess-marks";
import type { MemoryForecast } from "@/lib/progress/memory-forecast";
import { rangeOfShare } from "@/lib/progress/range-of-share";
import { loadDays, studyWeeks } from "@/lib/progress/study-time";
import type { DomainLabel } from "@/lib/screens/home";
import type { BandPlot, ProgressModel, StudyPlots } from "@/lib/screens/progress";
import { StudyDay } from "@/lib/time/instant";
import { addDays } from "@/lib/time/study-day";

import { closeScore } from "./sample-scores";
import { domains } from "./sample-study";

const today = StudyDay("2026-11-29");
const exam = StudyDay("2026-12-12");

const sitting = (
  day: string,
  answers: number,
  right: number,
  band: readonly [number, number],
  pPass: number,
) => ({ day: StudyDay(day), form: "diagnostic", answers, right, band, pPass }) as const;

const band: BandPlot = {
  scale: closeScore.scale,
  score: closeScore,
  sittings: [
    sitting("2026-11-08", 10, 6, [560, 760], 0.3),
    sitting("2026-11-15", 10, 7, [610, 790], 0.4),
    sitting("2026-11-22", 30, 23, [650, 800], 0.5),
    sitting("2026-11-28", 10, 8, [680, 820], 0.63),
  ],
  exams: [],
  change: { middle: 90, width: 0.7 },
};

const minutesByDay = [9, 0, 0, 11, 8, 13, 15, 10, 9, 0, 12, 7, 15, 10, 8, 0, 9, 14, 11, 6, 12, 10];

const days: StudiedDay[] = minutesByDay.flatMap((minutes, index) =>
  minutes === 0
    ? []
    : [
        {
          day: addDays(today, index - minutesByDay.length + 1),
          reviews: 5 * minutes,
          answers: 0,
          ms: minutes * 60_000,
        },
      ],
);

const planned = [8, 9, 10, 9, 0, 10, 9, 10, 11, 12, 12, 11, 12, 5].map((minutes, index) => ({
  day: addDays(today, index),
  minutes,
}));

const recallOf = (
  label: DomainLabel,
  weight: number,
  cards: number,
  seen: number,
  recall: number,
) => ({ label, domain: label.id, weight, cards, seen, recall, later: recall - 0.12 });

type Row = readonly [string, string, DomainLabel, number, number, number];

const tasks: readonly Row[] = [
  ["1.1", "Define the benefits of the AWS Cloud", domains.concepts, 0.95, 6, 7],
  ["1.2", "Identify design principles of the AWS Cloud", domains.concepts, 0.91, 5, 6],
  ["1.3", "Understand the benefits of and strategies for migration", domains.concepts, 0.88, 4, 6],
  ["1.4", "Understand concepts of cloud economics", domains.concepts, 0.93, 6, 7],
  ["2.1", "Understand the shared responsibility model", domains.security, 0.94, 7, 8],
  ["2.2", "Understand governance and compliance concepts", domains.security, 0.83, 6, 9],
  ["2.3", "Identify access management capabilities", domains.security, 0.74, 5, 10],
  ["2.4", "Identify components and resources for security", domains.security, 0.86, 5, 7],
  ["3.1", "Define methods of deploying and operating", domains.technology, 0.85, 5, 6],
  ["3.2", "Define the global infrastructure", domains.technology, 0.93, 6, 7],
  ["3.3", "Identify compute services", domains.technology, 0.84, 5, 7],
  ["3.4", "Identify database services", domains.technology, 0.79, 5, 7],
  ["3.5", "Identify network services", domains.technology, 0.76, 4, 7],
  ["3.6", "Identify storage services", domains.technology, 0.7, 4, 8],
  ["3.7", "Identify AI, ML and analytics services", domains.technology, 0.78, 1, 2],
  ["3.8", "Identify services from other categories", domains.technology, 0.77, 0, 0],
  ["4.1", "Compare pricing models", domains.billing, 0.9, 5, 6],
  ["4.2", "Understand billing, budgets and cost management", domains.billing, 0.89, 4, 5],
  ["4.3", "Identify technical resources and support", domains.billing, 0.85, 0, 1],
];

const answersOf = (answers: number, right: number, guess: boolean) =>
  Array.from({ length: answers }, (_, index) => ({ correct: index < right, guess, chance: 0.25 }));

const weeks = 8;
const calendar = calendarDays(days, today, weeks, [3]);

const study: StudyPlots = {
  recall: {
    time: { kind: "exam", day: exam },
    domains: [
      recallOf(domains.concepts, 0.24, 220, 220, 0.92),
      recallOf(domains.security, 0.3, 330, 300, 0.84),
      recallOf(domains.technology, 0.34, 420, 350, 0.8),
      recallOf(domains.billing, 0.12, 140, 142 - 20, 0.88),
    ],
    known: 0.77,
    knownLater: 0.66,
    seen: 0.89,
  },
  load: { days: loadDays(days, planned, today, 28), examAhead: 13, perDay: 9.1 },
  tasks: {
    time: { kind: "exam", day: exam },
    tasks: tasks.map(([task, title, label, recall, right, answers], index) => ({
      task: TaskId(task),
      title,
      label,
      domain: label.id,
      cards: 58,
      seen: index === 15 ? 2 : 58,
      recall,
      right,
      answers,
    })),
  },
  guesses: guessMarks([...answersOf(97, 81, false), ...answersOf(21, 8, true)]),
  time: studyWeeks(days, today, 12),
  calendar: {
    days: calendar,
    weeks,
    studied: days.length,
    streak: { length: 6, studiedToday: true, total: days.length, week: [] },
    all: days,
  },
};

const bin = (from: number, to: number, forecast: number, reviews: number, recalled: number) => ({
  from,
  to,
  forecast,
  reviews,
  recalled: rangeOfShare(Math.round(reviews * recalled), reviews)!,
});

const memory: MemoryForecast = {
  reviews: 412,
  forecast: 0.88,
  off: 0.02,
  recalled: rangeOfShare(359, 412),
  bins: [
    bin(0.5, 0.6, 0.57, 18, 0.61),
    bin(0.6, 0.7, 0.66, 31, 0.65),
    bin(0.7, 0.8, 0.76, 48, 0.78),
    bin(0.8, 0.85, 0.83, 70, 0.83),
    bin(0.85, 0.9, 0.88, 105, 0.91),
    bin(0.9, 0.95, 0.94, 140, 0.95),
  ],
};

export const progress: ProgressModel = { band, study, memory, reading: null };

/** The real exam was sat between the last two sittings. */
export const progressAfterExam: ProgressModel = {
  ...progress,
  band: {
    ...band,
    exams: [
      {
        day: StudyDay("2026-11-25"),
        passed: false,
        score: 688,
        predicted: { band: [650, 800], pPass: 0.5, model: "3" },
      },
    ],
  },
};

export const progressReading: ProgressModel = { band, study: null, memory: null, reading: 12_000 };

export const progressEmpty: ProgressModel = {
  band: { ...band, score: null, sittings: [], change: null },
  study: {
    ...study,
    recall: {
      ...study.recall,
      time: { kind: "today", day: today },
      domains: study.recall.domains.map((domain) => ({
        ...domain,
        seen: 0,
        recall: null,
        later: null,
      })),
      known: 0,
      knownLater: 0,
      seen: 0,
    },
    load: { days: loadDays([], [], today, 28), examAhead: null, perDay: 0 },
    tasks: {
      time: { kind: "today", day: today },
      tasks: study.tasks.tasks.map((task) => ({
        ...task,
        seen: 0,
        recall: null,
        answers: 0,
        right: 0,
      })),
    },
    guesses: guessMarks([]),
    time: studyWeeks([], today, 12),
    calendar: {
      ...study.calendar,
      days: calendarDays([], today, weeks, []),
      studied: 0,
      streak: { length: 0, studiedToday: false, total: 0, week: [] },
      all: [],
    },
  },
  memory: { reviews: 0, forecast: null, recalled: null, off: 0, bins: [] },
  reading: null,
};
