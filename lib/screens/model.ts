import type { Blueprint } from "@/lib/content/pack";
import type { ModelParameters } from "@/lib/psychometrics/parameters";
import type { StudyDay } from "@/lib/time/instant";

import type { DomainLabel } from "./home";

/** What the page "How do we know?" says of this learner; the rest of it is the same for all. */
export interface ModelPage {
  readonly scale: Blueprint["scale"];
  /** Questions of the exam that are scored. */
  readonly scored: number;
  readonly evidence: {
    readonly assessment: number;
    readonly practice: number;
    /** Of all answers that count, those marked as guesses. */
    readonly guesses: number;
    /** Of all answers that count, by age in days: up to 7, up to 30, older. */
    readonly ages: readonly [number, number, number];
    /** Days of the first and the last answer that counts; `null` without answers. */
    readonly between: readonly [StudyDay, StudyDay] | null;
    readonly selfReport: 0 | 1 | 2 | null;
  };
  readonly domains: readonly {
    readonly domain: DomainLabel;
    readonly answers: number;
    readonly cardsSeen: number;
    readonly cards: number;
  }[];
  readonly questionsInBank: number;
  readonly parameters: ModelParameters;
}
