import { type Bank, keysOf } from "../bank.ts";
import { findingsIn, type Finding, type Rule } from "../rule.ts";
import { median, quantile, wordCount } from "../words.ts";
import { perishable } from "./perishable.ts";

const selectLine = / ?\(Select \w+\.\)$/;

/** The last sentence of a stem, which asks. */
export function questionOf(stem: string): string {
  return (
    stem
      .replace(selectLine, "")
      .split(/(?<=[.?!])\s+/)
      .at(-1) ?? ""
  );
}

/** 1.5: one question mark at most, and the end is it or the Select line. */
export function badEndings({ questions }: Bank): Finding[] {
  return findingsIn(questions, ({ stem }) => {
    const marks = stem.split("?").length - 1;
    if (marks > 1) return `${marks} question marks`;
    return stem.endsWith("?") || selectLine.test(stem) ? null : "ends with neither";
  });
}

/** 1.5: a blank in the sentence. */
export function blanks({ questions }: Bank): Finding[] {
  return findingsIn(questions, ({ stem }) => /_{2,}|\.{3}|…/.test(stem) && "has a blank");
}

const verbs =
  /\b(?:is|are|was|were|be|does|do|did|has|have|had|can|could|should|must|will|would|might|may|\w+(?:ies|ses|tes|des|ces|ves|rs|ts|ns|ps|ws|ls|ds|ks|hes|zes|ms|gs|ys|ed)|let|tell|mean|keep|help)\b/i;

/** 1.5: a question without a verb. */
export function verblessStems({ questions }: Bank): Finding[] {
  return findingsIn(questions, ({ stem }) => !verbs.test(questionOf(stem)) && questionOf(stem));
}

const emptyStem = /^(?:Which|What) (?:\w+ )*(?:is|are) (?:true|correct|right)\?$/i;

/** 1.5: a stem that asks nothing without its options. */
export function emptyStems({ questions }: Bank): Finding[] {
  return findingsIn(questions, ({ stem }) => emptyStem.test(stem.replace(selectLine, "")) && stem);
}

/** 1.6: a stem of more words than `most`. */
export function longStems({ questions }: Bank, most: number): Finding[] {
  return findingsIn(questions, ({ stem }) => {
    const words = wordCount(stem);
    return words > most && `${words} words`;
  });
}

const negative = /\b(?:NOT|EXCEPT)\b|\bLEAST (?:likely|appropriate|suitable|true|accurate)\b/;
const quietNegative =
  /\b(?:which|what)\b(?: \w+){0,4} (?:is|are|does|do|can|should|would) not\b|\bexcept\b/;

/** 1.7: stems that ask for what does not hold. */
export function negativeStems({ questions }: Bank): Finding[] {
  return findingsIn(questions, ({ stem }) => negative.exec(questionOf(stem))?.[0] ?? null);
}

/** 1.7: the negative word is not in capitals, or the item has several answers. */
export function hiddenNegatives({ questions }: Bank): Finding[] {
  return findingsIn(questions, ({ stem, type }) => {
    const asked = questionOf(stem);
    if (quietNegative.test(asked.replace(/^W/, "w"))) return "a negative in small letters";
    return negative.test(asked) && type === "multiple-response" && "a negative of several answers";
  });
}

const quietSuperlative =
  /\b(?:most(?! of\b)|(?<!\bat )least(?![ -]privilege)|best(?![ -]practices?\b))\b|\b[Ww]hich (?:two|three)\b/;

/** 1.8: a deciding word in small letters: `most`, `best`, `least`, `two` in what is asked. */
export function quietDeciders({ questions }: Bank): Finding[] {
  return findingsIn(questions, ({ stem }) => {
    const found = quietSuperlative.exec(questionOf(stem))?.[0];
    return found !== undefined && `“${found}” in small letters`;
  });
}

const licence = "Bring Your Own License";

/** 1.9: the stem speaks to the reader. */
export function addressedStems({ questions }: Bank): Finding[] {
  return findingsIn(questions, ({ stem }) => {
    const found = /\byou(?:r|rs|rself)?\b/i.exec(stem.replace(licence, ""));
    return found?.[0] ?? null;
  });
}

/** 1.9: a date, price or quota in a stem or key of a question that is not marked volatile. */
export function unmarkedFigures({ questions }: Bank): Finding[] {
  return findingsIn(questions, (question) => {
    if (question.volatile) return null;
    const texts = [question.stem, ...keysOf(question).map(({ text }) => text)];
    return texts.map((text) => perishable.exec(text)?.[0]).find(Boolean) ?? null;
  });
}

const stemWords = ({ questions }: Bank) => questions.map(({ stem }) => wordCount(stem));

export const stemRules: Rule[] = [
  { kind: "offenders", rule: "1.5", title: "one question mark, at the end", find: badEndings },
  { kind: "offenders", rule: "1.5", title: "no blank", find: blanks },
  { kind: "offenders", rule: "1.5", title: "has a verb", find: verblessStems },
  { kind: "offenders", rule: "1.5", title: "asks something itself", find: emptyStems },
  {
    kind: "figure",
    rule: "1.6",
    title: "median words of a stem",
    measure: (bank) => median(stemWords(bank)),
    range: [15, 25],
  },
  {
    kind: "figure",
    rule: "1.6",
    title: "words of the 90th stem in 100",
    measure: (bank) => quantile(stemWords(bank), 0.9),
    range: [0, 40],
    find: (bank) => longStems(bank, 40),
  },
  {
    kind: "offenders",
    rule: "1.6",
    title: "60 words a stem at most",
    find: (bank) => longStems(bank, 60),
  },
  {
    kind: "offenders",
    rule: "1.7",
    title: "negative stems, 3 % at most",
    find: negativeStems,
    allowed: { share: 0.03, of: ({ questions }) => questions.length },
    passes: "LEAST before a cost or an effort, which sets a criterion and denies nothing",
  },
  {
    kind: "offenders",
    rule: "1.7",
    title: "negatives in capitals, of one answer",
    find: hiddenNegatives,
    passes: "a negative within the case described, such as “does not manage servers”",
  },
  {
    kind: "offenders",
    rule: "1.8",
    title: "MOST, BEST, LEAST, TWO in capitals",
    find: quietDeciders,
    passes:
      "“at least”, “most of”, “least privilege”, “best practices”, and counts within a sentence, such as “the two services”",
  },
  {
    kind: "offenders",
    rule: "1.9",
    title: "no “you”",
    find: addressedStems,
    passes: `the term “${licence}”`,
  },
  {
    kind: "offenders",
    rule: "1.9",
    title: "no unmarked dates and figures",
    find: unmarkedFigures,
    passes: "a share of use within a case, such as “8 percent of its CPU”",
  },
];
