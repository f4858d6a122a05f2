import type { CardState } from "@/lib/cards/card-state";
import type {
  Blueprint,
  Card,
  CardId,
  Concept,
  ConceptId,
  DomainId,
  Opened,
  Question,
  QuestionId,
  TaskId,
} from "@/lib/content/pack";
import type { QuestionState } from "@/lib/log/fold-question";
import type { StudyDay } from "@/lib/time/instant";

import type { DomainLabel } from "./home";

export type EntryKind = "concept" | "card" | "question";
export type EntryState = "new" | "due" | "later" | "aside" | "flagged" | "edited" | "own" | "wrong";

export interface LibraryConcept extends Concept {
  readonly domain: DomainId;
}

export interface LibraryCard {
  readonly card: Card;
  readonly state: CardState;
}

/** A question that may be shown: for practice, or answered before. */
export interface LibraryQuestion {
  readonly question: Question & { readonly domain: DomainId };
  /** `null` until an event touches it. */
  readonly state: QuestionState | null;
}

/** All that may be browsed, as it stood at one moment. */
export interface LibraryContent {
  readonly today: StudyDay;
  readonly blueprint: Blueprint | null;
  /** The pack and its version, such as `clf-c02 2026.11.1`. */
  readonly pack: string;
  readonly concepts: readonly LibraryConcept[];
  /** Those of the concept asked for; the list reads its cards by themselves. */
  readonly cards: readonly LibraryCard[];
  /** The task of each concept that a question is about, shown or not. */
  readonly tasks: ReadonlyMap<ConceptId, TaskId>;
  readonly questions: readonly LibraryQuestion[];
}

/** All that the list shows and searches of a card, whatever the day is. */
export interface ListedCard {
  readonly id: CardId;
  readonly concept: ConceptId;
  readonly position: number;
  readonly title: string;
  readonly domain: DomainId;
  readonly task: TaskId;
  readonly services: readonly string[];
  /** All that a search looks through, in lower case. */
  readonly text: string;
  readonly status: CardState["status"];
  readonly due: StudyDay | null;
  readonly retryOn: StudyDay | null;
  readonly flagged: boolean;
  readonly edited: boolean;
}

/** What a list of cards was made from. */
export interface CardsGround {
  /** Names log, packs and folds; `null` while a pack is being installed, when nothing is kept. */
  readonly name: string | null;
  /** The place in the log up to which all is in it. */
  readonly lamport: number;
}

/** All cards of the library, in the order in which it shows them. */
export interface CardList {
  readonly ground: CardsGround;
  readonly cards: readonly ListedCard[];
}

/** A part of the cards, in the order of their ids. */
export interface CardsPart {
  readonly cards: readonly ListedCard[];
  /** Where the next part begins; `null` after the last. */
  readonly next: CardId | null;
}

/** Cards that events touched after a place in the log; of `touched`, those left out are gone. */
export interface ChangedCards {
  readonly touched: ReadonlySet<string>;
  readonly cards: readonly ListedCard[];
  /** The place in the log up to which this holds. */
  readonly lamport: number;
}

export interface LibraryEntry {
  readonly kind: EntryKind;
  readonly id: ConceptId | CardId | QuestionId;
  /** Empty for an own card on none. */
  readonly concept: ConceptId;
  /** Its place among those of its kind. */
  readonly position: number;
  readonly title: string;
  readonly domain: DomainId;
  /** `null` when nothing of the concept names a task. */
  readonly task: TaskId | null;
  readonly services: readonly string[];
  readonly states: readonly EntryState[];
  /** All that a search looks through, in lower case. */
  readonly text: string;
}

/** What entries must have; an empty string asks for nothing. */
export interface LibraryFilters {
  readonly domain: string;
  readonly task: string;
  readonly service: string;
  readonly kind: EntryKind | "";
  readonly state: EntryState | "";
}

export interface LibraryModel {
  readonly query: string;
  readonly filters: LibraryFilters;
  readonly domains: readonly DomainLabel[];
  readonly tasks: readonly { readonly id: TaskId; readonly title: string }[];
  readonly services: readonly string[];
  /** The first of the results. */
  readonly shown: readonly LibraryEntry[];
  readonly found: number;
  /** How many cards are read; `null` when all are. */
  readonly reading: { readonly done: number } | null;
}

export interface SourceModel {
  readonly url: string;
  readonly checkedOn: string;
  readonly opened: Opened;
}

export interface ConceptCard {
  readonly id: CardId;
  readonly front: string;
  readonly back: string;
  readonly extra: string | null;
  readonly states: readonly EntryState[];
  readonly due: StudyDay | null;
  readonly aside: boolean;
  readonly own: boolean;
  /** Whether the exam has its domain; others are not asked. */
  readonly isInExam: boolean;
  readonly flagged: boolean;
  /** The fields with what was typed over them, while the card is being edited. */
  readonly editing: Readonly<Record<string, string>> | null;
  readonly report: string;
}

export interface ConceptQuestion {
  readonly id: QuestionId;
  readonly stem: string;
  readonly options: readonly {
    readonly text: string;
    readonly why: string;
    readonly right: boolean;
  }[];
  readonly answered: boolean;
  readonly lastCorrect: boolean | null;
  readonly source: SourceModel;
  readonly report: string;
}

export interface ConceptModel {
  readonly id: ConceptId;
  readonly title: string;
  readonly domain: DomainLabel | null;
  readonly explanation: string;
  readonly services: readonly string[];
  readonly confusables: readonly {
    readonly name: string;
    readonly tells: string;
    readonly concept: ConceptId | null;
  }[];
  readonly cards: readonly ConceptCard[];
  readonly questions: readonly ConceptQuestion[];
  readonly source: SourceModel;
  readonly report: string;
}
