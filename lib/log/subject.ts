import type { StudyDay } from "@/lib/time/instant";

import type { ExamSubject, SessionId, SettingSubject } from "./event";

export type SubjectKind = "card" | "question" | "session" | "setting" | "other";

/** Reads from its id what an event is about: `clf-c02:c:…` is a card, `setting:zone` a setting. */
export function kindOfSubject(subject: string): SubjectKind {
  if (subject.startsWith("setting:")) return "setting";
  if (subject.startsWith("session:")) return "session";
  if (/^[^:]+:c:/.test(subject)) return "card";
  if (/^[^:]+:q:/.test(subject)) return "question";
  return "other";
}

export const settingSubject = (key: string): SettingSubject => `setting:${key}`;

export const sessionSubject = (id: string) => `session:${id}` as SessionId;

export const examSubject = (day: StudyDay): ExamSubject => `exam:${day}`;

/** The day that an exam's subject names. */
export const examDayOf = (subject: ExamSubject) => subject.slice("exam:".length) as StudyDay;
