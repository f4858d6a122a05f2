import type { OwnCardProblem } from "@/lib/cards/own-card";
import type { Blueprint, ConceptId, DomainId, TaskId } from "@/lib/content/pack";
import type { OwnCardDraft } from "@/lib/study/drafts";
import type { StudyDay } from "@/lib/time/instant";

import type { DomainLabel } from "./home";
import type { ConceptCard, LibraryCard } from "./library";

/** All that the page of own cards is made of, as it stood at one moment. */
export interface OwnCardsContent {
  readonly today: StudyDay;
  readonly blueprint: Blueprint | null;
  readonly pack: string;
  /** The latest written first. */
  readonly cards: readonly LibraryCard[];
  readonly concepts: readonly OwnCardConcept[];
}

/** A concept that an own card may belong to. */
export interface OwnCardConcept {
  readonly id: ConceptId;
  readonly title: string;
  readonly domain: DomainId;
  readonly task: TaskId | null;
}

export type OwnCardsProblem =
  | OwnCardProblem
  | { readonly field: "front" | "text"; readonly kind: "duplicate" };

export interface OwnCardsModel {
  readonly form: OwnCardDraft;
  /** What kept the card from being saved, each with its field. */
  readonly problems: readonly OwnCardsProblem[];
  readonly domains: readonly DomainLabel[];
  readonly concepts: readonly OwnCardConcept[];
  readonly cards: readonly ConceptCard[];
}
