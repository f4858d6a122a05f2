import { clozeSentence, gapsOf } from "../../../../lib/content/cloze.ts";
import type { BasicCard, Card, ClozeCard } from "../../../../lib/content/pack.ts";
import { type Bank, guideNames, textsOfCard } from "../bank.ts";
import { findingsIn, type Finding, type Rule } from "../rule.ts";
import {
  contentWords,
  isFunctionWord,
  jaccard,
  mean,
  readingGrade,
  wordCount,
  wordsOf,
} from "../words.ts";
import { perishable } from "./perishable.ts";

const basics = ({ cards }: Bank): BasicCard[] => cards.filter((card) => card.kind === "basic");
const clozes = ({ cards }: Bank): ClozeCard[] => cards.filter((card) => card.kind === "cloze");

/** 2.1: an answer of more words than `most`. */
export function longAnswers(bank: Bank, most: number): Finding[] {
  return findingsIn(basics(bank), ({ back }) => {
    const words = wordCount(back);
    return words > most && `${words} words`;
  });
}

/** 2.1: an answer of two sentences. */
export function secondSentences(bank: Bank): Finding[] {
  return findingsIn(basics(bank), ({ back }) => /[.?!]\s+[A-Z]/.test(back) && `“${back}”`);
}

/** 2.1: an answer that joins what may be two facts. */
export function joinedFacts(bank: Bank): Finding[] {
  return findingsIn(basics(bank), ({ back }) => /;| and /.test(back) && `“${back}”`);
}

/** 2.2: a prompt that is long, no question, or several. */
export function badPrompts(bank: Bank): Finding[] {
  return findingsIn(basics(bank), ({ front }) => {
    const [words, marks] = [wordCount(front), front.split("?").length - 1];
    if (words > 25) return `${words} words`;
    return marks === 1 && front.endsWith("?") ? null : `${marks} question marks`;
  });
}

const yesOrNo = /^(?:Is|Are|Was|Were|Do|Does|Did|Can|Could|Will|Would|Should|Has|Have|Must)\b/i;

/** 2.2: a prompt that can be answered yes or no. */
export function yesNoPrompts(bank: Bank): Finding[] {
  return findingsIn(basics(bank), ({ front }) => yesOrNo.test(front) && `“${front}”`);
}

const set =
  /\b(?:list|name|give|enumerate) (?:all|the|each|every)\b|\bwhat are the (?:four|five|six|seven|eight|nine|ten|[4-9]|\d\d)\b/i;

/** 2.3: a prompt that asks for a whole set. */
export function setPrompts(bank: Bank): Finding[] {
  return findingsIn(basics(bank), ({ front }) => set.exec(front)?.[0] ?? null);
}

/** 2.4: a prompt that holds the head word of its answer. */
export function tellingPrompts(bank: Bank): Finding[] {
  const names = guideNames(bank);
  return findingsIn(basics(bank), ({ front, back }) => {
    if (isChoice(front) || names.some((name) => back.startsWith(name))) return null;
    const head = headOf(back);
    return head !== undefined && contentWords(front).has(head) && `“${head}” in “${front}”`;
  });
}

/** `ECS or EKS: which …`: a choice must name its answer. */
function isChoice(front: string): boolean {
  return /^[^?]* or [^?]*: |\bor\b[^?]*\?$/.test(front);
}

/** The last word of the first phrase carries the meaning: `a security group` is a group. */
function headOf(back: string): string | undefined {
  const phrase = back.split(/,|;|\b(?:of|for|with|that|which|who|to|in|on|by|from|per|when)\b/i)[0];
  return [...contentWords(phrase ?? "")].at(-1);
}

/** 2.5: pairs that no card asks to tell apart. */
export function missingPairs({ cards, facts }: Bank): Finding[] {
  const asked = cards.map((card) => (card.kind === "basic" ? card.front : card.text));
  return facts.confusable.flatMap((pair) => {
    const found = asked.some(
      (text) => / or /.test(text) && pair.every((part) => new RegExp(part, "i").test(text)),
    );
    return found ? [] : [{ id: pair.join(" / "), reason: "no card “X or Y: which …?”" }];
  });
}

/** 2.8: a concept known from volatile cards alone. */
export function volatileConcepts({ cards, concepts }: Bank): Finding[] {
  return findingsIn(concepts, ({ id }) => {
    const own = cards.filter(({ concept }) => concept === id);
    return own.length > 0 && own.every((card) => card.volatile) && "every card is volatile";
  });
}

/** 2.8: a price, year or size on a card that is not marked volatile. */
export function unmarkedCardFigures({ cards }: Bank): Finding[] {
  return findingsIn(cards, (card) => {
    const found = perishable.exec(textsOfCard(card).join(" "))?.[0];
    return !card.volatile && found !== undefined && found;
  });
}

