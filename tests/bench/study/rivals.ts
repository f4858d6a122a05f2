import { defaultWeights } from "@/lib/scheduling/scheduler";

import type { Bank } from "./bank.ts";
import type { Draws } from "./draws.ts";
import { createFsrs } from "./fsrs.ts";
import { type Grade, habits, type Learner } from "./learner.ts";
import type { Course, Policy } from "./simulate.ts";

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

/** Decides when a card comes back, and remembers what it needs for that. */
interface Spacing {
  /** Day on which the card is due; −1 before its first sight. */
  readonly due: Float64Array;
  answer(card: number, day: number, pressed: Grade): void;
  /** Chance of recall as this spacing believes it. */
  recall(card: number, day: number): number;
}

const retention = 0.9;

/** FSRS-6 with its default parameters, fuzz included; `latest` caps the due day. */
function fsrsSpacing(cards: number, draw: Draws, latest = Infinity): Spacing {
  const fsrs = createFsrs(defaultWeights);
  const stability = new Float64Array(cards);
  const difficulty = new Float64Array(cards);
  const last = new Float64Array(cards);
  const due = new Float64Array(cards).fill(-1);
  return {
    due,
    recall: (card, day) => fsrs.recall(stability[card]!, day - last[card]!),
    answer(card, day, pressed) {
      const isFirst = due[card] === -1;
      const [s, d] = [stability[card]!, difficulty[card]!];
      stability[card] = isFirst
        ? fsrs.firstStability(pressed)
        : fsrs.stabilityAfter(s, d, day - last[card]!, pressed);
      difficulty[card] = isFirst ? fsrs.firstDifficulty(pressed) : fsrs.difficultyAfter(d, pressed);
      last[card] = day;
      const days = pressed === 1 ? 1 : fsrs.interval(stability[card], retention);
      due[card] = Math.max(day + 1, Math.min(latest, day + fuzzed(days, draw(fuzz, card, day))));
    },
  };
}

const fuzz = 200;
const chance = { order: 201, card: 202 };

/** Anki's fuzz. */
function fuzzed(interval: number, lot: number): number {
  if (interval < 2.5) return Math.max(1, Math.round(interval));
  const part = (from: number, to: number) => Math.max(0, Math.min(interval, to) - from);
  const delta = 1 + 0.15 * part(2.5, 7) + 0.1 * part(7, 20) + 0.05 * part(20, Infinity);
  const low = Math.max(2, Math.round(interval - delta));
  return low + Math.floor(lot * (Math.round(interval + delta) - low + 1));
}

/** SM-2 as Anki has it: ease from 2.5, graduating to 1 day or 4, a lapse back to 1 day. */
function sm2Spacing(cards: number, draw: Draws): Spacing {
  const ease = new Float64Array(cards).fill(2.5);
  const interval = new Float64Array(cards);
  const last = new Float64Array(cards);
  const due = new Float64Array(cards).fill(-1);
  const nextInterval = (card: number, day: number, pressed: Grade): number => {
    const before = interval[card]!;
    if (pressed === 1) return 1;
    if (before === 0) return pressed === 4 ? 4 : 1;
    const late = Math.max(0, day - last[card]! - before);
    const hard = Math.max(before + 1, before * 1.2);
    if (pressed === 2) return hard;
    const good = Math.max(hard + 1, (before + late / 2) * ease[card]!);
    return pressed === 3 ? good : Math.max(good + 1, (before + late) * ease[card]! * 1.3);
  };
  const easeChange = [0, -0.2, -0.15, 0, 0.15];
  return {
    due,
    recall: (card, day) => 0.9 ** ((day - last[card]!) / Math.max(1, interval[card]!)),
    answer(card, day, pressed) {
      const days = last[card] === day && due[card]! >= 0 ? 1 : nextInterval(card, day, pressed);
      if (interval[card]! > 0) ease[card] = Math.max(1.3, ease[card]! + easeChange[pressed]!);
      interval[card] = days;
      last[card] = day;
      due[card] = day + fuzzed(days, draw(fuzz, card, day));
    },
  };
}

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

/**
 * Knows the true memory of every card that was seen, its parameters and the learner's share of
 * cards known before, but not which these are until it asks. Always asks next what gains most
 * weighted recall on exam day for a second, as if nothing came after.
 */
function clairvoyant({ memory }: Learner, bank: Bank, days: number): Policy {
  const { share } = bank;
  const isNew = new Uint8Array(share.length).fill(1);
  let queue: number[] = [];
  let [today, place] = [0, 0];
  const { guess, knownBefore, seconds } = habits;
  return {
    begin(day) {
      today = day;
      place = 0;
      // A stranger's first sight: unknown cards all gain the same, known ones are an average.
      const first = firstGain(memory, isNew, day, days, { guess, knownBefore });
      const gains = Float64Array.from(share, (worth, card) => {
        if (isNew[card]) return (worth * first) / seconds.new;
        const p = memory.recall(card, day);
        const gain = memory.afterAsking(card, day, days) - memory.recall(card, days);
        return (worth * gain) / (p * seconds.recalled + (1 - p) * seconds.missed);
      });
      queue = [...gains.keys()].filter((card) => gains[card]! > 0);
      queue.sort((a, b) => gains[b]! - gains[a]!);
    },
    next: () => queue[place] ?? -1,
    answered(card) {
      isNew[card] = 0;
      place += 1;
      void today;
    },
  };
}

function firstGain(
  memory: Learner["memory"],
  isNew: Uint8Array,
  day: number,
  exam: number,
  { guess, knownBefore }: { readonly guess: number; readonly knownBefore: number },
): number {
  const fresh = [...isNew.keys()].filter((card) => isNew[card] === 1);
  const unknown = fresh.find((card) => memory.recall(card, day) === 0);
  const known = fresh.find((card) => memory.recall(card, day) > 0);
  const after = (card: number | undefined) =>
    card === undefined ? guess : memory.afterAsking(card, day, exam);
  return knownBefore * after(known) + (1 - knownBefore) * after(unknown) - guess;
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
