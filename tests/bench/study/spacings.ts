import { defaultWeights } from "@/lib/scheduling/scheduler";

import type { Draws } from "./draws.ts";
import { createFsrs } from "./fsrs.ts";
import type { Grade } from "./learner.ts";

/** Decides when a card comes back, and remembers what it needs for that. */
export interface Spacing {
  /** Day on which the card is due; −1 before its first sight. */
  readonly due: Float64Array;
  answer(card: number, day: number, pressed: Grade): void;
  /** Chance of recall as this spacing believes it. */
  recall(card: number, day: number): number;
}

const retention = 0.9;

/** FSRS-6 with its default parameters, fuzz included; `latest` caps the due day. */
export function fsrsSpacing(cards: number, draw: Draws, latest = Infinity): Spacing {
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

/** Anki's fuzz. */
function fuzzed(interval: number, lot: number): number {
  if (interval < 2.5) return Math.max(1, Math.round(interval));
  const part = (from: number, to: number) => Math.max(0, Math.min(interval, to) - from);
  const delta = 1 + 0.15 * part(2.5, 7) + 0.1 * part(7, 20) + 0.05 * part(20, Infinity);
  const low = Math.max(2, Math.round(interval - delta));
  return low + Math.floor(lot * (Math.round(interval + delta) - low + 1));
}

/** SM-2 as Anki has it: ease from 2.5, graduating to 1 day or 4, a lapse back to 1 day. */
export function sm2Spacing(cards: number, draw: Draws): Spacing {
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
