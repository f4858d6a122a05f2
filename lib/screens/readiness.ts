import type { Readiness } from "@/lib/psychometrics/readiness";
import type { CheckItem } from "@/lib/readiness/checklist";
import type { TakenExam } from "@/lib/readiness/exams";
import type { StudyEffect } from "@/lib/readiness/study-effect";
import type { StudyDay } from "@/lib/time/instant";

import type { BandModel, DomainLabel } from "./home";

/** What to do next, with what it is expected to bring. */
export type NextAction =
  | ({ readonly kind: "study"; readonly label: DomainLabel } & StudyEffect)
  | {
      readonly kind: "mock";
      readonly minutes: number;
      readonly questions: number;
      /** Scaled points by which the band would become narrower; `null` until worked out. */
      readonly narrower: number | null;
      /** What it is needed for besides. */
      readonly need: "evidence" | "target" | "row" | null;
    };

export interface ReadinessModel {
  readonly scale: BandModel["scale"];
  /** `null` before the first sitting has ended. */
  readonly score: BandModel | null;
  /** `null` while it is being worked out. */
  readonly standing: {
    readonly verdict: Readiness;
    readonly checklist: readonly CheckItem[];
    readonly actions: readonly NextAction[];
    readonly evidence: {
      /** Assessment answers in the last thirty days of study, and how many a verdict takes. */
      readonly recent: number;
      readonly wanted: number;
      readonly answers: number;
      readonly cardsSeen: number;
      readonly model: string;
      /** The day that recall is reckoned for. */
      readonly day: StudyDay;
      readonly isExamDay: boolean;
    };
  } | null;
  readonly labels: readonly DomainLabel[];
  readonly exam: {
    readonly today: StudyDay;
    /** The day in the settings. */
    readonly day: StudyDay | null;
    readonly taken: readonly TakenExam[];
    /** An exam of which the plan was told, and nothing was entered here. */
    readonly told: TakenExam | null;
    /** What is wrong with the entry under way, in words. */
    readonly problem: string | null;
    readonly saving: boolean;
  };
}
