import type { Grade } from "@/lib/cards/card-state";
import type { CardId, ConceptId, Confusable, Opened } from "@/lib/content/pack";
import type { UndoableBody } from "@/lib/log/event";
import type { Reason } from "@/lib/queue/plan-types";
import type { StudyDay } from "@/lib/time/instant";

import type { BandModel, DomainLabel } from "./home";

export interface GradeChoice {
  readonly grade: Grade;
  /** The day it will come back. */
  readonly due: StudyDay;
  /** Days from today; 0 is once more today. */
  readonly days: number;
}

export interface AnswerSide {
  readonly answer: string;
  readonly concept?: ConceptId;
  /** What each gap of a cloze held; empty for other cards. */
  readonly gaps: readonly string[];
  readonly extra: string | null;
  readonly confusables: readonly Confusable[];
  readonly source: { readonly url: string; readonly checkedOn: string; readonly opened: Opened };
  readonly grades: readonly GradeChoice[];
}

export interface ReviewModel {
  readonly card: CardId;
  readonly domain: DomainLabel;
  readonly task: string;
  /** The card's front; of a cloze, its sentence with `null` for each gap. */
  readonly front: readonly (string | null)[];
  /** `null` until the learner asks for it: what is not shown is not in the page. */
  readonly back: AnswerSide | null;
  readonly place: { readonly number: number; readonly of: number };
  readonly reason: Reason["kind"];
  readonly flagged: boolean;
  readonly undo: UndoableBody["type"] | null;
  /** The fields of the card as they stand, while it is being edited. */
  readonly editing: { readonly fields: Readonly<Record<string, string>> } | null;
}

export interface FinishedModel {
  readonly reviewed: number;
  readonly tomorrow: { readonly cards: number; readonly minutes: number };
  readonly undo: UndoableBody["type"] | null;
  /** The latest band, if there is one. */
  readonly score?: BandModel | null;
  /** Due cards left, when the review was sized by minutes. */
  readonly left: number;
  /** Cards to offer to those who are through and have time left. */
  readonly beyond: number;
  /** How many of these are held back so that the last day stays light. */
  readonly heldBack: number;
}
