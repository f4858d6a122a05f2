import type { CardState } from "@/lib/cards/card-state";
import type { Blueprint, CardId, ConceptId } from "@/lib/content/pack";
import type { Undoable } from "@/lib/log/event";
import type { StudiedDay } from "@/lib/log/fold-days";
import type { Session } from "@/lib/log/fold-session";
import type { PlanGround } from "@/lib/planner/plan-row";
import type { KeptPlan } from "@/lib/queue/kept-plan";
import type { PlanSettings, SecondsPerAnswer } from "@/lib/queue/plan-types";
import type { Settings } from "@/lib/settings/settings";
import type { Instant, StudyCalendar, StudyDay } from "@/lib/time/instant";

import type { Drafts } from "./drafts";

/** The latest estimate, kept so that Home can draw it without working it out. */
export interface StoredScore {
  /** How many answers had been given when it was made. */
  readonly answers: number;
  readonly model: string;
  /** Ends of the 80 % range, in scaled points. */
  readonly band: readonly [number, number];
  /** Height of the hill at even steps over the scale, 1 at the top. */
  readonly hill: readonly number[];
  /** Share of the hill at or past the cut. */
  readonly pastShare: number;
  readonly pPass: number;
  /** Scaled points that study of each domain may bring, in the blueprint's order; older ones lack it. */
  readonly points?: readonly number[];
}

/** All that the study screens decide from, read in one transaction. */
export interface StudyView {
  /** The log's greatest lamport: names this state of things. */
  readonly head: number;
  readonly now: Instant;
  readonly today: StudyDay;
  readonly calendar: StudyCalendar;
  readonly settings: Settings;
  /** `null` until a pack is installed. */
  readonly blueprint: Blueprint | null;
  readonly pack: string | null;
  /** How much of the content is in place while the very first installation goes on, from 0 to 1. */
  readonly installing: number | null;
  readonly candidates: readonly CardState[];
  /** Cards that fall due tomorrow, whether or not they are among the candidates. */
  readonly dueTomorrow: number;
  /** Cards seen at least once; `null` when a plan of today is kept, which has counted them. */
  readonly introduced: PlanSettings["introduced"] | null;
  readonly days: readonly StudiedDay[];
  /** The latest sittings, newest first. */
  readonly sessions: readonly Session[];
  readonly mistakes: {
    /** Questions to be reviewed by today, as missed or guessed before. */
    readonly due: number;
    /** Concepts of all that wait, with 1 for each fresh mistake and half for each recalled once. */
    readonly concepts: ReadonlyMap<ConceptId, number>;
  };
  /** `null` until a diagnostic was finished. */
  readonly score: StoredScore | null;
  /** The plan kept last, perhaps of an earlier day, and whether it still stands. */
  readonly planned: PlanGround & {
    readonly kept: KeptPlan | null;
    /** The learner's own seconds per answer; `null` before the first plan. */
    readonly pace: SecondsPerAnswer | null;
    /** Cards that keep slipping, left out of the plan. */
    readonly leeches: readonly CardId[];
    readonly isCurrent: boolean;
  };
  readonly drafts: Drafts;
  readonly undoable: Undoable | null;
}
