import type { StudyDay } from "@/lib/time/instant";

import { examResultIn } from "./exam-result";
import type { Settings } from "./settings";

/** Where the learner stands with the exam. */
export type ExamPhase =
  | { readonly kind: "no-date" }
  | { readonly kind: "ahead"; readonly day: StudyDay }
  /** Its day is over and nothing was said about it yet. */
  | { readonly kind: "ask"; readonly day: StudyDay }
  | { readonly kind: "passed"; readonly day: StudyDay }
  /** Not passed or not taken, and no new date yet. */
  | { readonly kind: "again"; readonly day: StudyDay };

export function examPhase(
  { examDay, examResult }: Pick<Settings, "examDay" | "examResult">,
  today: StudyDay,
): ExamPhase {
  if (examDay === null) return { kind: "no-date" };
  if (examDay >= today) return { kind: "ahead", day: examDay };
  const result = examResultIn(examResult);
  if (result?.day !== examDay) return { kind: "ask", day: examDay };
  return { kind: result.outcome === "passed" ? "passed" : "again", day: examDay };
}
