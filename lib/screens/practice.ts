import type { CardId } from "@/lib/content/pack";

import type { DomainLabel } from "./home";
import type { AnswerSide } from "./review";

/** Which cards to go through; an empty id stands for all. */
export interface PracticeChoice {
  readonly domain: string;
  readonly concept: string;
  readonly flagged: boolean;
  readonly seen: boolean;
}

export interface PracticeCardModel {
  readonly id: CardId;
  readonly domain: DomainLabel;
  readonly front: readonly (string | null)[];
  /** `null` until the learner asks for it. */
  readonly back: AnswerSide | null;
}

export type PracticeModel =
  | {
      readonly kind: "start";
      readonly choice: PracticeChoice;
      readonly domains: readonly DomainLabel[];
      /** Those of the domain that is chosen. */
      readonly concepts: readonly { readonly id: string; readonly name: string }[];
      /** How many cards the choice holds. */
      readonly cards: number;
    }
  | {
      readonly kind: "card";
      readonly card: PracticeCardModel;
      readonly place: { readonly number: number; readonly of: number };
    }
  | { readonly kind: "done" };
