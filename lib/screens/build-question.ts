import type { Concept, Question } from "@/lib/content/pack";
import type { GivenAnswer } from "@/lib/log/fold-session";
import type { QuestionDraft } from "@/lib/study/drafts";

import type { ExplainedModel, OptionVerdict, QuestionModel } from "./diagnostic";
import type { DomainLabel } from "./home";

export function buildQuestion(
  question: Question,
  draft: Pick<QuestionDraft, "order" | "chosen" | "guess">,
): QuestionModel {
  return {
    question: question.id,
    stem: question.stem,
    // An update of the pack may have taken an option away since the order was drawn.
    options: draft.order.flatMap((place) => {
      const option = question.options[place];
      return option ? [{ place, text: option.text }] : [];
    }),
    chosen: draft.chosen,
    choose: question.key.length,
    guess: draft.guess,
  };
}

/** Whether the chosen options are the full set of keys: the exam gives nothing for a part. */
export function isCorrect({ key }: Pick<Question, "key">, chosen: readonly number[]): boolean {
  return key.length === chosen.length && key.every((place) => chosen.includes(place));
}

export function buildExplained(
  question: Question,
  answer: Pick<GivenAnswer, "order" | "chosen" | "correct" | "guess">,
  domain: DomainLabel,
  flagged: boolean,
  concept: Pick<Concept, "confusables"> | null,
): ExplainedModel {
  return {
    question: question.id,
    concept: question.concept,
    domain,
    task: question.task,
    stem: question.stem,
    correct: answer.correct,
    keysChosen: question.key.filter((place) => answer.chosen.includes(place)).length,
    keys: question.key.length,
    guess: answer.guess,
    flagged,
    options: inReadingOrder(question, answer).map((place) => ({
      ...question.options[place]!,
      verdict: verdictOf(question, answer.chosen, place),
    })),
    confusables: concept?.confusables ?? [],
    source: { url: question.source, checkedOn: question.checkedOn, opened: question.opened },
  };
}

/** A question with its reasons where no answer is shown: what was fallen for stands after the key. */
export function buildReasons(
  question: Question,
  fallenFor: readonly number[],
  domain: DomainLabel,
): ExplainedModel {
  const order = [...question.options.keys()];
  const answer = { order, chosen: fallenFor, correct: false, guess: false };
  const explained = buildExplained(question, answer, domain, false, null);
  return {
    ...explained,
    options: explained.options.map((option) =>
      option.verdict.startsWith("right") ? { ...option, verdict: "right" } : option,
    ),
  };
}

/** The key first, then what was chosen instead, then the rest as shown. */
function inReadingOrder(
  question: Question,
  { order, chosen }: Pick<GivenAnswer, "order" | "chosen">,
): number[] {
  const ranks: Record<OptionVerdict, number> = {
    "right-chosen": 0,
    "right-missed": 1,
    right: 1,
    "wrong-chosen": 2,
    other: 3,
  };
  const shown = order.filter((place) => place < question.options.length);
  const rank = (place: number) => ranks[verdictOf(question, chosen, place)];
  return shown.toSorted((a, b) => rank(a) - rank(b));
}

function verdictOf({ key }: Question, chosen: readonly number[], place: number): OptionVerdict {
  if (key.includes(place)) return chosen.includes(place) ? "right-chosen" : "right-missed";
  return chosen.includes(place) ? "wrong-chosen" : "other";
}
