import type { FirstAnswer } from "./first-answers";
import { rangeOfShare, type ShareRange } from "./range-of-share";

export interface MarkedAnswers {
  readonly answers: number;
  readonly right: number;
  readonly share: ShareRange | null;
}

/** How often answers were right that the learner called a guess, and those called none. */
export interface GuessMarks {
  readonly sure: MarkedAnswers;
  readonly guessing: MarkedAnswers;
  /** What blind choice among the options would get right of all these questions. */
  readonly chance: number | null;
}

export function guessMarks(
  answers: readonly Pick<FirstAnswer, "correct" | "guess" | "chance">[],
): GuessMarks {
  const chances = answers.reduce((sum, { chance }) => sum + chance, 0);
  return {
    sure: marked(answers.filter(({ guess }) => !guess)),
    guessing: marked(answers.filter(({ guess }) => guess)),
    chance: answers.length === 0 ? null : chances / answers.length,
  };
}

function marked(answers: readonly Pick<FirstAnswer, "correct">[]): MarkedAnswers {
  const right = answers.filter(({ correct }) => correct).length;
  return { answers: answers.length, right, share: rangeOfShare(right, answers.length) };
}
