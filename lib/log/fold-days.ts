import type { StudyDay } from "@/lib/time/instant";
import { studyDayOf } from "@/lib/time/study-day";

import type { LogEvent, StoredEvent } from "./event";
import { standing } from "./standing";

/** A day on which something was answered and not taken back. */
export interface StudiedDay {
  readonly day: StudyDay;
  readonly reviews: number;
  readonly answers: number;
  /** Milliseconds spent on them. */
  readonly ms: number;
}

/** The learner's studied days, in order of the calendar. */
export function foldDays(events: readonly StoredEvent[]): StudiedDay[] {
  const days = new Map<StudyDay, StudiedDay>();
  for (const event of standing(events)) {
    const change = studyOf(event);
    if (change) days.set(change.day, addStudy(days.get(change.day), change, 1));
  }
  return [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** What one event adds to its day; `null` for events that are not study. */
export function studyOf(event: LogEvent): StudiedDay | null {
  if (event.type !== "review" && event.type !== "answer") return null;
  const reviews = event.type === "review" ? 1 : 0;
  // Whole numbers, since sums of fractions would depend on their order.
  return { day: studyDayOf(event), reviews, answers: 1 - reviews, ms: Math.round(event.ms) };
}

/** Adds a piece of study to a day, or with `sign` −1 takes it away. */
export function addStudy(
  day: StudiedDay | undefined,
  change: StudiedDay,
  sign: 1 | -1,
): StudiedDay {
  return {
    day: change.day,
    reviews: (day?.reviews ?? 0) + sign * change.reviews,
    answers: (day?.answers ?? 0) + sign * change.answers,
    ms: (day?.ms ?? 0) + sign * change.ms,
  };
}
