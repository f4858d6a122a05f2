import type { Bank } from "./bank.ts";
import { habits, type Learner } from "./learner.ts";
import type { Policy } from "./simulate.ts";

/**
 * Knows the true memory of every card that was seen, its parameters and the learner's share of
 * cards known before, but not which these are until it asks. Always asks next what gains most
 * weighted recall on exam day for a second, as if nothing came after.
 */
export function clairvoyant({ memory }: Learner, bank: Bank, days: number): Policy {
  const { share } = bank;
  const isNew = new Uint8Array(share.length).fill(1);
  let queue: number[] = [];
  let place = 0;
  const { guess, knownBefore, seconds } = habits;
  return {
    begin(day) {
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
