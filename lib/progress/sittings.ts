import type { Session } from "@/lib/log/fold-session";
import type { StudyCalendar, StudyDay } from "@/lib/time/instant";
import { studyDayAt } from "@/lib/time/study-day";

/** A finished sitting, and the band that it ended with. */
export interface Sitting {
  readonly day: StudyDay;
  readonly form: Session["form"];
  readonly answers: number;
  readonly right: number;
  /** Ends of the 80 % range, in scaled points. */
  readonly band: readonly [number, number];
  readonly pPass: number;
}

/** Sittings in the order in which they ended. */
export function sittingsOf(sessions: readonly Session[], calendar: StudyCalendar): Sitting[] {
  const ended = sessions.flatMap(({ form, answers, finished }) =>
    finished ? [{ form, answers, finished }] : [],
  );
  return ended
    .toSorted((a, b) => a.finished.at - b.finished.at)
    .map(({ form, answers, finished }) => ({
      day: studyDayAt(finished.at, calendar),
      form,
      answers: answers.length,
      right: answers.filter(({ correct }) => correct).length,
      band: finished.band,
      pPass: finished.pPass,
    }));
}

/** How a band has changed between two times. */
export interface BandChange {
  /** Scaled points by which its middle rose; negative when it fell. */
  readonly middle: number;
  /** Its width now over its width then. */
  readonly width: number;
}

export function bandChange(
  before: readonly [number, number],
  after: readonly [number, number],
): BandChange {
  const width = ([low, high]: readonly [number, number]) => Math.max(1, high - low);
  const middle = ([low, high]: readonly [number, number]) => (low + high) / 2;
  return { middle: middle(after) - middle(before), width: width(after) / width(before) };
}
