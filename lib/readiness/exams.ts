import type { ExamBody, StoredEvent } from "@/lib/log/event";
import { standing } from "@/lib/log/standing";
import { examDayOf } from "@/lib/log/subject";
import type { ExamResult } from "@/lib/settings/exam-result";
import type { StudyDay } from "@/lib/time/instant";

/** A real exam that was taken. */
export interface TakenExam extends Pick<ExamBody, "passed" | "score" | "predicted"> {
  readonly day: StudyDay;
}

/** The exams entered, the latest day first; of one day the last entry counts. */
export function takenExams(events: readonly StoredEvent[]): TakenExam[] {
  const byDay = new Map<StudyDay, TakenExam>();
  for (const event of standing(events)) {
    if (event.type !== "exam") continue;
    const { subject, passed, score, predicted } = event;
    const day = examDayOf(subject);
    byDay.set(day, { day, passed, score, predicted });
  }
  return [...byDay.values()].toSorted(byLatestDay);
}

/** An exam of which the plan was told how it went, and no more; `null` once it was entered. */
export function onlyTold(taken: readonly TakenExam[], result: ExamResult | null): TakenExam | null {
  const isEntered = taken.some(({ day }) => day === result?.day);
  if (!result || result.outcome === "moved" || isEntered) return null;
  return { day: result.day, passed: result.outcome === "passed", score: null, predicted: null };
}

/** Every exam that is known of, the latest day first. */
export function realExams(taken: readonly TakenExam[], result: ExamResult | null): TakenExam[] {
  const told = onlyTold(taken, result);
  return [...(told ? [told] : []), ...taken].toSorted(byLatestDay);
}

const byLatestDay = (a: TakenExam, b: TakenExam) => (a.day < b.day ? 1 : -1);

/** What the learner types in. */
export interface ExamEntry {
  readonly day: StudyDay;
  readonly passed: boolean;
  readonly score: number | null;
}

export type ExamProblem = "no-day" | "ahead" | "no-score" | "off-scale" | "not-passed" | "passed";

/** What is wrong with an entry; `null` when it can be kept. */
export function examProblem(
  { day, passed, score }: ExamEntry,
  { min, cut, max }: { readonly min: number; readonly cut: number; readonly max: number },
  today: StudyDay,
): ExamProblem | null {
  if (day === "") return "no-day";
  if (day > today) return "ahead";
  if (score === null) return null;
  if (!Number.isInteger(score)) return "no-score";
  if (score < min || score > max) return "off-scale";
  if (passed !== score >= cut) return passed ? "not-passed" : "passed";
  return null;
}
