import type { CardState, Grade } from "@/lib/cards/card-state";
import type { CardId, ConceptId, DomainId } from "@/lib/content/pack";
import type { Verdict } from "@/lib/scheduling/due-after";
import type { DueRule } from "@/lib/scheduling/due-rule";
import type { Scheduler } from "@/lib/scheduling/scheduler";
import type { StudyCalendar, StudyDay } from "@/lib/time/instant";

/** The learner's own seconds per answer, medians. */
export interface SecondsPerAnswer {
  /** At first sight, with the reading of the answer. */
  readonly new: number;
  readonly recalled: number;
  readonly missed: number;
}

export interface PlanSettings {
  readonly calendar: StudyCalendar;
  readonly minutesPerDay: number;
  /** Each domain's share of the exam. */
  readonly weights: ReadonlyMap<DomainId, number>;
  readonly scheduler: Scheduler;
  readonly examDay: StudyDay | null;
  /** 1 for Monday to 7 for Sunday. */
  readonly restDays: readonly number[];
  /** The first day of study after a pause. */
  readonly pausedUntil: StudyDay | null;
  readonly seconds: SecondsPerAnswer;
  /** Share of new cards that the learner knows at first sight, from 0 to 1. */
  readonly known: number;
  /** An expert's own chance of recall at which cards come back; `null` lets the planner choose. */
  readonly retention: number | null;
  /**
   * Without a date: reviews a day while a backlog is worked off, the most valuable first; `null`
   * for no limit. Before an exam the minutes are the limit.
   */
  readonly catchUp: number | null;
  /** Concepts whose cards come first: the study plan of a diagnostic. */
  readonly focus: readonly ConceptId[];
  /** Cards seen for the first time, today and ever. */
  readonly introduced: {
    readonly today: number;
    readonly byDomain: ReadonlyMap<DomainId, number>;
  };
}

/** What the planner is told by the score estimate. */
export interface PlanEstimate {
  /** Scaled points that study of the domain is expected to bring. */
  readonly expectedPoints: ReadonlyMap<DomainId, number>;
  /** Concepts of questions that a diagnostic found missed. */
  readonly missed: readonly ConceptId[];
}

/** Why a card is in the queue. */
export interface Reason {
  /** `ahead` is asked before its day, since the exam comes first and there is time. */
  readonly kind: "focus" | "due" | "new" | "retry" | "ahead";
  readonly domain: DomainId;
}

/** A day of the calendar up to the exam, or of the two weeks to come without one. */
export interface DayLoad {
  readonly day: StudyDay;
  readonly cards: number;
  readonly minutes: number;
  readonly kind: "study" | "rest" | "paused" | "last-pass" | "last-day";
}

/** Recall from 0 to 1, expected, with the ends of its 80 % range. */
export interface Band {
  readonly recall: number;
  readonly low: number;
  readonly high: number;
}

/** One line of the plan: "Security: 14, because it is 30 % of the exam and your weakest". */
export interface DomainPlan {
  readonly domain: DomainId;
  /** Cards of today's queue. */
  readonly cards: number;
  readonly minutes: number;
  /** Share of the exam, from 0 to 1. */
  readonly weight: number;
  /** Whether it is expected to be the weakest on exam day, by points if the estimate knows. */
  readonly weakest: boolean;
  /** `null` without a date. */
  readonly onExamDay: Band | null;
}

/** What the learner has to be told about the plan. Costs are in weighted recall, from 0 to 1. */
export type PlanNote =
  | { readonly kind: "no-date" }
  | { readonly kind: "exam-over" }
  | { readonly kind: "paused"; readonly until: StudyDay }
  | { readonly kind: "rest-day" }
  | { readonly kind: "last-pass"; readonly from: StudyDay }
  | { readonly kind: "last-day" }
  /** The syllabus can't be finished: so many cards stay unseen, the least valuable. */
  | { readonly kind: "unfinished"; readonly cards: number; readonly cost: number }
  /** More is due than fits: so many are left for later, the least valuable. */
  | {
      readonly kind: "backlog";
      readonly cards: number;
      readonly cost: number;
      /**
       * Study days until it is clear at this pace; `null` if it will not be, and before an exam,
       * where the plan may never ask the least of them.
       */
      readonly days: number | null;
    };

/** What is expected on exam day, over the whole blueprint. */
export interface Outlook extends Band {
  readonly domains: Readonly<Record<DomainId, Band>>;
  /** Share of the cards that will have been seen. */
  readonly covered: number;
}

/** All but `dueAfter` and `reasons` is plain JSON; `keep` makes all of it so. */
export interface Plan {
  readonly day: StudyDay;
  readonly queue: readonly CardId[];
  /** Of the queue and of `more`. */
  readonly reasons: ReadonlyMap<CardId, Reason>;
  /** What to go on with on a day with more time than planned, best first. */
  readonly more: readonly CardId[];
  /** Seconds that the queue is expected to take. */
  readonly seconds: number;
  /**
   * Seconds of study planned for today. On the last day before the exam the session ends there; on
   * others a learner who is faster may go on with `more`.
   */
  readonly limit: number;
  /** The days to come, from today, as far as is known now. */
  readonly forecast: readonly DayLoad[];
  readonly domains: readonly DomainPlan[];
  readonly notes: readonly PlanNote[];
  /** Due cards that today has no room for, the most valuable first. */
  readonly dropped: readonly CardId[];
  /** `null` without a date. */
  readonly outlook: Outlook | null;
  /** Holds the retention target that was chosen. */
  readonly dueRule: DueRule;
  dueAfter(card: Pick<CardState, "id" | "memory">, grade: Grade): Verdict;
}
