import { clozeSentence } from "../../../lib/content/cloze.ts";
import type { Card, Concept, DomainId, Option, Pack, Question } from "../../../lib/content/pack.ts";
import type { ExamFacts } from "./facts.ts";
import type { Limits } from "./limits.ts";
import type { Review } from "./readings.ts";

/** A pack laid out for the rules, with what the exam's world knows and what the release asks. */
export interface Bank extends Review {
  readonly pack: Pack;
  readonly questions: readonly Question[];
  readonly cards: readonly Card[];
  readonly concepts: readonly Concept[];
  readonly facts: ExamFacts;
  readonly limits: Limits;
}

export function bankOf(
  pack: Pack,
  facts: ExamFacts,
  limits: Limits,
  review: Review = { readings: [], cardReadings: [], factChecks: [] },
): Bank {
  return {
    pack,
    questions: pack.tasks.flatMap(({ questions }) => questions),
    cards: pack.tasks.flatMap(({ cards }) => cards),
    concepts: pack.tasks.flatMap(({ concepts }) => concepts),
    facts,
    limits,
    ...review,
  };
}

export function keysOf(question: Question): Option[] {
  return question.options.filter((_, place) => question.key.includes(place));
}

export function distractorsOf(question: Question): Option[] {
  return question.options.filter((_, place) => !question.key.includes(place));
}

/** The items that the balances and the blind solvers are measured on: four options, one key, no stem twice. */
export function fourOptionItems({ questions }: Bank): Question[] {
  const items = questions.filter(({ options, key }) => options.length === 4 && key.length === 1);
  const first = new Map(items.toReversed().map((item) => [item.stem.toLowerCase(), item]));
  return items.filter((item) => first.get(item.stem.toLowerCase()) === item);
}

function textsOfQuestion({ stem, options }: Question): string[] {
  return [stem, ...options.flatMap(({ text, why }) => [text, why])];
}

export function textsOfCard(card: Card): string[] {
  const asked = card.kind === "basic" ? [card.front, card.back] : [clozeSentence(card.text)];
  return card.extra === undefined ? asked : [...asked, card.extra];
}

function textsOfConcept({ title, explanation, confusables }: Concept): string[] {
  return [title, explanation, ...confusables.flatMap(({ name, tells }) => [name, tells])];
}

/** Every text that a learner reads, by the id of its entry. */
export function allTexts(bank: Bank): { readonly id: string; readonly text: string }[] {
  const entries: readonly (readonly [string, readonly string[]])[] = [
    ...bank.concepts.map((concept) => [concept.id, textsOfConcept(concept)] as const),
    ...bank.cards.map((card) => [card.id, textsOfCard(card)] as const),
    ...bank.questions.map((question) => [question.id, textsOfQuestion(question)] as const),
  ];
  return entries.flatMap(([id, texts]) => texts.map((text) => ({ id, text })));
}

/** The guide's names, with both forms where it gives a short one: `AWS Certificate Manager (ACM)`. */
export function guideNames({ pack }: Bank): string[] {
  return Object.values(pack.manifest.services).flat().flatMap(formsOf);
}

export function formsOf(name: string): string[] {
  const [, long, short] = /^(.+) \((.+)\)$/.exec(name) ?? [];
  if (long === undefined || short === undefined) return [name];
  return [long, short.includes(" ") ? short : `AWS ${short}`];
}

export function domainOf(bank: Bank, { task }: { readonly task: string }): DomainId | undefined {
  const { domains } = bank.pack.manifest.blueprint;
  return domains.find(({ tasks }) => tasks.some(({ id }) => id === task))?.id;
}
