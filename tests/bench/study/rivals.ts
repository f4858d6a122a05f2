import type { Bank } from "./bank.ts";
import { clairvoyant } from "./clairvoyant.ts";
import type { Draws } from "./draws.ts";
import type { Learner } from "./learner.ts";
import type { Course, Policy } from "./simulate.ts";
import { fsrsSpacing, sm2Spacing, type Spacing } from "./spacings.ts";

/** Anki's first learning step and its relearning step, in seconds. */
const steps = { learning: 60, relearning: 600 };

/**
 * A day's list as Anki goes through it: a card missed for the first time that day comes back before
 * all others once its step has passed, or at the end if the list is through sooner.
 */
export function session(order: readonly number[], isNew: (card: number) => boolean) {
  const missed = new Set<number>();
  let waiting: { readonly card: number; readonly from: number }[] = [];
  let place = 0;
  let used = 0;
  return {
    next(secondsUsed: number): number {
      used = secondsUsed;
      const ready = waiting.find(({ from }) => from <= used);
      const retry = ready ?? (place < order.length ? undefined : waiting[0]);
      if (retry) waiting = waiting.filter((one) => one !== retry);
      return retry ? retry.card : (order[place++] ?? -1);
    },
    /** To be told before the spacing is. */
    answered(card: number, isMissed: boolean, seconds: number): void {
      if (!isMissed || missed.has(card)) return;
      missed.add(card);
      const step = isNew(card) ? steps.learning : steps.relearning;
      waiting.push({ card, from: used + seconds + step });
    },
  };
}

const chance = { order: 201, card: 202 };

interface Habit {
  readonly spacing: Spacing;
  readonly newPerDay: number;
  readonly reviewLimit: number;
  /** What is asked first among the reviews: the smallest. */
  rank(card: number, day: number): number;
  readonly mix: "mixed" | "new first";
}

function ankiLike(habit: Habit, cards: number): Policy {
  let today = 0;
  let asked = session([], () => false);
  let nextNew = 0;
  const isNew = (card: number) => habit.spacing.due[card] === -1;
  return {
    begin(day) {
      today = day;
      const ranks = new Map<number, number>();
      for (let card = 0; card < cards; card++) {
        if (!isNew(card) && habit.spacing.due[card]! <= day) ranks.set(card, habit.rank(card, day));
      }
      const reviews = [...ranks.keys()]
        .toSorted((a, b) => ranks.get(a)! - ranks.get(b)!)
        .slice(0, habit.reviewLimit);
      const fresh: number[] = [];
      while (nextNew < cards && !isNew(nextNew)) nextNew += 1;
      for (let card = nextNew; card < cards && fresh.length < habit.newPerDay; card++) {
        if (isNew(card)) fresh.push(card);
      }
      asked = session(
        habit.mix === "mixed" ? mixed(reviews, fresh) : [...fresh, ...reviews],
        isNew,
      );
    },
    next: (secondsUsed) => asked.next(secondsUsed),
    answered(card, pressed, seconds) {
      asked.answered(card, pressed === 1, seconds);
      habit.spacing.answer(card, today, pressed);
    },
  };
}

function mixed(one: readonly number[], two: readonly number[]): number[] {
  const spread = (list: readonly number[]) =>
    list.map((card, index) => ({ card, at: (index + 1) / (list.length + 1) }));
  return [...spread(one), ...spread(two)].toSorted((a, b) => a.at - b.at).map(({ card }) => card);
}

function randomly(cards: number, draw: Draws): Policy {
  const seen = new Set<number>();
  const isNew = (card: number) => !seen.has(card);
  let asked = session([], isNew);
  return {
    begin(day) {
      const lots = Float64Array.from({ length: cards }, (_, card) => draw(chance.order, card, day));
      asked = session(
        [...lots.keys()].toSorted((a, b) => lots[a]! - lots[b]!),
        isNew,
      );
    },
    next: (secondsUsed) => asked.next(secondsUsed),
    answered(card, pressed, seconds) {
      asked.answered(card, pressed === 1, seconds);
      seen.add(card);
    },
  };
}

export type Create = (learner: Learner, bank: Bank, course: Course) => Policy;

const latestNew = (days: number) => Math.max(5, Math.round(0.15 * days));

const anki =
  (change: (spacing: Spacing, cards: number, course: Course) => Omit<Habit, "spacing">): Create =>
  ({ draw }, { share }, course) => {
    const spacing = fsrsSpacing(share.length, draw);
    return ankiLike({ spacing, ...change(spacing, share.length, course) }, share.length);
  };

export const rivals: Readonly<Record<string, Create>> = {
  "anki-default": ({ draw }, { share }) => {
    const spacing = fsrsSpacing(share.length, draw);
    // Due date, then random: Anki's order.
    const rank = (card: number, day: number) => spacing.due[card]! + draw(chance.order, card, day);
    const limits = { newPerDay: 20, reviewLimit: 200, mix: "mixed" } as const;
    return ankiLike({ spacing, rank, ...limits }, share.length);
  },
  "anki-tuned": anki((spacing, cards, { days }) => ({
    newPerDay: Math.ceil(cards / (days - 7)),
    reviewLimit: Infinity,
    rank: (card, day) => -spacing.recall(card, day),
    mix: "mixed",
  })),
  "new-first": anki((spacing, cards, { days }) => ({
    newPerDay: Math.ceil(cards / (days - latestNew(days))),
    reviewLimit: Infinity,
    rank: (card, day) => spacing.recall(card, day),
    mix: "new first",
  })),
  "naive-cap": ({ draw }, { share }, { days }) => {
    const spacing = fsrsSpacing(share.length, draw, days - 1);
    const rank = (card: number) => spacing.due[card]!;
    const newPerDay = Math.ceil(share.length / (days - 7));
    const habit = { spacing, rank, newPerDay, reviewLimit: Infinity, mix: "mixed" } as const;
    return ankiLike(habit, share.length);
  },
  sm2: ({ draw }, { share }, { days }) => {
    const spacing = sm2Spacing(share.length, draw);
    const rank = (card: number, day: number) => spacing.due[card]! + draw(chance.order, card, day);
    const newPerDay = Math.ceil(share.length / (days - 7));
    const habit = { spacing, rank, newPerDay, reviewLimit: Infinity, mix: "mixed" } as const;
    return ankiLike(habit, share.length);
  },
  random: ({ draw }, { share }) => randomly(share.length, draw),
  bound: (learner, bank, { days }) => clairvoyant(learner, bank, days),
};
