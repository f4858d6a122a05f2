import { allTexts, type Bank, guideNames, keysOf, textsOfCard } from "../bank.ts";
import { findingsIn, type Finding, type Rule } from "../rule.ts";

/** 1.4: a key with an AWS name that neither the guide lists nor a task statement mentions. */
export function keysOutsideTheGuide(bank: Bank): Finding[] {
  const known = [...guideNames(bank), ...bank.facts.testable];
  return findingsIn(bank.questions, (question) => {
    const stray = keysOf(question)
      .flatMap(({ text }) => namesFrom(text))
      .find((name) => !known.some((begin) => name.startsWith(begin)));
    return stray !== undefined && `key names ${stray}`;
  });
}

/** Where a name begins, with all that follows: `AWS Trust and Safety` goes on in small letters. */
function namesFrom(text: string): string[] {
  const starts = text.matchAll(/\b(?:AWS|Amazon) (?=[A-Z0-9]|re:)/g);
  return [...starts].map(({ index }) => text.slice(index));
}

/** 1.4: an out-of-scope or unlisted name in a key. */
export function keysOutOfScope(bank: Bank): Finding[] {
  return findingsIn(bank.questions, (question) => {
    const name = keysOf(question)
      .map(({ text }) => outsiderIn(text, bank))
      .find(Boolean);
    return name !== undefined && `key names ${name}`;
  });
}

/** 1.4: more than one option with an out-of-scope or unlisted name. */
export function severalOutsiders(bank: Bank): Finding[] {
  return findingsIn(bank.questions, ({ options }) => {
    const names = options.flatMap(({ text }) => outsiderIn(text, bank) ?? []);
    return names.length > 1 && names.join(", ");
  });
}

function outsiderIn(text: string, { facts }: Bank): string | undefined {
  return [...facts.outOfScope, ...facts.neither].find((name) => text.includes(name));
}

/** 1.4: a name that is no longer used, unless the text calls it former. */
export function staleNames(bank: Bank): Finding[] {
  return allTexts(bank).flatMap(({ id, text }) =>
    bank.facts.stale
      .filter(({ name }) => name.test(text) && !/formerly|legacy/i.test(text))
      .map(({ name, now }) => ({ id, reason: `“${name.exec(text)?.[0]}” is now ${now}` })),
  );
}

/** 1.24: a name with the wrong vendor word or the wrong capitals: `AWS EC2`, `Cloudwatch`. */
export function misspeltNames(bank: Bank): Finding[] {
  const looks = looksOf(guideNames(bank));
  return allTexts(bank).flatMap(({ id, text }) =>
    looks.flatMap(({ name, pattern, right }) => {
      const slip = text.match(pattern)?.find((found) => found !== right);
      return slip === undefined ? [] : [{ id, reason: `“${slip}” for ${name}` }];
    }),
  );
}

/** What looks like a name, and the one spelling of it that is right. */
interface Look {
  readonly name: string;
  readonly pattern: RegExp;
  readonly right: string | null;
}

function looksOf(names: readonly string[]): Look[] {
  return names.filter(hasVendor).flatMap((name) => {
    const [vendor, rest] = partsOf(name);
    const other = `${vendor === "AWS" ? "Amazon" : "AWS"} ${rest}`;
    const swapped = { name, pattern: wordPattern(other, "g"), right: null };
    const miscased = { name, pattern: wordPattern(rest, "gi"), right: rest };
    const isTaken = names.some((known) => known.startsWith(other));
    return [swapped, miscased].filter((look) =>
      look === swapped ? !isTaken : isDistinctive(rest),
    );
  });
}

function wordPattern(name: string, flags: string): RegExp {
  return new RegExp(String.raw`\b${escaped(name)}\b`, flags);
}

function hasVendor(name: string): boolean {
  return /^(?:AWS|Amazon) /.test(name);
}

/** 1.24: a stem, option or prompt that says `CloudWatch` before anything said `Amazon CloudWatch`. */
export function shortFirstMentions(bank: Bank): Finding[] {
  const shorts = guideNames(bank).filter(hasVendor).flatMap(shortOf);
  return findingsIn(shownTexts(bank), ({ text }) => {
    const plain = text.replace("EC2 Instance Savings Plan", "");
    const early = shorts.find(({ pattern }) => {
      const first = pattern.exec(plain);
      return first !== null && !/^(?:AWS|Amazon) $/.test(first[1] ?? "");
    });
    return early !== undefined && `${early.rest} before ${early.name}`;
  });
}