/** 2.9: one or two gaps of one to four words in at most 25, and not of function words. */
export function badClozes(bank: Bank): Finding[] {
  return findingsIn(clozes(bank), ({ text }) => {
    const gaps = gapsOf(text);
    const words = wordCount(clozeSentence(text));
    const wide = gaps.find((gap) => wordCount(gap) > 4);
    const idle = gaps.find((gap) => wordsOf(gap).every(isFunctionWord) && !/\d/.test(gap));
    if (gaps.length < 1 || gaps.length > 2) return `${gaps.length} gaps`;
    if (words > 25) return `${words} words`;
    if (wide !== undefined) return `gap “${wide}” of ${wordCount(wide)} words`;
    return idle === undefined || numberWord.test(idle) ? null : `gap “${idle}” carries no meaning`;
  });
}

const numberWord = /^(?:one|two|three|more|less|most|least|same)\b/i;

/** 2.10: a prompt with the words of an earlier one. */
export function repeatedPrompts({ cards }: Bank): Finding[] {
  const prompts = cards.map((card) => ({ ...card, words: new Set(wordsOf(promptOf(card))) }));
  return prompts.flatMap(({ id, note, words }, place) => {
    const twin = prompts
      .slice(0, place)
      .find((other) => other.note !== note && jaccard(words, other.words) >= 0.6);
    return twin ? [{ id, reason: `repeats ${twin.id}` }] : [];
  });
}

function promptOf(card: Card): string {
  return card.kind === "basic" ? card.front : card.text.replaceAll(/\[\[.+?\]\]/g, "gap");
}

/** 2.10: the same answer with the same services on one concept. */
export function repeatedAnswers(bank: Bank): Finding[] {
  const withServices = basics(bank).filter(({ services }) => services.length > 0);
  return repeatsOf(withServices, ({ back, services, concept }) =>
    [wordsOf(back).join(" "), ...services.toSorted(), concept].join("|"),
  );
}

function repeatsOf<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  trait: (entry: Entry) => string,
): Finding[] {
  const first = new Map(entries.toReversed().map((entry) => [trait(entry), entry.id]));
  return findingsIn(entries, (entry) => {
    const owner = first.get(trait(entry));
    return owner !== entry.id && `repeats ${owner}`;
  });
}

/** 2.10: US school years that a text asks for, the names of services left out. */
export function plainGrade(texts: readonly string[], bank: Bank): number {
  const names = guideNames(bank).toSorted((a, b) => b.length - a.length);
  const text = texts.map((one) => (/[.?!]$/.test(one) ? one : `${one}.`)).join(" ");
  return readingGrade(names.reduce((plain, name) => plain.replaceAll(name, "it"), text));
}

const cardGrade = (card: Card, bank: Bank) => plainGrade(textsOfCard(card), bank);

export const cardRules: Rule[] = [
  {
    kind: "offenders",
    rule: "2.1",
    title: "answers of 15 words at most",
    find: (bank) => longAnswers(bank, 15),
  },
  {
    kind: "offenders",
    rule: "2.1",
    title: "answers above 12 words, 15 % at most",
    find: (bank) => longAnswers(bank, 12),
    allowed: { share: 0.15, of: ({ cards }) => cards.length },
  },
  { kind: "offenders", rule: "2.1", title: "one sentence an answer", find: secondSentences },
  {
    kind: "offenders",
    rule: "2.1",
    title: "answers with “and” or “;”, 25 % at most",
    find: joinedFacts,
    allowed: { share: 0.25, of: ({ cards }) => cards.length },
    passes: "a quarter, because “and” also joins what is one fact: “people and processes”",
  },
  { kind: "offenders", rule: "2.2", title: "one question of 25 words at most", find: badPrompts },
  { kind: "offenders", rule: "2.2", title: "no yes/no prompt", find: yesNoPrompts },
  { kind: "offenders", rule: "2.3", title: "no set asked for", find: setPrompts },
  {
    kind: "offenders",
    rule: "2.4",
    title: "no answer in the prompt",
    find: tellingPrompts,
    passes: "service names, and “X or Y: which …?”, which must name its answer",
  },
  {
    kind: "offenders",
    rule: "2.5",
    title: "confusable pairs told apart",
    find: missingPairs,
  },
  {
    kind: "offenders",
    rule: "2.8",
    title: "no concept on volatile cards alone",
    find: volatileConcepts,
  },
  { kind: "offenders", rule: "2.8", title: "figures marked volatile", find: unmarkedCardFigures },
  { kind: "offenders", rule: "2.9", title: "gaps of 1–4 words, sentences of 25", find: badClozes },
  {
    kind: "offenders",
    rule: "2.10",
    title: "no prompt repeats another",
    find: repeatedPrompts,
    passes:
      "siblings of one note, which ask for the two sides of a thing and are never asked on one day",
  },
  {
    kind: "offenders",
    rule: "2.10",
    title: "no answer twice on a concept",
    find: repeatedAnswers,
    passes:
      "the same answer on two concepts, where it stands for two facts, and a term without services, which several cases may lead to",
  },
  {
    kind: "figure",
    rule: "2.10",
    title: "mean reading grade of cards",
    measure: (bank) => mean(bank.cards.map((card) => cardGrade(card, bank))),
    range: [0, 10],
  },
];
