import type { DomainId } from "@/lib/content/pack";

import type { Deck } from "./deck";
import type { Band, Outlook } from "./plan-types";
import type { Walk } from "./walk";

/**
 * What is expected on exam day. The ranges come from the bench: of simulated learners whose memory
 * differs from the model as published for real ones, the middle 80 % end so far from what is
 * expected, more the more is still to be learnt and forgotten.
 */
export function outlookOf(
  deck: Deck,
  { recall, isSeen }: Walk,
  weights: ReadonlyMap<DomainId, number>,
  left: number,
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
  const means = [...sums].map(
    ([id, { right, share }]) => [id, share > 0 ? right / share : 0] as const,
  );
  const weighed = means.reduce((sum, [id]) => sum + (weights.get(id) ?? 0), 0);
  const mean = means.reduce((sum, [id, one]) => sum + (weights.get(id) ?? 0) * one, 0);
  return {
    ...bandOf(weighed > 0 ? mean / weighed : 0, left, spread.whole),
    domains: Object.fromEntries(means.map(([id, one]) => [id, bandOf(one, left, spread.domain)])),
    covered: all > 0 ? seen / all : 0,
  };
}

/** Half the width of the 80 % range, in logits, far from the exam. */
const spread = { whole: 0.45, domain: 0.55 };

function bandOf(recall: number, left: number, wide: number): Band {
  const logit = Math.log(recall / (1 - recall));
  const half = wide * Math.sqrt(left / (left + 7));
  return { recall, low: fromLogit(logit - half), high: fromLogit(logit + half) };
}

const fromLogit = (value: number) => 1 / (1 + Math.exp(-value));
