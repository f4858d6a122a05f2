import type { StudiedDay } from "@/lib/log/fold-days";
import type { CalendarDay } from "@/lib/progress/calendar";
import type { GuessMarks } from "@/lib/progress/guess-marks";
import type { MemoryForecast } from "@/lib/progress/memory-forecast";
import type { DomainRecall } from "@/lib/progress/recall-by-domain";
import type { BandChange, Sitting } from "@/lib/progress/sittings";
import type { LoadDay, StudyWeek } from "@/lib/progress/study-time";
import type { TaskKnowledge } from "@/lib/progress/task-map";
import type { TakenExam } from "@/lib/readiness/exams";
import type { StudyDay } from "@/lib/time/instant";
import type { Streak } from "@/lib/time/streak";

import type { BandModel, DomainLabel } from "./home";

export interface BandPlot {
  readonly scale: BandModel["scale"];
  /** Today's hill; `null` before the first sitting has ended. */
  readonly score: Omit<BandModel, "earlier"> | null;
  /** Finished sittings, oldest first. */
  readonly sittings: readonly Sitting[];
  /** Real exams, the latest first. */
  readonly exams: readonly TakenExam[];
  /** From the first sitting to today; `null` with fewer than two. */
  readonly change: BandChange | null;
}

/** What recall is told for: exam day, or today while there is none to come. */
export type RecallTime =
  | { readonly kind: "exam"; readonly day: StudyDay }
  | { readonly kind: "today"; readonly day: StudyDay };

export interface RecallPlot {
  readonly time: RecallTime;
  readonly domains: readonly (DomainRecall & { readonly label: DomainLabel })[];
  /** Share of the syllabus, by weight, that is seen and will be recalled; and thirty days later. */
  readonly known: number;
  readonly knownLater: number;
  /** Share of all cards that were seen at least once. */
  readonly seen: number;
}

export interface LoadPlot {
  readonly days: readonly LoadDay[];
  /** Days to the exam, if it is among the days shown or soon after. */
  readonly examAhead: number | null;
  /** Mean of the days to come. */
  readonly perDay: number;
}

export interface TaskPlot {
  readonly time: RecallTime;
  readonly tasks: readonly (TaskKnowledge & { readonly label: DomainLabel })[];
}

export interface CalendarPlot {
  readonly days: readonly CalendarDay[];
  readonly weeks: number;
  readonly studied: number;
  readonly streak: Streak;
  /** Every day ever studied, oldest first. */
  readonly all: readonly StudiedDay[];
}

/** What is drawn once cards and answers are read. */
export interface StudyPlots {
  readonly recall: RecallPlot;
  readonly load: LoadPlot;
  readonly tasks: TaskPlot;
  readonly guesses: GuessMarks;
  readonly time: readonly StudyWeek[];
  readonly calendar: CalendarPlot;
}

/** Each part as soon as it is there; `null` until then. */
export interface ProgressModel {
  readonly band: BandPlot;
  readonly study: StudyPlots | null;
  readonly memory: MemoryForecast | null;
  /** Reviews read so far, while the last plot is being made. */
  readonly reading: number | null;
}
