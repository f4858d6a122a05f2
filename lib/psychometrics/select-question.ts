import type { Bank, BankEntry } from "./bank";
import { day } from "./evidence";
import { gainOf, outlookOf } from "./gain";
import { outcomesOf } from "./likelihood";
import type { ModelParameters } from "./parameters";
import type { Posterior } from "./posterior";

/** Where a diagnostic stands. */
export interface DiagnosticState {
  /** Questions answered in this diagnostic. */
  readonly answered: readonly string[];
  /** Questions put aside: they do not count as asked, nor do they come back. */
  readonly skipped: readonly string[];
  /** When each question was last shown, in milliseconds; of those answered here it is not asked. */
  readonly lastSeen: ReadonlyMap<string, number>;
  /** Concepts whose cards were shown within the last day. */
  readonly restingConcepts: ReadonlySet<string>;
  /** Greatest share of questions with several right options. */
  readonly multipleResponseCap: number;
  readonly now: number;
}

/**
 * The next question: one of the few that would tell most of the score, within what the exam looks like.
 * Chance among them keeps learners from all seeing the same ones. Whether an answer will be
 * marked as a guess is not foreseen: in simulation that made the estimate no surer.
 * @returns its id, or null when nothing is left to ask
 */
export function chooseQuestion(
  state: DiagnosticState,
  posterior: Posterior,
  bank: Bank,
  selection: ModelParameters["selection"],
  random: () => number,
): string | null {
  const eligible = eligiblePlaces(state, bank, selection);
  if (eligible.length === 0) return null;
  const size = bank.frame.thetas.length;
  const outlook = outlookOf(posterior, bank.shareRight, bank.weights);
  const gains = eligible.map((place) => {
    const entry = bank.entries[place]!;
    const curve = bank.known.subarray(place * size, (place + 1) * size);
    return { place, gain: gainOf(outlook[entry.domain]!, curve, outcomesOf(entry)) };
  });
  gains.sort((a, b) => b.gain - a.gain);
  const least = selection.band * gains[0]!.gain;
  const close = gains.slice(0, selection.candidates).filter(({ gain }) => gain >= least);
  return bank.entries[close[Math.floor(random() * close.length)]!.place]!.id;
}

type Test = (entry: BankEntry) => boolean;

/** Places of the questions that may come next; the first set of rules that leaves any counts. */
function eligiblePlaces(
  state: DiagnosticState,
  bank: Bank,
  selection: ModelParameters["selection"],
): number[] {
  const put = new Set([...state.answered, ...state.skipped]);
  const places = [...bank.entries.keys()].filter((place) => {
    const { pool, id } = bank.entries[place]!;
    return pool === "assessment" && !put.has(id);
  });
  const fresh: Test = ({ id }) => !state.lastSeen.has(id);
  const rested: Test = ({ concept }) => !state.restingConcepts.has(concept);
  const apart = newConcept(put, bank);
  const due = oldEnough(state, selection);
  const { fits, uncovered } = contentRules(state, bank, selection);
  const rules = [
    [fresh, rested, apart, fits, uncovered],
    [fresh, rested, apart, fits],
    [fresh, apart, fits],
    [due, apart, fits],
    [fresh, apart],
    [due, apart],
    [fresh],
  ];
  for (const tests of rules) {
    const found = places.filter((place) => tests.every((test) => test(bank.entries[place]!)));
    if (found.length > 0) return oldest(found, state, bank);
  }
  return [];
}

function newConcept(put: ReadonlySet<string>, { entries, places }: Bank): Test {
  const met = new Set([...put].map((id) => entries[places.get(id) ?? -1]?.concept));
  return ({ concept }) => !met.has(concept);
}

const oldEnough =
  ({ lastSeen, now }: DiagnosticState, { repeatAfterDays }: ModelParameters["selection"]): Test =>
  ({ id }) =>
    now - (lastSeen.get(id) ?? -Infinity) >= repeatAfterDays * day;

/** Domains in proportion, each in time, and no more questions with several right options than allowed. */
function contentRules(
  { answered, multipleResponseCap }: DiagnosticState,
  { entries, places, weights }: Bank,
  { slack, coverFrom }: ModelParameters["selection"],
): { fits: Test; uncovered: Test } {
  const asked = answered.flatMap((id) => entries[places.get(id) ?? -1] ?? []);
  const next = asked.length + 1;
  const several = asked.filter(({ multiple }) => multiple).length;
  const severalFit = several < Math.floor(multipleResponseCap * next + 0.5);
  const counts = weights.map((_, domain) => asked.filter((e) => e.domain === domain).length);
  return {
    fits: ({ domain, multiple }) =>
      counts[domain]! < weights[domain]! * next + slack && (severalFit || !multiple),
    uncovered: ({ domain }) => next < coverFrom || counts[domain] === 0,
  };
}

/** Those never seen, or seen on the day on which the longest unseen one was. */
function oldest(places: number[], { lastSeen }: DiagnosticState, { entries }: Bank): number[] {
  const seen = (place: number) => lastSeen.get(entries[place]!.id) ?? -Infinity;
  const first = places.reduce((least, place) => Math.min(least, seen(place)), Infinity);
  return places.filter((place) => seen(place) <= first + day);
}
