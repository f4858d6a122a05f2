import type { Question, TaskId } from "@/lib/content/pack";
import type { StoredEvent } from "@/lib/log/event";
import { standing } from "@/lib/log/standing";
import type { Instant } from "@/lib/time/instant";

/** The first time that somebody met a question: later answers are partly memory. */
export interface FirstAnswer {
  readonly task: TaskId;
  readonly at: Instant;
  readonly correct: boolean;
  readonly guess: boolean;
  /** Chance to be right by choosing blindly as many options as the question asks for. */
  readonly chance: number;
}

type Asked = Pick<Question, "id" | "task" | "options" | "key" | "edition">;

/** First answers to questions as they stand now, in the log's order. */
export function firstAnswers(
  events: readonly StoredEvent[],
  questions: readonly Asked[],
): FirstAnswer[] {
  const byId = new Map<string, Asked>(questions.map((question) => [question.id, question]));
  const met = new Set<string>();
  return standing(events).flatMap((event) => {
    if (event.type !== "answer") return [];
    const question = byId.get(event.subject);
    if (!question || event.edition < question.edition || met.has(event.subject)) return [];
    met.add(event.subject);
    const { at, correct, guess } = event;
    const { task, options, key } = question;
    return [{ task, at, correct, guess, chance: 1 / choices(options.length, key.length) }];
  });
}

/** Ways to choose `k` of `n`. */
function choices(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}
