import type { CardEdit } from "@/lib/cards/card-state";
import type { OwnCardField, OwnCardText } from "@/lib/cards/own-card";
import type { CardId, ConceptId, DomainId, QuestionId } from "@/lib/content/pack";
import type { Sheet } from "@/lib/forms/sheet";
import type { SessionId } from "@/lib/log/event";
import type { Instant, StudyDay } from "@/lib/time/instant";

/** Which surface a page is; each remembers its own screen, all share what is being studied. */
export type Surface = "popup" | "sidepanel" | "app";

export type Screen =
  | { readonly kind: "home" }
  | { readonly kind: "review" }
  | { readonly kind: "diagnostic" }
  | { readonly kind: "result"; readonly session: SessionId }
  | { readonly kind: "results" }
  | { readonly kind: "mock" }
  | { readonly kind: "mock-report"; readonly session: SessionId }
  | { readonly kind: "model" }
  | { readonly kind: "readiness" }
  | { readonly kind: "progress" }
  | { readonly kind: "library" }
  | { readonly kind: "mistakes" }
  | { readonly kind: "mistakes-review" }
  | { readonly kind: "own-cards"; readonly concept: ConceptId | null }
  | { readonly kind: "report"; readonly item: string }
  | { readonly kind: "concept"; readonly concept: ConceptId }
  | { readonly kind: "onboarding" }
  | { readonly kind: "plan" }
  | { readonly kind: "practice" }
  | { readonly kind: "settings" }
  | { readonly kind: "backup" };

/** The card being shown and how far the learner has got with it. */
export interface ReviewDraft {
  readonly card: CardId | null;
  readonly revealed: boolean;
  readonly shownAt: Instant | null;
  /** Cards graded since the review began. */
  readonly done: number;
  /** The most cards to show, for a review sized by minutes. */
  readonly limit: number | null;
  readonly day: StudyDay;
  /** Cards beyond what is planned for today that the learner asked to go on with. */
  readonly beyond?: number;
  /** The text of an edit not yet saved. */
  readonly typed: CardEdit | null;
}

/** The question being shown, and what is chosen and not yet answered. */
export interface QuestionDraft {
  readonly session: SessionId | null;
  readonly question: QuestionId;
  readonly order: readonly number[];
  readonly chosen: readonly number[];
  readonly guess: boolean;
  readonly shownAt: Instant;
}

/** A review of missed questions: the one on screen, and how far the learner has got. */
export interface MistakesDraft {
  /** `null` when all were asked. */
  readonly current: QuestionDraft | null;
  /** Whether the one on screen was answered, so that its reasons stand there. */
  readonly answered: boolean;
  /** Those still to come after it. */
  readonly queue: readonly QuestionId[];
  readonly done: number;
  readonly recalled: number;
}

/** An own card as it is being typed. */
export interface OwnCardDraft {
  /** The card that is changed; `null` for a new one. */
  readonly id: CardId | null;
  readonly kind: OwnCardText["kind"];
  readonly fields: Readonly<Record<OwnCardField, string>>;
  readonly concept: ConceptId | null;
  readonly domain: DomainId;
}

/** A form being sat: all that is on it and not yet handed in. */
export interface MockDraft {
  readonly session: SessionId;
  /** Which question is on screen, counted from 0. */
  readonly place: number;
  readonly view: "question" | "review";
  /** One for each question of the form. */
  readonly sheets: readonly Sheet[];
  /** Milliseconds used of the time allowed, as last counted. */
  readonly usedMs: number;
  readonly paused: boolean;
  readonly timeHidden: boolean;
}

/** Concepts whose cards a study plan brought to the front, for one day. */
export interface FocusDraft {
  readonly concepts: readonly ConceptId[];
  readonly day: StudyDay;
}

/** Cards that are gone through without a trace in the memory of any. */
export interface PracticeDraft {
  /** The card on screen first; one that was missed is put at the end once more. */
  readonly left: readonly CardId[];
  readonly done: number;
  readonly revealed: boolean;
}

/** Every draft by its key; a restored backup may hold others, which are kept and ignored. */
export interface Drafts {
  readonly review?: ReviewDraft;
  readonly diagnostic?: QuestionDraft;
  readonly newtab?: QuestionDraft;
  readonly mistakes?: MistakesDraft;
  readonly ownCard?: OwnCardDraft;
  readonly mock?: MockDraft;
  readonly practice?: PracticeDraft;
  readonly focus?: FocusDraft;
  readonly "place:popup"?: Screen;
  readonly "place:sidepanel"?: Screen;
}

export const freshReview = (day: StudyDay, limit: number | null): ReviewDraft => ({
  card: null,
  revealed: false,
  shownAt: null,
  done: 0,
  limit,
  day,
  typed: null,
});
