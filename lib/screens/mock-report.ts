import type { DomainVerdict } from "@/lib/forms/domain-chances";
import type { FormSummary, RightOf } from "@/lib/forms/form-summary";
import type { Change, SheetOutcome } from "@/lib/forms/sheet-results";
import type { FixedFormKind, SessionId } from "@/lib/log/event";
import type { StudyDay } from "@/lib/time/instant";

import type { DomainResult, ExplainedModel } from "./diagnostic";
import type { BandModel, DomainLabel } from "./home";

export interface DomainReport extends DomainResult, RightOf {
  readonly verdict: DomainVerdict;
  /** That the share right in it is at the cut share or above. */
  readonly chance: number;
}

/** A question of the form after it was handed in. */
export interface SheetReport {
  readonly number: number;
  readonly outcome: SheetOutcome;
  readonly ms: number;
  readonly guess: boolean;
  readonly flagged: boolean;
  readonly isScored: boolean;
  readonly isFirst: boolean;
  readonly change: Change;
  readonly domain: DomainLabel;
  readonly task: string;
  /** `null` for one that was never reached: it stays unseen for another form. */
  readonly explained: ExplainedModel | null;
}

/** What to do next, each with the figure that speaks for it. */
export type NextStep =
  | { readonly kind: "cards"; readonly cards: number; readonly minutes: number }
  | { readonly kind: "domain"; readonly domain: DomainLabel; readonly points: number }
  | { readonly kind: "pace"; readonly lost: number }
  | { readonly kind: "changes"; readonly toWrong: number; readonly toRight: number }
  | { readonly kind: "open"; readonly open: number }
  | { readonly kind: "again" };

export interface MockReportModel {
  readonly session: SessionId;
  readonly form: FixedFormKind;
  readonly day: StudyDay;
  readonly timed: boolean;
  /** Minutes allowed, and those of the exam's pace for as many questions. */
  readonly minutes: number;
  readonly usedMs: number;
  readonly timedOut: boolean;
  /** Scaled points of the scored questions alone, to the nearest ten. */
  readonly score: number;
  readonly band: BandModel;
  /** Chance that the level is at the lower end of the target or above. */
  readonly pTarget: number;
  readonly summary: FormSummary;
  readonly domains: readonly DomainReport[];
  readonly next: readonly NextStep[];
  readonly sheets: readonly SheetReport[];
  readonly model: string;
}
