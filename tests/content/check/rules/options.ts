import type { Question } from "../../../../lib/content/pack.ts";
import { type Bank, distractorsOf, formsOf, guideNames, keysOf } from "../bank.ts";
import { findingsIn, type Finding, type Rule } from "../rule.ts";
import { jaccard, wordsOf } from "../words.ts";

/** 1.10: two options that are the same, or one within the other. */
export function nestedOptions(bank: Bank): Finding[] {
  const names = new Set(guideNames(bank).map(normal));
  return findingsIn(bank.questions, ({ options }) => {
    const texts = options.map(({ text }) => normal(text));
    const pair = pairsOf(texts).find(
      ([a, b]) => a === b || ((a.includes(b) || b.includes(a)) && !(names.has(a) && names.has(b))),
    );
    return pair !== undefined && `“${pair[0]}” and “${pair[1]}”`;
  });
}

/** 1.10: two options that share four words in five. */
export function nearCopies(bank: Bank): Finding[] {
  return findingsIn(bank.questions, ({ options }) => {
    const texts = options.map(({ text }) => text);
    const pair = pairsOf(texts).find(
      ([a, b]) =>
        jaccard(new Set(wordsOf(a)), new Set(wordsOf(b))) >= 0.8 && !mayDiffer(a, b, bank),
    );
    return pair !== undefined && `“${pair[0]}” and “${pair[1]}”`;
  });
}

/** Whether what sets two options apart is a negation or a service. */
function mayDiffer(a: string, b: string, bank: Bank): boolean {
  const namesIn = (text: string) =>
    guideNames(bank)
      .filter((name) => text.includes(name))
      .join();
  return isNegated(a) !== isNegated(b) || namesIn(a) !== namesIn(b);
}

function isNegated(text: string): boolean {
  return /\b(?:not|no|without)\b/i.test(text);
}

const catchAll =
  /\b(?:all|none|both|neither|any) of (?:these|them|the others?)\b|\bboth [A-F] and [A-F]\b|\bthe above\b/i;

/** 1.11: an option about the other options. */
export function catchAllOptions({ questions }: Bank): Finding[] {
  return findingsIn(questions, ({ options }) => {
    const found = options.find(({ text }) => catchAll.test(text));
    return found !== undefined && `“${found.text}”`;
  });
}

const imperatives = new Set(
  `add apply archive ask assign attach back build buy change choose check configure connect copy create
   delete deploy disable download edit email enable encrypt enroll explore export extend follow give
   grant install invite join keep launch let limit make migrate move offer open pay point prepare put
   record reduce remove rent repeat replace replicate request reserve restrict rotate run save scan
   select send serve set share sign split stop store switch tag take tell train turn update upgrade
   upload use wait watch write`.split(/\s+/),
);

const prepositions = new Set(
  "across after at because before between by during for from if in on over through to when with within".split(
    " ",
  ),
);

/** What sort of phrase an option is, as far as its first word tells. */
export function sortOf(text: string): "figure" | "doing" | "order" | "preposition" | "thing" {
  if (/^(?:USD|\$)? ?\d/.test(text)) return "figure";
  const first = text.split(/[\s,]/)[0]?.toLowerCase() ?? "";
  if (/^[a-z]{2,}ing$/.test(first) && !/^(?:string|ring|king|spring|during)$/.test(first))
    return "doing";
  if (prepositions.has(first)) return "preposition";
  return imperatives.has(first) && /\s/.test(text) ? "order" : "thing";
}

/** 1.14: options of several sorts, such as an order among things. */
export function mixedSorts({ questions }: Bank): Finding[] {
  return findingsIn(questions, ({ options }) => {
    const sorts = new Set(options.map(({ text }) => sortOf(text)));
    return sorts.size > 1 && [...sorts].join(" and ");
  });
}

