import type { ConceptId, Confusable, Opened, QuestionId } from "@/lib/content/pack";
import type { SessionId } from "@/lib/log/event";
import type { Readiness } from "@/lib/psychometrics/readiness";
import type { StudyDay } from "@/lib/time/instant";

import type { BandModel, DomainLabel } from "./home";

/** A question as it is asked: options in the order shown, nothing that gives the key away. */
export interface QuestionModel {
  readonly question: QuestionId;
  readonly stem: string;
  readonly options: readonly { readonly place: number; readonly text: string }[];
  /** Places in the pack of the options chosen. */
  readonly chosen: readonly number[];
  /** How many options are to be chosen. */
  readonly choose: number;
  readonly guess: boolean;
}

export interface DiagnosticModel {
  readonly question: QuestionModel;
  readonly number: number;
  readonly of: number;
  readonly skipsLeft: number;
}

/** `right` is a key where nobody chose, as on a page that only explains. */
export type OptionVerdict = "right-chosen" | "right-missed" | "right" | "wrong-chosen" | "other";

/** A question after its answer: every option with its reason. */
export interface ExplainedModel {
  readonly question: QuestionId;
  readonly concept?: ConceptId;
  readonly domain: DomainLabel;
  readonly task: string;
  readonly stem: string;
  readonly correct: boolean;
  /** How many of the keys were chosen, and how many there are. */
  readonly keysChosen: number;
  readonly keys: number;
  readonly guess: boolean;
  readonly flagged: boolean;
  readonly options: readonly {
    readonly text: string;
    readonly why: string;
    readonly verdict: OptionVerdict;
  }[];
  /** What the concept gets taken for; empty where that was not read. */
  readonly confusables?: readonly Confusable[];
  readonly source: { readonly url: string; readonly checkedOn: string; readonly opened: Opened };
}

export interface DomainResult {
  readonly domain: DomainLabel;
  /** `null` is not enough evidence yet. */
  readonly range: readonly [number, number] | null;
  readonly answers: number;
}

export type WeakestModel =
  | { readonly kind: "none" }
  | { readonly kind: "named"; readonly domain: DomainLabel }
  | { readonly kind: "unclear"; readonly domains: readonly DomainLabel[] };

export interface ResultModel {
  readonly session: SessionId;
  readonly day: StudyDay;
  readonly right: number;
  readonly answered: number;
  readonly score: BandModel;
  readonly domains: readonly DomainResult[];
  readonly weakest: WeakestModel;
  /** Where study brings the most scaled points, most first; domains with next to nothing left out. */
  readonly toWin: readonly { readonly domain: DomainLabel; readonly points: number }[];
  /** The domain on which further answers would narrow the range most. */
  readonly sharpen: DomainLabel;
  /** The cards that the missed questions call for; `null` when there is nothing to bring forward. */
  readonly plan: { readonly cards: number; readonly minutes: number } | null;
  /** Where the minutes of a day bring most, most first. */
  readonly minutes: readonly { readonly domain: DomainLabel; readonly minutes: number }[];
  /** Whether to sit the exam, by the evidence so far. */
  readonly readiness: Readiness;
  /** How many more questions may be added; 0 when the sitting is at its end. */
  readonly more: number;
  readonly questions: readonly ExplainedModel[];
  readonly evidence: {
    readonly answers: number;
    readonly practice: number;
    readonly selfReport: boolean;
    readonly cards: boolean;
    readonly model: string;
    readonly questionsInBank: number;
  };
}
