import type { Blueprint, DomainId, TaskId } from "@/lib/content/pack";
import type { Scheduler } from "@/lib/scheduling/scheduler";
import type { StudyDay } from "@/lib/time/instant";

import type { FirstAnswer } from "./first-answers";
import { type Recall, type RecallCard, recallOf } from "./recall-by-domain";

/** What is known of one task statement, and what that stands on. */
export interface TaskKnowledge extends Recall {
  readonly task: TaskId;
  readonly title: string;
  readonly domain: DomainId;
  readonly answers: number;
  readonly right: number;
}

/** Fewer answers or cards than this say nothing of a task yet. */
export const leastEvidence = 3;

/** Every task of the blueprint, in its order, with its cards and first answers. */
export function taskMap(
  { domains }: Blueprint,
  cards: readonly RecallCard[],
  answers: readonly Pick<FirstAnswer, "task" | "correct">[],
  day: StudyDay,
  scheduler: Scheduler,
): TaskKnowledge[] {
  const cardsOf = Map.groupBy(cards, ({ task }) => task);
  const answersTo = Map.groupBy(answers, ({ task }) => task);
  return domains.flatMap(({ id: domain, tasks }) =>
    tasks.map(({ id: task, title }) => {
      const own = answersTo.get(task) ?? [];
      return {
        task,
        title,
        domain,
        ...recallOf(cardsOf.get(task) ?? [], day, scheduler),
        answers: own.length,
        right: own.filter(({ correct }) => correct).length,
      };
    }),
  );
}
