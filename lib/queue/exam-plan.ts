import type { CardState } from "@/lib/cards/card-state";
import type { CardId } from "@/lib/content/pack";

import type { Course } from "./course";
import type { Deck } from "./deck";
import { examDeck } from "./exam-deck";
import { type ExamQueue, examQueue, type Picked } from "./exam-queue";
import { elapsedAt, readTable } from "./memory-grid";
import type { PlanEstimate, PlanSettings } from "./plan-types";
import { rank, type Ranking } from "./ranking";
import type { ConceptOf } from "./worth";

/** Today before an exam: what is asked, with all that explains it. */
export interface ExamToday {
  readonly course: Course;
  readonly deck: Deck;
  readonly ranking: Ranking;
  readonly queue: ExamQueue;
  /** Seconds of study planned for today. */
  readonly limit: number;
}

export function examToday(
  cards: readonly CardState[],
  concepts: readonly ConceptOf[],
  settings: PlanSettings,
  estimate: PlanEstimate | null,
  course: Course,
): ExamToday {
  const { today, left, grid, seconds } = course;
  const deck = examDeck(cards, concepts, settings, estimate, today);
  const ranking = rank(deck, grid, course.valueAt(left), seconds);
  const kind = course.kindOf(today);
  const limit = course.secondsOn(kind);
  return {
    course,
    deck,
    ranking,
    limit,
    queue: examQueue(deck, ranking, settings, today, {
      kind,
      limit,
      quota: quotaOf(course, deck, limit),
    }),
  };
}

const mostForQuota = 0.5;
/** Days before the exam with no quota, and their share of the time that is left. */
const withoutNew = { days: 5, share: 0.15 };

/**
 * New cards a day that finish the syllabus in time to be asked again, so long as they take no more
 * than half of the day. Where they would, none is asked for its own sake: the most valuable come.
 */
function quotaOf({ left, seconds }: Course, { elapsed }: Deck, limit: number): number {
  const unseen = elapsed.filter((days) => days < 0).length;
  const free = Math.max(withoutNew.days, Math.round(withoutNew.share * left));
  const quota = Math.ceil(unseen / Math.max(1, left - free));
  return quota * seconds.new <= mostForQuota * limit ? quota : 0;
}

const [lowest, highest] = [0.75, 0.95];
const untilKnown = 0.85;
const fewest = 5;

/**
 * The chance of recall at which cards come back, so that due days tell what the plan will do: the
 * median of the reviews that it finds worth asking today, from .75 to .95.
 */
export function retentionOf({ queue, ranking }: ExamToday): number {
  const reviews = queue.asked.filter(({ card }) => card.status === "active");
  if (reviews.length < fewest) return untilKnown;
  const recalls = reviews.map(({ place }) => ranking.recall[place]!).toSorted((a, b) => a - b);
  const median = recalls[Math.floor(recalls.length / 2)]!;
  return Math.round(100 * Math.min(highest, Math.max(lowest, median))) / 100;
}

/** What leaving these cards alone costs on exam day, in weighted recall. */
export function costOf({ course, deck }: ExamToday, places: readonly number[]): number {
  const { gain, firstGain } = course.valueAt(course.left);
  return places.reduce((sum, place) => {
    const days = deck.elapsed[place]!;
    const one =
      days < 0 ? firstGain : readTable(gain, deck.x[place]!, deck.y[place]!, elapsedAt(days));
    return sum + deck.share[place]! * Math.max(0, one);
  }, 0);
}

export const idsOf = (picked: readonly Picked[]): CardId[] => picked.map(({ card }) => card.id);
