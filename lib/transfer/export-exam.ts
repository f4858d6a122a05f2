import type { TakenExam } from "@/lib/readiness/exams";

/** One result beside what was predicted, as a file that the learner may send to somebody. */
export function examJson(
  { day, passed, score, predicted }: TakenExam,
  exam: { readonly code: string; readonly guideVersion: string },
): string {
  const result = { format: "cutscore-exam", version: 1, exam, day, passed, score, predicted };
  return JSON.stringify(result, null, 1);
}
