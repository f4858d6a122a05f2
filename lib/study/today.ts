import type { CardState } from "@/lib/cards/card-state";
import { domainWeights } from "@/lib/content/domain-weights";
import type { CardId } from "@/lib/content/pack";
import { isLastDay, type KeptPlan, resumePlan, type TodaysPlan } from "@/lib/queue/kept-plan";
import { priorPace } from "@/lib/queue/prior-pace";
import type { Scheduler } from "@/lib/scheduling/scheduler";

import { freshReview, type ReviewDraft } from "./drafts";
import type { StudyView } from "./study-view";

/** Today's plan for what was read; without a pack there is nothing to plan. */
export function todaysPlan(view: StudyView, scheduler: Scheduler): TodaysPlan {
  const settings = {
    minutesPerDay: view.settings.minutesPerDay,
    weights: view.blueprint ? domainWeights(view.blueprint) : new Map(),
    scheduler,
    focus: view.drafts.focus?.day === view.today ? view.drafts.focus.concepts : [],
    introduced: view.introduced ?? notCounted,
  };
  const { candidates, today, days, planned } = view;
  const ms = days.find(({ day }) => day === today)?.ms ?? 0;
  const studied = { seconds: ms / 1000, pace: planned.pace ?? priorPace };
  return resumePlan(keptPlan(view), candidates, settings, today, today, studied);
}

/** With what comes after it, once the learner has asked to go on; on the last day, with no limit. */
function keptPlan(view: StudyView): KeptPlan | null {
  const { kept } = view.planned;
  const { beyond = 0 } = reviewUnderWay(view);
  if (!kept || beyond === 0) return kept;
  if (isLastDay(kept)) return { ...kept, limit: Infinity };
  return { ...kept, queue: [...kept.queue, ...kept.more.slice(0, beyond)] };
}

/** How many cards to offer a learner who is through with today; on the last day only what was held back. */
export function cardsBeyond(view: StudyView, { heldBack }: TodaysPlan): number {
  const { kept } = view.planned;
  if (kept?.day !== view.today) return 0;
  if (isLastDay(kept)) return heldBack;
  return Math.min(mostBeyond, kept.more.length - (reviewUnderWay(view).beyond ?? 0));
}

const mostBeyond = 10;

/** A kept plan is gone on with whatever was introduced. */
const notCounted = { today: 0, byDomain: new Map() };

/** The review under way; one begun on an earlier day is over. */
export function reviewUnderWay({ drafts, today }: StudyView): ReviewDraft {
  const draft = drafts.review;
  return draft?.day === today ? draft : freshReview(today, null);
}

/** The card to show: the one shown last while it can still be asked, else the next of the queue. */
export function currentCard(view: StudyView, { queue }: TodaysPlan): CardId | null {
  const { card, limit, done } = reviewUnderWay(view);
  if (card !== null && (queue.includes(card) || isAskable(stateOf(view, card), view))) return card;
  if (limit !== null && done >= limit) return null;
  return queue[0] ?? null;
}

/** How many cards the review still has to show. */
export function cardsLeft(view: StudyView, { queue }: TodaysPlan): number {
  const { limit, done } = reviewUnderWay(view);
  return limit === null ? queue.length : Math.min(queue.length, Math.max(0, limit - done));
}

export function stateOf(view: StudyView, id: CardId): CardState | undefined {
  return view.candidates.find((state) => state.id === id);
}

function isAskable(state: CardState | undefined, { today }: StudyView): boolean {
  if (state?.status === "new") return true;
  return state?.status === "active" && state.due !== null && state.due <= today;
}
