import type { CustomFilter } from "@/lib/forms/custom-form";
import type { SheetState } from "@/lib/forms/sheet";
import type { FixedFormKind, SessionId } from "@/lib/log/event";
import type { StudyDay } from "@/lib/time/instant";

import type { QuestionModel } from "./diagnostic";
import type { DomainLabel } from "./home";

/** A question of a form as it is sat. */
export interface SheetModel extends QuestionModel {
  /** Places in the pack of the options struck out. */
  readonly struck: readonly number[];
  readonly flagged: boolean;
}

export interface PlaceModel {
  readonly state: SheetState;
  readonly flagged: boolean;
}

export interface SittingModel {
  readonly form: FixedFormKind;
  /** Which question is on screen, counted from 0. */
  readonly place: number;
  readonly question: SheetModel;
  readonly view: "question" | "review";
  /** One for each question of the form. */
  readonly places: readonly PlaceModel[];
  readonly answered: number;
  readonly flagged: number;
  readonly time: {
    readonly leftMs: number;
    readonly hidden: boolean;
    /** Whether the sitting is practice and may be paused. */
    readonly practice: boolean;
    readonly paused: boolean;
    /** Minutes left to warn of just now. */
    readonly warning: number | null;
  };
}

export interface EarlierSitting {
  readonly session: SessionId;
  readonly form: FixedFormKind;
  readonly day: StudyDay;
  readonly timed: boolean;
  readonly band: readonly [number, number];
}

/** What can be chosen before a sitting. */
export interface MockStartModel {
  readonly full: { readonly questions: number; readonly minutes: number };
  readonly half: { readonly questions: number; readonly minutes: number };
  readonly unscored: number;
  /** Whether all questions are in place; nothing can begin before. */
  readonly isComplete: boolean;
  /** Full forms that can still be drawn without a question met before. */
  readonly freshForms: number;
  readonly custom: {
    readonly filter: CustomFilter;
    readonly domains: readonly DomainLabel[];
    /** Of the domain chosen, or all. */
    readonly tasks: readonly { readonly id: string; readonly title: string }[];
    /** How many questions each filter lets through, the other choices as they are. */
    readonly counts: Readonly<Record<CustomFilter["which"], number>>;
    readonly available: number;
    readonly questions: number;
    readonly minutes: number;
  };
  readonly earlier: readonly EarlierSitting[];
}
