import type { Question, QuestionId } from "@/lib/content/pack";
import type { GivenAnswer, Session } from "@/lib/log/fold-session";
import { isCorrect } from "@/lib/screens/build-question";

export type SheetOutcome = "right" | "wrong" | "open" | "not-reached";

/** How the last choice compares with the first whole one; `null` where nothing was changed. */
export type Change = "to-right" | "to-wrong" | "other" | null;

/** One question of a form that was handed in. */
export interface SheetResult {
  /** Its place in the form, counted from 1. */
  readonly number: number;
  readonly question: Question;
  readonly outcome: SheetOutcome;
  readonly answer: GivenAnswer | null;
  readonly ms: number;
  readonly guess: boolean;
  readonly flagged: boolean;
  readonly isScored: boolean;
  /** Whether the question had never been met before. */
  readonly isFirst: boolean;
  readonly change: Change;
}

/**
 * Each question of a form in its order.
 * @param questions those of the form, in its order
 * @param metBefore the questions seen before the form began
 */
export function sheetResults(
  session: Session,
  questions: readonly Question[],
  metBefore: ReadonlySet<QuestionId>,
): SheetResult[] {
  const answers = new Map(session.answers.map((answer) => [answer.question, answer]));
  const left = new Map(session.leftOpen.map((one) => [one.question, one]));
  const unscored = new Set(session.fixed?.unscored);
  return questions.map((question, place) => {
    const answer = answers.get(question.id) ?? null;
    const open = left.get(question.id);
    const ms = answer?.ms ?? open?.ms ?? 0;
    return {
      number: place + 1,
      question,
      outcome: outcomeOf(answer, ms),
      answer,
      ms,
      guess: answer?.guess ?? false,
      flagged: answer?.flagged ?? open?.flagged ?? false,
      isScored: !unscored.has(place),
      isFirst: !metBefore.has(question.id),
      change: answer ? changeOf(question, answer) : null,
    };
  });
}

function outcomeOf(answer: GivenAnswer | null, ms: number): SheetOutcome {
  if (answer) return answer.correct ? "right" : "wrong";
  return ms > 0 ? "open" : "not-reached";
}

function changeOf(question: Question, { changes, correct }: GivenAnswer): Change {
  const first = changes?.[0];
  if (!first) return null;
  const wasRight = isCorrect(question, first);
  if (wasRight === correct) return "other";
  return correct ? "to-right" : "to-wrong";
}