/** 1.14: figures that do not rise or fall. */
export function unorderedFigures({ questions }: Bank): Finding[] {
  return findingsIn(questions, ({ options }) => {
    if (!options.every(({ text }) => sortOf(text) === "figure")) return null;
    const figures = options.map(({ text }) => Number(/[\d.]+/.exec(text)?.[0]));
    const rising = figures.toSorted((a, b) => a - b).join();
    return (
      ![rising, rising.split(",").toReversed().join()].includes(figures.join()) && figures.join()
    );
  });
}

/** 1.14: services as distractors of which fewer than two are of the key's category or easily confused with it. */
export function farDistractors(bank: Bank): Finding[] {
  return findingsIn(bank.questions, (question) => {
    const key = keysOf(question)[0]?.text ?? "";
    const allServices = question.options.every(({ text }) => categoryOf(text, bank) !== undefined);
    if (question.options.length !== 4 || !allServices) return null;
    const near = distractorsOf(question).filter(({ text }) => isNear(text, key, question, bank));
    return near.length < 2 && `${near.length} of 3 near ${key}`;
  });
}

function isNear(name: string, key: string, { concept }: Question, bank: Bank): boolean {
  const own = bank.concepts.find(({ id }) => id === concept);
  // A service that is confused with what the question is about, or on the same card of its concept.
  const confused = own?.confusables.some((other) => other.name.includes(name)) ?? false;
  const paired = bank.facts.confusable.some(
    (pair) => pair.some((part) => matches(name, part)) && pair.some((part) => matches(key, part)),
  );
  return confused || paired || categoryOf(name, bank) === categoryOf(key, bank);
}

function matches(name: string, part: string): boolean {
  return new RegExp(part).test(name);
}

function categoryOf(name: string, { pack }: Bank): string | undefined {
  const categories = Object.entries(pack.manifest.services);
  return categories.find(([, services]) =>
    services.some((one) => formsOf(one).includes(name) || one === name),
  )?.[0];
}

const nouns =
  "service|feature|action|statement|benefit|responsibility|responsibilitie|task|tool|option|resource|plan|strategy|" +
  "strategie|pillar|perspective|principle|component|practice|characteristic|advantage|step|change|model|resource";

/** 1.17: a stem that asks for one thing of several answers, or for several of one. */
export function disagreeingNumbers({ questions }: Bank): Finding[] {
  return findingsIn(questions, ({ stem, type }) => {
    const asked = new RegExp(
      String.raw`\b[Ww]hich (?:AWS |Amazon |TWO |THREE )*(${nouns})(s?)\b`,
    ).exec(stem);
    if (!asked) return null;
    const plural = asked[2] === "s";
    if (plural === (type === "multiple-response")) return null;
    return `asks for “${asked[1]}${asked[2]}”`;
  });
}

function normal(text: string): string {
  return wordsOf(text).join(" ");
}

function pairsOf<Entry>(entries: readonly Entry[]): [Entry, Entry][] {
  return entries.flatMap((a, place) => entries.slice(place + 1).map((b): [Entry, Entry] => [a, b]));
}

export const optionRules: Rule[] = [
  {
    kind: "offenders",
    rule: "1.10",
    title: "no option within another",
    find: nestedOptions,
    passes: "two names of the guide, such as Amazon S3 and Amazon S3 Glacier",
  },
  {
    kind: "offenders",
    rule: "1.10",
    title: "no near-copies",
    find: nearCopies,
    passes: "options that differ by a negation or a service",
  },
  { kind: "offenders", rule: "1.11", title: "no all or none of the above", find: catchAllOptions },
  {
    kind: "offenders",
    rule: "1.14",
    title: "options of one sort",
    find: mixedSorts,
    passes: "a service among features or other things: both are names of things",
  },
  { kind: "offenders", rule: "1.14", title: "figures in order", find: unorderedFigures },
  { kind: "offenders", rule: "1.14", title: "services near the key", find: farDistractors },
  { kind: "offenders", rule: "1.17", title: "options agree in number", find: disagreeingNumbers },
];