function shownTexts(bank: Bank): { readonly id: string; readonly text: string }[] {
  return [
    ...bank.questions.map(({ id, stem, options }) => ({
      id,
      text: [stem, ...options.map((option) => option.text)].join(" | "),
    })),
    ...bank.cards.map((card) => ({ id: card.id, text: textsOfCard(card).join(" | ") })),
    ...bank.concepts.map(({ id, explanation }) => ({ id, text: explanation })),
  ];
}

function shortOf(name: string) {
  const [, rest] = partsOf(name);
  if (!isDistinctive(rest) || everydayShort.has(rest)) return [];
  return [
    { name, rest, pattern: new RegExp(String.raw`(\w+ )?(?<![\w-])${escaped(rest)}(?![\w-])`) },
  ];
}

// People and AWS's own pages say these bare: they are also words of the trade.
const everydayShort = new Set(["IAM", "VPC", "VPN", "RAM", "CLI", "SES", "ACM", "MFA"]);

/** Whether a name without its vendor word can only be that name: `CloudWatch` and `EC2`, but not `Config`. */
function isDistinctive(rest: string): boolean {
  return /^\S*(?:[a-z][A-Z]|[A-Z]{2}|[A-Z]\d)\S*$/.test(rest) && rest !== "RAM";
}

function partsOf(name: string): [vendor: string, rest: string] {
  const space = name.indexOf(" ");
  return [name.slice(0, space), name.slice(space + 1)];
}

function escaped(name: string): string {
  return name.replaceAll(/[.*+?^$()]/g, String.raw`\$&`);
}

const stems =
  "organ|optim|util|virtual|author|custom|minim|maxim|central|categor|priorit|summar|recogn|special|" +
  "standard|final|modern|initial|synchron|normal|real|visual|token|monet|item|emphas|character|" +
  "general|memor|stabil|container|critic|serial|local|modular|personal|econom|harmon";

const british = new RegExp(
  String.raw`\b(?:(?:un|de|re)?(?:${stems})is(?:e|ed|er|es|ing|ation|ations)|analys(?:e|ed|ing)|` +
    "colours?|behaviours?|favour(?:s|ed|ite)?|labour|neighbours?|honour|centres?|metres|theatre|fibre|" +
    "catalogues?|dialogues?|licences?|defence|offence|programmes?|labell(?:ed|ing)|" +
    String.raw`travell(?:ed|ing|er)|modell(?:ed|ing)|cancell(?:ed|ing)|whilst|grey|cheque|fulfil|enrol|tonne)\b`,
  "i",
);

/** 1.24: a British spelling in a pack of American ones. */
export function britishSpellings(bank: Bank): Finding[] {
  return findingsIn(allTexts(bank), ({ text }) => {
    const found = british.exec(text)?.[0];
    return found !== undefined && found;
  });
}

/** 1.24: a service, as listed with an entry, that the guide does not know by this name. */
export function unknownServices(bank: Bank): Finding[] {
  const { facts, pack } = bank;
  const known = new Set([
    ...Object.values(pack.manifest.services).flat(),
    ...guideNames(bank),
    ...facts.testable,
  ]);
  return findingsIn([...bank.concepts, ...bank.cards, ...bank.questions], ({ services }) => {
    const stray = services.filter((name) => !known.has(name));
    return stray.length > 0 && stray.join(", ");
  });
}

export const nameRules: Rule[] = [
  { kind: "offenders", rule: "1.4", title: "keys hold guide names", find: keysOutsideTheGuide },
  { kind: "offenders", rule: "1.4", title: "no key out of scope", find: keysOutOfScope },
  { kind: "offenders", rule: "1.4", title: "one outsider an item at most", find: severalOutsiders },
  {
    kind: "offenders",
    rule: "1.4",
    title: "no stale name",
    find: staleNames,
    passes: "texts that say “formerly” or “legacy”: old names must be taught as old",
  },
  { kind: "offenders", rule: "1.24", title: "names exact", find: misspeltNames },
  {
    kind: "offenders",
    rule: "1.24",
    title: "names in full at first mention",
    find: shortFirstMentions,
    passes:
      "IAM, VPC, VPN, RAM, CLI, SES, ACM, which are words of the trade, names that are also words, such as Config, and EC2 Instance Savings Plans, which is its whole name",
  },
  { kind: "offenders", rule: "1.24", title: "American spelling", find: britishSpellings },
  { kind: "offenders", rule: "1.24", title: "listed services known", find: unknownServices },
];
