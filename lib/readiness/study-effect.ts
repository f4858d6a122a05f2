import type { CardState, Memory } from "@/lib/cards/card-state";
import type { Blueprint, ConceptId, DomainId, TaskId } from "@/lib/content/pack";
import type { SecondsPerAnswer } from "@/lib/queue/plan-types";
import type { Scheduler } from "@/lib/scheduling/scheduler";
import type { StudyDay } from "@/lib/time/instant";
import { daysBetween } from "@/lib/time/study-day";

/** What some minutes on one task may bring. */
export interface StudyEffect {
  readonly task: TaskId;
  readonly title: string;
  readonly domain: DomainId;
  readonly cards: number;
  readonly minutes: number;
  /** Scaled points. */
  readonly points: number;
  /** Concepts of the cards to study, each once. */
  readonly concepts: readonly ConceptId[];
}

export interface EffectSource {
  readonly blueprint: Blueprint;
  readonly cards: readonly CardState[];
  /** Scaled points that each domain is short of its aim, as the estimate believes now. */
  readonly expectedPoints: ReadonlyMap<DomainId, number>;
  readonly today: StudyDay;
  /** The day that it has to be known on. */
  readonly day: StudyDay;
  readonly scheduler: Scheduler;
  /** Recall that stands for a card never seen. */
  readonly unseen: number;
  /** Seconds that a card takes, at first sight and later. */
  readonly seconds: Pick<SecondsPerAnswer, "new" | "recalled">;
  /** The longest stretch of study to offer. */
  readonly minutesAtMost: number;
}

interface OpenCard {
  readonly card: CardState;
  /** What is missing of certain recall on the day. */
  readonly gap: number;
  /** How much one review today would close of that. */
  readonly closed: number;
  readonly seconds: number;
}

/**
 * For each task, the points that a stretch of study may bring, most first. A domain's points are
 * what all its open cards stand for together: a task brings the part of them that it closes. A card
 * is open by what is missing of its recall on the day, and a review closes what the memory model
 * says that it does.
 */
export function studyEffects(source: EffectSource): StudyEffect[] {
  const current = source.cards.filter(({ status }) => status === "new" || status === "active");
  const open = current.map((card) => openCard(card, source));
  const byDomain = Map.groupBy(open, ({ card }) => card.domain);
  const byTask = Map.groupBy(open, ({ card }) => card.task);
  return source.blueprint.domains
    .flatMap(({ id: domain, tasks }) => {
      const gaps = sum((byDomain.get(domain) ?? []).map(({ gap }) => gap));
      const perGap = gaps === 0 ? 0 : (source.expectedPoints.get(domain) ?? 0) / gaps;
      return tasks.map(({ id: task, title }): StudyEffect => {
        const best = bestCards(byTask.get(task) ?? [], source);
        return {
          task,
          title,
          domain,
          cards: best.length,
          minutes: sum(best.map(({ seconds }) => seconds)) / 60,
          points: perGap * sum(best.map(({ closed }) => closed)),
          concepts: [...new Set(best.map(({ card }) => card.concept))],
        };
      });
    })
    .toSorted((a, b) => b.points - a.points);
}

/** As many of a task's cards as there is time for, those first that gain most in it. */
function bestCards(open: readonly OpenCard[], { minutesAtMost }: EffectSource): OpenCard[] {
  let left = 60 * minutesAtMost;
  return open
    .filter(({ closed }) => closed > 0.01)
    .toSorted((a, b) => b.closed / b.seconds - a.closed / a.seconds)
    .filter(({ seconds }) => (left -= seconds) >= 0);
}

function openCard(card: CardState, source: EffectSource): OpenCard {
  const { scheduler, today, day, unseen } = source;
  const recall = (memory: Memory) =>
    scheduler.retrievability(memory, daysBetween(memory.reviewedOn, day));
  const now = card.memory ? recall(card.memory) : unseen;
  const after = recall(scheduler.next(card.memory, "good", today));
  const seconds = card.memory ? source.seconds.recalled : source.seconds.new;
  return { card, gap: 1 - now, closed: Math.max(0, after - now), seconds };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
