import type { StudiedDay } from "@/lib/log/fold-days";
import { type EvidenceEvent, isAnswer } from "@/lib/psychometrics/evidence";
import { Instant, type StudyCalendar, type StudyDay } from "@/lib/time/instant";
import { studyDayAt } from "@/lib/time/study-day";

const activeDays = 30;

/** Assessment answers since the thirtieth day of study before this one. */
export function recentAnswers(
  events: readonly EvidenceEvent[],
  days: readonly Pick<StudiedDay, "day">[],
  calendar: StudyCalendar,
  today: StudyDay,
): number {
  const studied = days.map(({ day }) => day).toSorted();
  const since = studied.at(-activeDays) ?? studied[0] ?? today;
  return events
    .filter(isAnswer)
    .filter(({ pool, at }) => pool === "assessment" && studyDayAt(Instant(at), calendar) >= since)
    .length;
}
