import type { Branded } from "@/lib/brand";

/** Milliseconds since the epoch. The core never asks what time it is: callers say. */
export type Instant = Branded<number, "Instant">;
export const Instant = (milliseconds: number) => milliseconds as Instant;

/** A date in the learner's own calendar, such as `2026-03-01`. Later days compare as greater. */
export type StudyDay = Branded<string, "StudyDay">;
export const StudyDay = (isoDate: string) => isoDate as StudyDay;

export type Clock = () => Instant;

/** Where the learner's days begin and end. */
export interface StudyCalendar {
  /** An IANA time zone, such as `Europe/Berlin`. */
  readonly zone: string;
  /** Minutes after midnight at which a new study day begins: 240 is 04:00. */
  readonly cutoff: number;
}
