import { Instant, type StudyCalendar, type StudyDay } from "@/lib/time/instant";

/** The last moment before a study day begins. */
export function eveOf(day: StudyDay, { zone, cutoff }: StudyCalendar): Instant {
  const begin = Temporal.PlainDate.from(day)
    .toPlainDateTime({ hour: Math.floor(cutoff / 60), minute: cutoff % 60 })
    .toZonedDateTime(zone);
  return Instant(begin.epochMilliseconds - 1);
}
