import type { CardState } from "@/lib/cards/card-state";
import type { Blueprint, Card, Concept, ConceptId, Question, QuestionId } from "@/lib/content/pack";
import type { Mistake } from "@/lib/log/fold-mistake";
import type { Outcome, QuestionState } from "@/lib/log/fold-question";
import type { StudyDay } from "@/lib/time/instant";

import type { ExplainedModel, QuestionModel } from "./diagnostic";
import type { DomainLabel } from "./home";
import type { ConceptModel } from "./library";

/** A question that was once missed or guessed. */
export interface MistakeRow {
  readonly question: Question;
  readonly state: QuestionState;
  readonly mistake: Mistake;
}

export type OpenMistakeRow = MistakeRow & { readonly mistake: { readonly due: StudyDay } };

/** All that the page and the review of mistakes are made of, as it stood at one moment. */
export interface MistakesContent {
  readonly today: StudyDay;
  readonly blueprint: Blueprint | null;
  /** The pack and its version. */
  readonly pack: string;
  /** Those that wait for a review, the longest due first. */
  readonly open: readonly OpenMistakeRow[];
  /** Those that were recalled on enough days, the latest first. */
  readonly left: readonly MistakeRow[];
  /** The concepts of both. */
  readonly concepts: ReadonlyMap<ConceptId, Concept>;
  /** The cards of the concepts that wait. */
  readonly cards: readonly { readonly card: Card; readonly state: CardState }[];
  /** How many questions were first seen with each outcome; sittings under way are left out. */
  readonly firsts: Readonly<Record<Outcome, number>>;
  readonly repeats: { readonly seen: number; readonly recalled: number };
}

/** What was taken for what, in the words of the options. */
export interface Confusion {
  readonly taken: { readonly text: string; readonly why: string };
  readonly right: { readonly text: string; readonly why: string };
  readonly times: number;
}

export interface MistakeQuestion {
  readonly id: QuestionId;
  readonly stem: string;
  readonly due: StudyDay;
  readonly isDue: boolean;
  readonly first: NonNullable<QuestionState["first"]>;
  readonly misses: number;
  readonly missedOn: StudyDay;
  readonly recalledOn: readonly StudyDay[];
  /** The question with its reasons; nothing counts as chosen in it. */
  readonly explained: ExplainedModel;
}

export interface MistakeGroup {
  readonly concept: ConceptId;
  readonly title: string;
  readonly domain: DomainLabel;
  readonly explanation: string;
  readonly confusions: readonly Confusion[];
  readonly confusables: ConceptModel["confusables"];
  readonly questions: readonly MistakeQuestion[];
  readonly cards: readonly { readonly front: string; readonly back: string }[];
  readonly due: number;
}

export interface MistakesModel {
  readonly open: number;
  readonly due: number;
  /** The next day on which one comes back, when none is due. */
  readonly next: StudyDay | null;
  readonly groups: readonly MistakeGroup[];
  readonly left: readonly {
    readonly id: QuestionId;
    readonly concept: ConceptId;
    readonly stem: string;
    readonly on: StudyDay;
  }[];
  readonly firsts: MistakesContent["firsts"];
  readonly repeats: MistakesContent["repeats"];
}

export type MistakeReviewModel =
  | {
      readonly kind: "question";
      readonly question: QuestionModel;
      readonly number: number;
      readonly of: number;
    }
  | {
      readonly kind: "explained";
      readonly explained: ExplainedModel;
      /** `null` when it has left. */
      readonly comesBack: { readonly day: StudyDay; readonly days: number } | null;
      readonly number: number;
      readonly of: number;
    }
  | {
      readonly kind: "finished";
      readonly done: number;
      readonly recalled: number;
      /** Due and not asked in this review. */
      readonly due: number;
      readonly next: StudyDay | null;
    };
