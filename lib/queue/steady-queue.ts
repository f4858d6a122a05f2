import type { CardState } from "@/lib/cards/card-state";
import type { DomainId } from "@/lib/content/pack";
import { seededRandom } from "@/lib/psychometrics/random";
import type { Scheduler } from "@/lib/scheduling/scheduler";
import type { StudyDay } from "@/lib/time/instant";
import { daysBetween } from "@/lib/time/study-day";

import { apportion } from "./apportion";
import { intersperse } from "./intersperse";
import { newCardsPerDay } from "./new-cards-per-day";
import type { PlanSettings, Reason } from "./plan-types";

export interface Entry {
  readonly card: CardState;
  readonly kind: Reason["kind"];
}

export type SteadySettings = Pick<
  PlanSettings,
  "minutesPerDay" | "weights" | "scheduler" | "focus" | "introduced"
>;

const as = (kind: Reason["kind"]) => (card: CardState) => ({ card, kind });

/**
 * The queue of a day that no exam presses, also while a plan for the exam is still being made: due
 * reviews, the least likely to be recalled first, with new cards mixed in, the cards of a study
 * plan before them, and cards missed today once more at the end.
 * `cards` holds at least all that are due, some new ones of each domain, and all reviewed today.
 */
export function steadyQueue(
  cards: readonly CardState[],
  settings: SteadySettings,
  today: StudyDay,
  seed: string,
): Entry[] {
  const active = cards.filter(({ status }) => status === "active");
  const retries = active.filter(({ retryOn }) => retryOn === today);
  const due = active
    .filter((card) => card.due !== null && card.due <= today && card.retryOn !== today)
    .toSorted(byRisk(settings.scheduler, today, seed));
  const fresh = cards.filter(({ status }) => status === "new").toSorted(byPosition);

  // Bury before cutting to the limit: a buried sibling must not take up a place.
  const seen = new Set(cards.filter(({ memory }) => memory?.reviewedOn === today).map(noteOf));
  const isFocus = ({ concept }: CardState) => settings.focus.includes(concept);
  const focus = oncePerNote([...due, ...fresh].filter(isFocus), seen);
  const reviews = oncePerNote(
    due.filter((card) => !isFocus(card)),
    seen,
  );
  const firsts = oncePerNote(
    fresh.filter((card) => !isFocus(card)),
    seen,
  );
  // A study plan was asked for, so the limit does not cut it, but it uses up the limit's places.
  const newInFocus = focus.filter(({ status }) => status === "new").length;
  const room = newCardsPerDay(settings.minutesPerDay) - settings.introduced.today - newInFocus;

  return [
    ...focus.map(as("focus")),
    ...intersperse(reviews.map(as("due")), byWeight(firsts, settings, room).map(as("new"))),
    ...retries.toSorted(byPosition).map(as("retry")),
  ];
}

/** As many new cards as there is room for, in proportion to the domains' weights. */
function byWeight(
  firsts: readonly CardState[],
  { weights, introduced }: SteadySettings,
  room: number,
): CardState[] {
  const byDomain = Map.groupBy(firsts, ({ domain }) => domain);
  const claims = [...weights].map(([key, weight]) => ({
    key,
    weight,
    supply: byDomain.get(key)?.length ?? 0,
    before: introduced.byDomain.get(key) ?? 0,
  }));
  const turns = new Map<DomainId, number>();
  return apportion(claims, room).flatMap((domain) => {
    const turn = turns.get(domain) ?? 0;
    turns.set(domain, turn + 1);
    return byDomain.get(domain)?.slice(turn, turn + 1) ?? [];
  });
}

/** Least likely to be recalled first; the seed only breaks ties. */
function byRisk(scheduler: Scheduler, today: StudyDay, seed: string) {
  const recall = ({ memory }: CardState) =>
    memory ? scheduler.retrievability(memory, daysBetween(memory.reviewedOn, today)) : 1;
  const lot = ({ id }: CardState) => seededRandom(`${seed} ${id}`)();
  return (a: CardState, b: CardState) => recall(a) - recall(b) || lot(a) - lot(b) || byId(a, b);
}

export const byPosition = (a: CardState, b: CardState) => a.position - b.position || byId(a, b);

const byId = (a: CardState, b: CardState) => (a.id < b.id ? -1 : Number(a.id > b.id));

const noteOf = ({ note }: CardState) => note;

/** Keeps the first card of each note that `seen` lacks, and adds it there. */
function oncePerNote(cards: readonly CardState[], seen: Set<CardState["note"]>): CardState[] {
  return cards.filter(({ note }) => {
    if (seen.has(note)) return false;
    seen.add(note);
    return true;
  });
}
