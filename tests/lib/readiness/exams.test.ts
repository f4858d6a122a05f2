import { describe, expect, it } from "vitest";

import type { EventBody } from "@/lib/log/event";
import { examSubject } from "@/lib/log/subject";
import { eveOf } from "@/lib/readiness/eve";
import {
  examProblem,
  onlyTold,
  realExams,
  type TakenExam,
  takenExams,
} from "@/lib/readiness/exams";
import { StudyDay } from "@/lib/time/instant";
import { studyDayAt } from "@/lib/time/study-day";
import { examJson } from "@/lib/transfer/export-exam";
import { aLog, anUndo } from "@/tests/support/events";

const anExam = (day: string, score: number | null, passed = true): EventBody => ({
  type: "exam",
  subject: examSubject(StudyDay(day)),
  passed,
  score,
  predicted: { band: [690, 820], pPass: 0.7, model: "3" },
});

describe("an exam of which only the outcome was told", () => {
  const result = { day: StudyDay("2026-04-01"), outcome: "failed" } as const;
  const entered = (day: string): TakenExam => ({
    day: StudyDay(day),
    passed: true,
    score: 742,
    predicted: null,
  });

  it("stands among the others without a score", () => {
    const told = { day: result.day, passed: false, score: null, predicted: null };
    expect(onlyTold([], result)).toEqual(told);
    const [later, earlier] = [entered("2026-05-01"), entered("2026-03-01")];
    expect(realExams([later, earlier], result)).toEqual([later, told, earlier]);
  });

  it("is none once it was entered, when it was moved, and without a word", () => {
    expect(onlyTold([entered("2026-04-01")], result)).toBeNull();
    expect(onlyTold([], { ...result, outcome: "moved" })).toBeNull();
    expect(onlyTold([], null)).toBeNull();
    expect(realExams([], null)).toEqual([]);
  });
});

describe("exams taken", () => {
  it("stand with the latest day first, and the last word on each", () => {
    const log = aLog(
      anExam("2026-03-01", 650, false),
      anExam("2026-04-01", 710),
      anExam("2026-04-01", 742),
    );
    expect(takenExams(log).map(({ day, score }) => [day, score])).toEqual([
      ["2026-04-01", 742],
      ["2026-03-01", 650],
    ]);
  });

  it("go back to the word before when the last is taken back", () => {
    const log = aLog(
      anExam("2026-04-01", 710),
      anExam("2026-04-01", 742),
      anUndo(2, "exam:2026-04-01"),
    );
    expect(takenExams(log).map(({ score }) => score)).toEqual([710]);
  });
});

describe("an entry", () => {
  const today = StudyDay("2026-04-02");
  const scale = { min: 100, cut: 700, max: 1000 };
  const problem = (day: string, score: number | null, passed = true) =>
    examProblem({ day: StudyDay(day), passed, score }, scale, today);

  it.each([
    ["2026-04-01", 742, true, null],
    ["2026-04-02", null, false, null],
    ["2026-04-01", 700, true, null],
    ["", 742, true, "no-day"],
    ["2026-04-03", 742, true, "ahead"],
    ["2026-04-01", 742.5, true, "no-score"],
    ["2026-04-01", Number.NaN, true, "no-score"],
    ["2026-04-01", 99, false, "off-scale"],
    ["2026-04-01", 1001, true, "off-scale"],
    ["2026-04-01", 699, true, "not-passed"],
    ["2026-04-01", 700, false, "passed"],
  ])("%j, %j, passed %j: %j", (day, score, passed, expected) => {
    expect(problem(day, score, passed)).toBe(expected);
  });
});

it.each(["UTC", "Pacific/Kiritimati", "America/New_York"])(
  "the eve in %s is the last moment of the day before",
  (zone) => {
    const calendar = { zone, cutoff: 240 };
    // Clocks go forward in New York on the 8th.
    for (const day of ["2026-03-08", "2026-03-09", "2026-11-01"].map(StudyDay)) {
      const eve = eveOf(day, calendar);
      expect(studyDayAt(eve, calendar) < day).toBe(true);
      expect(studyDayAt((eve + 1) as typeof eve, calendar)).toBe(day);
    }
  },
);

it("a result goes into a file with its prediction and nothing else", () => {
  const [taken] = takenExams(aLog(anExam("2026-04-01", 742)));
  expect(JSON.parse(examJson(taken!, { code: "LK-1", guideVersion: "7" }))).toEqual({
    format: "cutscore-exam",
    version: 1,
    exam: { code: "LK-1", guideVersion: "7" },
    day: "2026-04-01",
    passed: true,
    score: 742,
    predicted: { band: [690, 820], pPass: 0.7, model: "3" },
  });
});
