import type { DomainId } from "@/lib/content/pack";

import { type Course, guessRate } from "./course";
import type { Deck } from "./deck";
import type { Band, Outlook } from "./plan-types";
import type { Walk } from "./walk";

/**
 * What is expected on exam day. The ranges come from the bench: of simulated learners whose memory
 * differs from the model as published for real ones, the middle 80 % end so far from what is
 * expected.
 */
export function outlookOf(
  deck: Deck,
  { recall, isSeen }: Walk,
  weights: ReadonlyMap<DomainId, number>,
  { left, horizon }: Pick<Course, "left" | "horizon">,
): Outlook {
  const sums = new Map<DomainId, { right: number; share: number }>();
  let [seen, all] = [0, 0];
  deck.cards.forEach(({ domain }, place) => {
    if (recall[place]! < 0) return;
    const sum = sums.get(domain) ?? { right: 0, share: 0 };
    sum.right += deck.share[place]! * recall[place]!;
    sum.share += deck.share[place]!;
    sums.set(domain, sum);
    seen += isSeen[place]!;
    all += 1;
  });
  const part = left / horizon;
  const means = [...sums].map(
    ([id, { right, share }]) => [id, share > 0 ? right / share : 0] as const,
  );
  const weighed = means.reduce((sum, [id]) => sum + (weights.get(id) ?? 0), 0);
  const mean = means.reduce((sum, [id, one]) => sum + (weights.get(id) ?? 0) * one, 0);
  return {
    ...bandOf(weighed > 0 ? mean / weighed : 0, part, 1),
    domains: Object.fromEntries(means.map(([id, one]) => [id, bandOf(one, part, spread.ofDomain)])),
    covered: all > 0 ? seen / all : 0,
  };
}

/**
 * Half the width of the 80 % range: a share of the way from a guess to what is expected, in logits,
 * since all of that way is owed to memory. At the exam, and what the whole course adds to it.
 */
const spread = { atExam: 0.24, ofCourse: 0.17, ofDomain: 1.05 };

function bandOf(recall: number, part: number, wider: number): Band {
  const share = spread.atExam + spread.ofCourse * part;
  const half = Math.max(0, toLogit(recall) - toLogit(guessRate)) * share * wider;
  return {
    recall,
    low: Math.min(recall, fromLogit(toLogit(recall) - half)),
    high: Math.max(recall, fromLogit(toLogit(recall) + half)),
  };
}

function toLogit(chance: number): number {
  const inside = Math.min(0.9999, Math.max(0.0001, chance));
  return Math.log(inside / (1 - inside));
}

const fromLogit = (value: number) => 1 / (1 + Math.exp(-value));
