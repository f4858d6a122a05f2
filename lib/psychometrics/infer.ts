import type { Bank } from "./bank";
import { type CardsEvent, type EvidenceEvent, isCards, isSelfReport } from "./evidence";
import { abilityFromCards, cardBranches } from "./flashcards";
import type { Frame } from "./frame";
import { answersUsed, certainty, likelihoodOf } from "./likelihood";
import { type Habit, habitsOf, unmarked } from "./marks";
import type { ModelParameters } from "./parameters";
import { type Branch, type Posterior, posteriorOf, products } from "./posterior";
import { selfReportFactor } from "./self-report";
import { carriedOver, growthsOf, type Sitting, sittingsOf } from "./trend";

/** What the evidence says of a learner's abilities now. */
export function infer(
  events: readonly EvidenceEvent[],
  bank: Bank,
  domains: readonly string[],
  now: number,
  parameters: ModelParameters,
): Posterior {
  const report = events.findLast(isSelfReport);
  const factor = report && selfReportFactor(report.level, bank.frame, parameters);
  const branches = answerBranches(events, bank, now, parameters);
  const readings = domains.map((domain) => readingOf(events, domain, parameters));
  if (readings.every((reading) => reading === undefined)) {
    return posteriorOf(bank.frame, branches, factor);
  }
  const cards = cardBranches(readings, bank.frame, factor, parameters.cards);
  const likely = likelyOf(branches, bank.frame, factor);
  return posteriorOf(bank.frame, crossed(likely, cards), factor);
}

/** Branches that the answers leave a chance; to cross all with all ways of cards would take long. */
function likelyOf(branches: readonly Branch[], frame: Frame, factor?: Float64Array): Branch[] {
  const { chances } = posteriorOf(frame, branches, factor);
  return branches.filter((_, i) => chances[i]! > 0.005);
}

function readingOf(events: readonly EvidenceEvent[], domain: string, parameters: ModelParameters) {
  const cards = events.filter(isCards).findLast((event: CardsEvent) => event.domain === domain);
  return cards && abilityFromCards(cards, parameters.cards);
}

/** Every habit of marking guesses with every rate of growth. */
function answerBranches(
  events: readonly EvidenceEvent[],
  bank: Bank,
  now: number,
  parameters: ModelParameters,
): Branch[] {
  const answers = answersUsed(events, bank, parameters.weight);
  const sittings = sittingsOf(answers, events, now);
  const growths = growthsOf(sittings, parameters.trend);
  const marks = answers.some(({ guess }) => guess !== undefined);
  const habits = marks ? habitsOf(parameters.marks) : [unmarked];
  return habits.flatMap((habit) => {
    const seen = sittings.map((sitting) => read(sitting, bank, habit, parameters));
    return growths.nodes.map((rate, i) => {
      const { values, logScale } = seen.length
        ? carriedOver(seen, rate, parameters.trend, bank.frame.step)
        : { values: certainty(bank.frame), logScale: 0 };
      return {
        likelihood: values,
        logWeight: logScale + Math.log(growths.weights[i]! * habit.weight),
      };
    });
  });
}

const read = (
  { answers, pause }: Sitting,
  bank: Bank,
  habit: Habit,
  { weight }: ModelParameters,
) => ({
  pause,
  likelihood: likelihoodOf(answers, bank, habit, weight),
});

function crossed(some: readonly Branch[], others: readonly Branch[]): Branch[] {
  return some.flatMap((a) =>
    others.map((b) => ({
      logWeight: a.logWeight + b.logWeight,
      likelihood: products(a.likelihood, b.likelihood),
    })),
  );
}
