import { describe, expect, it } from "vitest";

import { examPhase } from "@/lib/settings/exam-phase";
import { examResultIn, examResultText } from "@/lib/settings/exam-result";
import { restDaysOf, weekdaysIn } from "@/lib/settings/rest-days";
import { StudyDay } from "@/lib/time/instant";

const exam = StudyDay("2026-12-14");
const phaseOn = (today: string, examResult: string | null = null) =>
  examPhase({ examDay: exam, examResult }, StudyDay(today)).kind;

describe("where the learner stands with the exam", () => {
  it("is nowhere without a date", () => {
    expect(examPhase({ examDay: null, examResult: null }, exam)).toEqual({ kind: "no-date" });
  });

  it("is before it through the very day, and from the day after is asked about", () => {
    expect(phaseOn("2026-12-13")).toBe("ahead");
    expect(phaseOn("2026-12-14")).toBe("ahead");
    expect(phaseOn("2026-12-15")).toBe("ask");
  });

  it.each([
    ["2026-12-14 passed", "passed"],
    ["2026-12-14 failed", "again"],
    ["2026-12-14 moved", "again"],
    // That was another exam.
    ["2026-08-01 passed", "ask"],
  ])("is told by %j", (result, kind) => {
    expect(phaseOn("2026-12-20", result)).toBe(kind);
  });

  it("is before the next one as soon as that has a date", () => {
    const settings = { examDay: StudyDay("2027-01-20"), examResult: "2026-12-14 failed" };
    expect(examPhase(settings, StudyDay("2026-12-16")).kind).toBe("ahead");
  });
});

describe("settings that hold more than one thing in one text", () => {
  it("come back as they were written", () => {
    const result = { day: exam, outcome: "failed" } as const;
    expect(examResultIn(examResultText(result))).toEqual(result);
    expect(examResultIn("nonsense")).toBeNull();
    expect(weekdaysIn(restDaysOf([7, 6]))).toEqual([6, 7]);
    expect(weekdaysIn(restDaysOf([]))).toEqual([]);
  });
});
