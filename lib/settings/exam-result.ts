import type { SettingValue } from "@/lib/log/event";
import { StudyDay } from "@/lib/time/instant";

import { isIsoDay } from "./iso-day";

/** What came of an exam; `moved` covers one that was not taken. */
export type ExamOutcome = "passed" | "failed" | "moved";

export interface ExamResult {
  /** The day of the exam that it is about. */
  readonly day: StudyDay;
  readonly outcome: ExamOutcome;
}

const outcomes: readonly string[] = ["passed", "failed", "moved"] satisfies ExamOutcome[];

/** One text for both, since a setting is a single value: `2026-12-14 passed`. */
export const examResultText = ({ day, outcome }: ExamResult): string => `${day} ${outcome}`;

export function isExamResult(value: SettingValue): boolean {
  const [day = "", outcome = "", ...rest] = typeof value === "string" ? value.split(" ") : [];
  return isIsoDay(day) && outcomes.includes(outcome) && rest.length === 0;
}

export function examResultIn(setting: string | null): ExamResult | null {
  if (setting === null || !isExamResult(setting)) return null;
  const [day, outcome] = setting.split(" ");
  return { day: StudyDay(day!), outcome: outcome as ExamOutcome };
}
