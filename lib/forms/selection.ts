import type { FormQuestion } from "./form-question";

export type Selection = ReturnType<typeof createSelection>;

/** What is drawn of `all` so far, and what it would cost to draw on: concepts that stand twice. */
export function createSelection(all: readonly FormQuestion[], need: number) {
  const questions: FormQuestion[] = [];
  const times = new Map<string, number>();
  const forms = Math.max(1, Math.floor(all.length / need));
  const byConcept = Map.groupBy(all, ({ concept }) => concept);
  // Not drawn now, such a concept would have to stand twice in a later form.
  const isPressing = ({ concept }: FormQuestion) => byConcept.get(concept)!.length >= forms;
  const timesOf = ({ concept }: FormQuestion) => times.get(concept) ?? 0;
  let sum = 0;

  function count(question: FormQuestion, by: 1 | -1): void {
    times.set(question.concept, timesOf(question) + by);
    sum += by * question.difficulty;
  }

  return {
    questions,
    sum: () => sum,
    /** 1 for a concept that would stand twice, −1 for one that must not wait. */
    costOfAdding(question: FormQuestion): number {
      return timesOf(question) > 0 ? 1 : -Number(isPressing(question));
    },
    /** The same for the exchange of one that is drawn for one that is not. */
    costOfExchange(out: FormQuestion, into: FormQuestion): number {
      if (out.concept === into.concept) return 0;
      const removing = timesOf(out) > 1 ? -1 : Number(isPressing(out));
      const adding = timesOf(into) > 0 ? 1 : -Number(isPressing(into));
      return removing + adding;
    },
    add(question: FormQuestion): void {
      questions.push(question);
      count(question, 1);
    },
    exchange(place: number, into: FormQuestion): void {
      count(questions[place]!, -1);
      questions[place] = into;
      count(into, 1);
    },
  };
}
