import type { DomainId } from "@/lib/content/pack";
import type { UndoableBody } from "@/lib/log/event";
import type { StudyDay } from "@/lib/time/instant";
import type { Streak } from "@/lib/time/streak";

/** A domain as the screens name and draw it. */
export interface DomainLabel {
  readonly id: DomainId;
  readonly name: string;
  readonly shortName: string;
  /** Its place in the blueprint, from 0: chooses shape and colour. */
  readonly place: number;
}

/** A score as a picture: never a lone number. */
export interface BandModel {
  readonly scale: {
    readonly min: number;
    readonly cut: number;
    readonly max: number;
    readonly target: readonly [number, number];
  };
  /** Ends of the 80 % range, in scaled points. */
  readonly band: readonly [number, number];
  /** Height of the hill at evenly spaced points from `min` to `max`, 1 at the top. */
  readonly hill: readonly number[];
  /** Share of the hill at or past the cut. */
  readonly pastShare: number;
  /** The chance that a real sitting like today would pass. */
  readonly pPass: number;
  /** Earlier bands, oldest first. */
  readonly earlier: readonly { readonly day: StudyDay; readonly band: readonly [number, number] }[];
}

/** A domain's part of today, with the reason for it. */
export interface DomainToday {
  readonly domain: DomainLabel;
  readonly cards: number;
  /** Share of the exam, from 0 to 1. */
  readonly weight: number;
  /** What decides beside that: the weakest, or more or fewer cards than its share by their worth. */
  readonly because: "weakest" | "worth-more" | "worth-less" | null;
}

/** Why nothing is planned today. */
export type Idle =
  | { readonly kind: "rest" | "exam-day" | "passed" }
  | { readonly kind: "paused"; readonly until: StudyDay };

export interface HomeModel {
  readonly scale: BandModel["scale"];
  /** Days to the exam; negative when it is past; `null` while it is not booked. */
  readonly daysToExam: number | null;
  readonly score: BandModel | null;
  readonly due: {
    readonly cards: number;
    readonly minutes: number;
    readonly byDomain: readonly DomainToday[];
  };
  /** Missed or guessed questions that are due for their review. */
  readonly mistakes: number;
  /** A review that was begun and not finished. */
  readonly reviewUnderWay: boolean;
  /** Reviews of so many minutes, as far as they are shorter than all that is planned. */
  readonly sizes: readonly { readonly minutes: number; readonly cards: number }[];
  readonly idle: Idle | null;
  /** Planned cards that are not begun any more, so that the last day stays light. */
  readonly heldBack: number;
  /** The exam is over and the learner has not said how it went. */
  readonly asksResult: boolean;
  readonly diagnostic: { readonly answered: number; readonly questions: number } | null;
  /** A mock exam that was begun and not handed in. */
  readonly mock: { readonly answered: number; readonly questions: number } | null;
  readonly streak: Streak;
  /** What can be taken back. */
  readonly undo: UndoableBody["type"] | null;
  /** How much of the content is in place while it is first installed, from 0 to 1; else `null`. */
  readonly installing: number | null;
  /** What comes tomorrow, when today is done. */
  readonly tomorrow: { readonly cards: number; readonly minutes: number } | null;
}
