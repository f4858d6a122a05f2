import type { ExamBody, StoredEvent } from "@/lib/log/event";
import { standing } from "@/lib/log/standing";
import { examDayOf } from "@/lib/log/subject";
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
  return [...byDay.values()].toSorted((a, b) => (a.day < b.day ? 1 : -1));
}

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
