import type { CardId, ConceptId } from "@/lib/content/pack";
import type { Band, DayLoad, PlanNote } from "@/lib/queue/plan-types";
import type { ExamPhase } from "@/lib/settings/exam-phase";

import type { DomainLabel, DomainToday } from "./home";

/** What a change of settings does to the coming days, before it applies. */
export interface EffectModel {
  readonly before: EffectRow;
  readonly after: EffectRow;
  /** The most minutes of a day in either row, for one scale. */
  readonly most: number;
}

export interface EffectRow {
  readonly days: readonly Pick<DayLoad, "day" | "minutes">[];
  /** Mean of the days with study. */
  readonly minutesADay: number;
  readonly busiest: number;
  /** Share of the exam known on its day, from 0 to 1; `null` without a date. */
  readonly recall: number | null;
  /** Cards that stay unseen for lack of time. */
  readonly unseen: number;
}

/** A review of about so many minutes; `null` for all that is planned. */
export interface SessionSize {
  readonly minutes: number | null;
  readonly cards: number;
}

/** The days to come, as far as the plan knows them. */
export interface PlanCalendar {
  readonly days: readonly DayLoad[];
  /** Days from today to the exam; `null` without one. */
  readonly examAhead: number | null;
  readonly minutesPerDay: number;
}

export interface RecallOutlook extends Band {
  /** Share of the cards that will have been seen. */
  readonly covered: number;
  readonly domains: readonly (Band & { readonly domain: DomainLabel; readonly weight: number })[];
}

/** What so many minutes a day are expected to lead to. */
export interface ProjectionPoint extends Band {
  readonly minutes: number;
}

/** A card that keeps slipping, with what the learner may want to know before dealing with it. */
export interface LeechCard {
  readonly id: CardId;
  /** Its front as one line. */
  readonly title: string;
  readonly concept: ConceptId;
  readonly lapses: number;
  readonly reviews: number;
  /** To be handed back with what is done to it. */
  readonly revision: number;
}

export interface PlanModel {
  readonly phase: ExamPhase;
  readonly daysToExam: number | null;
  readonly minutesPerDay: number;
  /** 1 for Monday to 7 for Sunday. */
  readonly restDays: readonly number[];
  readonly afterPassing: "archive" | "light";
  readonly today: {
    readonly cards: number;
    readonly minutes: number;
    readonly domains: readonly DomainToday[];
    readonly sizes: readonly SessionSize[];
  };
  readonly notes: readonly PlanNote[];
  readonly calendar: PlanCalendar;
  readonly outlook: RecallOutlook | null;
  /** The chance of recall that the planner chose, from 0 to 1. */
  readonly retention: number;
  readonly undo: string | null;
}
