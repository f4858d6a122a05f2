import type { StoppingMode } from "@/lib/log/event";

/** What the estimate says at this point of a diagnostic. */
export interface Progress {
  readonly answers: number;
  /** Chance that the score is at the cut or above. */
  readonly pMastery: number;
  /** Standard deviation of the score, in scaled points. */
  readonly sd: number;
}

const fewest = 8;
const most = 30;

/** Whether a diagnostic is over; looking after every answer does no harm to a Bayesian posterior. */
export function isOver(mode: StoppingMode, { answers, pMastery, sd }: Progress): boolean {
  switch (mode) {
    case "quick":
      return answers >= 10;
    case "pass-fail":
      return answers >= most || (answers >= fewest && (pMastery > 0.95 || pMastery < 0.05));
    case "precise":
      return answers >= most || (answers >= fewest && sd <= 60);
  }
}
