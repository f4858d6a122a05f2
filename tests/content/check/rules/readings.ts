import type { Card, Question } from "../../../../lib/content/pack.ts";
import type { Bank } from "../bank.ts";
import {
  type CardReading,
  cardHashOf,
  type FactCheck,
  hashOf,
  rationalesHashOf,
  type Reading,
} from "../readings.ts";
import { findingsIn, type Finding, type Rule } from "../rule.ts";

/** 1.19: questions that the latest reading of their present text does not agree with. */
export function unagreed({ questions, readings }: Bank): Finding[] {
  const ofQuestion = Map.groupBy(readings, ({ question }) => question);
  return findingsIn(questions, (item) => objection(item, ofQuestion.get(item.id) ?? []));
}

function objection(item: Question, readings: readonly Reading[]): string | null {
  if (readings.length === 0) return "no second reader saw it";
  const current = readings.filter(({ hash }) => hash === hashOf(item));
  const last = current.toSorted((a, b) => a.round - b.round).at(-1);
  if (!last) return "edited since it was read";
  if (last.sound !== "ok") return `read as “${last.sound}”`;
  return isKey(item, last) ? null : `the reader chose ${chosen(item, last)}`;
}

const isKey = ({ key }: Question, { answer }: Reading) => String(key) === String(answer);

const chosen = ({ options }: Question, { answer }: Reading) =>
  answer.map((place) => `“${options[place]?.text}”`).join(" and ");

/** 1.19: of the questions still as they were, the share on which a round's reader chose the key. */
export function agreement({ questions, readings }: Bank, round: number): number {
  const items = new Map<string, Question>(questions.map((item) => [item.id, item]));
  const read = readings.filter((reading) => {
    const item = items.get(reading.question);
    return reading.round === round && item && reading.hash === hashOf(item);
  });
  const agreed = read.filter(
    (reading) => reading.sound === "ok" && isKey(items.get(reading.question)!, reading),
  );
  return read.length === 0 ? 0 : agreed.length / read.length;
}

/** 1.19: cards whose answer the latest reading of their prompt does not give. */
export function unanswered({ cards, cardReadings }: Bank): Finding[] {
  const ofCard = Map.groupBy(cardReadings, ({ card }) => card);
  return findingsIn(cards, (card) => cardObjection(card, ofCard.get(card.id) ?? []));
}

function cardObjection(card: Card, readings: readonly CardReading[]): string | null {
  if (readings.length === 0) return "no second reader saw it";
  const current = readings.filter(({ hash }) => hash === cardHashOf(card));
  const last = current.toSorted((a, b) => a.round - b.round).at(-1);
  if (!last) return "edited since it was read";
  if (last.sound !== "ok") return `read as “${last.sound}”`;
  return last.agreed ? null : `the reader said “${last.answer}”`;
}

/** 1.18: questions whose rationales nobody but the author has held against their sources. */
export function uncheckedRationales({ questions, factChecks }: Bank): Finding[] {
  const ofQuestion = new Map(factChecks.map((check) => [check.question, check]));
  return findingsIn(questions, (item) => factObjection(item, ofQuestion.get(item.id)));
}

function factObjection(item: Question, check: FactCheck | undefined): string | null {
  if (!check) return "nobody held it against its source";
  if (check.hash !== rationalesHashOf(item)) return "edited since it was checked";
  return check.outcome === "doubt" ? `in doubt: ${check.note}` : null;
}

/** The mean over all questions of the standard deviation between a question's judges. */
function spreadOfRatings({ questions }: Pick<Bank, "questions">): number {
  const spreads = questions.map(({ ratings }) => deviation(ratings.map(({ share }) => share)));
  return mean(spreads);
}

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);

function deviation(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return Math.sqrt(mean(numbers.map((number) => (number - middle) ** 2)));
}

/** Judges further apart than this do not judge the same thing. */
const widestSpread = 0.15;

export const readingRules: Rule[] = [
  { kind: "offenders", rule: "1.19", title: "agreed by a second reader", find: unagreed },
  ...[1, 2].map((round): Rule => ({
    kind: "figure",
    rule: "1.19",
    title: `agreement of round ${round}`,
    measure: (bank) => agreement(bank, round),
    range: [0.97, 1],
  })),
  { kind: "offenders", rule: "1.19", title: "cards answered from their prompts", find: unanswered },
  {
    kind: "offenders",
    rule: "1.18",
    title: "rationales held against their sources",
    find: uncheckedRationales,
  },
  {
    kind: "offenders",
    rule: "pack",
    title: "three judges a question",
    find: ({ questions }) =>
      findingsIn(questions, ({ ratings }) => ratings.length < 3 && `${ratings.length} of 3`),
  },
  {
    kind: "figure",
    rule: "pack",
    title: "mean spread between judges",
    measure: spreadOfRatings,
    range: [0, widestSpread],
  },
];
