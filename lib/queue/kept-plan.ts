import type { CardState } from "@/lib/cards/card-state";
import { isOwnCard } from "@/lib/cards/own-card-id";
import type { CardId } from "@/lib/content/pack";
import { dueAfter } from "@/lib/scheduling/due-after";
import { plainRule } from "@/lib/scheduling/due-rule";
import type { StudyDay } from "@/lib/time/instant";

import { forecastOf } from "./forecast";
import { mayBegin } from "./may-begin";
import type { Plan, Reason, SecondsPerAnswer } from "./plan-types";
import { priorPace } from "./prior-pace";
import { expectedSeconds } from "./session";
import { byPosition, type Entry, steadyQueue, type SteadySettings } from "./steady-queue";

/** A plan as JSON, to be stored for the day. */
export interface KeptPlan extends Omit<Plan, "queue" | "reasons" | "more" | "dueAfter"> {
  /** Raised when the shape changes, so that an older one is planned anew. */
  readonly version: 1;
  readonly queue: readonly KeptEntry[];
  readonly more: readonly KeptEntry[];
}

export type KeptEntry = readonly [CardId, Reason];

/** What of a plan the pages need that ask cards. */
export interface TodaysPlan extends Pick<
  Plan,
  "day" | "queue" | "reasons" | "forecast" | "dueRule" | "dueAfter"
> {
  /** Planned cards that are not begun any more, so that the last day stays light. */
  readonly heldBack: number;
}

/** What the learner has done today. */
export interface Studied {
  readonly seconds: number;
  /** The learner's own. */
  readonly pace: SecondsPerAnswer;
}

export function keep(plan: Plan): KeptPlan {
  const entryOf = (id: CardId): KeptEntry => [id, plan.reasons.get(id)!];
  const { day, seconds, limit, forecast, domains, notes, dropped, outlook, dueRule } = plan;
  const rest = { day, seconds, limit, forecast, domains, notes, dropped, outlook, dueRule };
  return { version: 1, ...rest, queue: plan.queue.map(entryOf), more: plan.more.map(entryOf) };
}

/** Whether a kept plan may still be gone on with; one of another day may not. */
export function isFresh(kept: KeptPlan | null, today: StudyDay): kept is KeptPlan {
  return kept?.version === 1 && kept.day === today;
}

/**
 * What is left of today's kept plan: its queue without what has been answered, suspended or
 * retired since, and with the cards missed today once more at the end. An undone answer is in the
 * queue again. Nothing is left once the next card may not be begun any more (`mayBegin`).
 * Until today's plan is there, due and new cards are asked as without a date.
 * @param states at least all cards of the kept queue and all reviewed today; without a fresh plan
 *   also all that are due and some new ones of each domain
 */
export function resumePlan(
  kept: KeptPlan | null,
  states: readonly CardState[],
  settings: SteadySettings,
  today: StudyDay,
  seed: string,
  studied: Studied,
): TodaysPlan {
  const left = isFresh(kept, today)
    ? leftOf(kept, states, today)
    : steadyQueue(states, settings, today, seed);
  const entries = isFresh(kept, today) && isOver(kept, left, studied) ? [] : left;
  const rule = kept?.version === 1 ? kept.dueRule : plainRule(steadyRetention, today);
  return {
    day: today,
    queue: entries.map(({ card }) => card.id),
    reasons: new Map(entries.map(({ card, kind }) => [card.id, { kind, domain: card.domain }])),
    forecast: isFresh(kept, today)
      ? kept.forecast
      : forecastOf(states, entries.length, today, priorPace),
    heldBack: left.length - entries.length,
    dueRule: rule,
    dueAfter: (card, grade) => dueAfter(card, grade, today, settings.scheduler, rule),
  };
}

/** The last day ends at its limit; others are gone on with as long as the queue lasts. */
function isOver(kept: KeptPlan, [next]: readonly Entry[], { seconds, pace }: Studied): boolean {
  if (!next || !isLastDay(kept)) return false;
  const room = { kind: "last-day", limit: kept.limit } as const;
  return !mayBegin(room, seconds, expectedSeconds(next.kind, pace));
}

export const isLastDay = ({ forecast }: Pick<KeptPlan, "forecast">): boolean =>
  forecast[0]?.kind === "last-day";

const steadyRetention = 0.9;
/** New own cards that are asked in a day beyond those planned. */
const mostWritten = 5;

/** What the learner wrote is asked soon, also on a day that was planned before. */
function writtenSince(
  queue: KeptPlan["queue"],
  states: readonly CardState[],
  today: StudyDay,
): CardState[] {
  const planned = new Set<string>(queue.map(([id]) => id));
  const own = states.filter(({ id }) => isOwnCard(id) && !planned.has(id));
  const asked = own.filter(({ introducedOn }) => introducedOn === today).length;
  return own
    .filter(({ status }) => status === "new")
    .toSorted(byPosition)
    .slice(0, Math.max(0, mostWritten - asked));
}

function leftOf({ queue }: KeptPlan, states: readonly CardState[], today: StudyDay): Entry[] {
  const byId = new Map(states.map((state) => [state.id, state]));
  const asked = new Set(
    states.filter(({ memory }) => memory?.reviewedOn === today).map(({ note }) => note),
  );
  const left = queue.flatMap(([id, { kind }]): Entry[] => {
    const card = byId.get(id);
    const isAskable = card?.status === "new" || card?.status === "active";
    return card && isAskable && !asked.has(card.note) ? [{ card, kind }] : [];
  });
  const written = writtenSince(queue, states, today);
  const retries = states
    .filter(({ status, retryOn }) => status === "active" && retryOn === today)
    .toSorted(byPosition);
  const fresh = written.map((card): Entry => ({ card, kind: "new" }));
  return [...left, ...fresh, ...retries.map((card): Entry => ({ card, kind: "retry" }))];
}
