import type { Bank } from "./bank.ts";
import { answer, createLearner, type Grade, habits } from "./learner.ts";
import type { World } from "./memory.ts";

/** Decides what a learner is asked; cards go by their number in the bank. */
export interface Policy {
  /** Called each morning of study. */
  begin(day: number): void;
  /** The card to ask next, or −1 to end the day. */
  next(secondsUsed: number): number;
  answered(card: number, pressed: Grade, seconds: number): void;
  /** What it foretold on the way of weighted recall on exam day. */
  readonly foretold?: readonly Foretold[];
}

export interface Foretold {
  /** Days before the exam. */
  readonly left: number;
  readonly recall: number;
  readonly low: number;
  readonly high: number;
  /** By domain, in the order of the bank's weights. */
  readonly domains: readonly { readonly low: number; readonly high: number }[];
}

export interface Course {
  readonly world: World;
  /** Days to the exam; study is possible on all days before it. */
  readonly days: number;
  readonly minutes: number;
  readonly seed: number;
}

export interface Outcome {
  /** Weighted recall on exam day from 0 to 1; a card never seen counts by the guess rate. */
  readonly recall: number;
  readonly byDomain: readonly number[];
  /** Share of the cards that were seen. */
  readonly seen: number;
  readonly answers: number;
  readonly answersInLastThreeDays: number;
  /** Of all days, of the fullest and of the last. */
  readonly minutes: number;
  readonly peakMinutes: number;
  readonly lastDayMinutes: number;
  readonly foretold: readonly Foretold[];
}

export function simulate(
  course: Course,
  bank: Bank,
  create: (learner: ReturnType<typeof createLearner>) => Policy,
): Outcome {
  const { days } = course;
  const learner = createLearner(course.world, bank.cards.length, course.seed);
  const policy = create(learner);
  const asked = new Uint16Array(bank.cards.length);
  const minutes: number[] = [];
  let [answers, lastAnswers] = [0, 0];
  for (let day = 0; day < days; day++) {
    minutes.push(0);
    if (learner.missesDay(day)) continue;
    policy.begin(day);
    let used = 0;
    while (used < course.minutes * 60) {
      const card = policy.next(used);
      if (card < 0) break;
      const { pressed, seconds } = answer(learner, card, day, asked[card]!++);
      used += seconds;
      answers += 1;
      if (day >= days - 3) lastAnswers += 1;
      policy.answered(card, pressed, seconds);
    }
    minutes[day] = used / 60;
  }
  const right = asked.reduce<number[]>((found, times, card) => {
    found.push(times > 0 ? learner.memory.recall(card, days) : habits.guess);
    return found;
  }, []);
  const sums = [...bank.weights.keys()].map(() => 0);
  right.forEach((chance, card) => (sums[bank.domainOf[card]!]! += bank.share[card]! * chance));
  return {
    recall: sums.reduce((sum, one) => sum + one, 0),
    byDomain: [...bank.weights.values()].map((weight, domain) => sums[domain]! / weight),
    seen: asked.filter((times) => times > 0).length / asked.length,
    answers,
    answersInLastThreeDays: lastAnswers,
    minutes: minutes.reduce((sum, one) => sum + one, 0),
    peakMinutes: Math.max(...minutes),
    lastDayMinutes: minutes.at(-1)!,
    foretold: policy.foretold ?? [],
  };
}
