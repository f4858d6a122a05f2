import type { CardId, ConceptId, DomainId, NoteId, SkillId, TaskId } from "@/lib/content/pack";
import type { StudyDay } from "@/lib/time/instant";

export type Grade = "again" | "hard" | "good" | "easy";

/** What FSRS knows of a card that has been reviewed. */
export interface Memory {
  /** Days until retrievability falls to 90 %. */
  readonly stability: number;
  /** From 1, easy, to 10. */
  readonly difficulty: number;
  readonly reviewedOn: StudyDay;
  readonly reviews: number;
  readonly lapses: number;
}

/** What a learner changed in the text of a card; fields left out stand as in the pack. */
export interface CardEdit {
  readonly front?: string;
  readonly back?: string;
  readonly text?: string;
  readonly extra?: string;
}

/** Where a card stands: a fold of its events over its pack entry. */
export interface CardState {
  readonly id: CardId;
  readonly note: NoteId;
  readonly concept: ConceptId;
  readonly domain: DomainId;
  readonly task: TaskId;
  readonly skill: SkillId;
  /** Place among the new cards of its pack. */
  readonly position: number;
  /** `new` until the first review; `retired` when a newer pack dropped it. */
  readonly status: "new" | "active" | "suspended" | "retired";
  /** `null` until the first review. */
  readonly memory: Memory | null;
  /** The day it comes back, as decided and shown when it was graded; `null` until then. */
  readonly due: StudyDay | null;
  readonly introducedOn: StudyDay | null;
  /** The study day on which it was missed and still waits for its one retry, else `null`. */
  readonly retryOn: StudyDay | null;
  readonly flagged: boolean;
  readonly edit: CardEdit | null;
  /** How many events touched the card, tombstones included. */
  readonly revision: number;
}
