import { describe, expect, it } from "vitest";

import type { Question } from "@/lib/content/pack";
import { aPackCard } from "@/tests/support/tiny-pack";

import {
  aBank,
  bankOfCards,
  bankOfConcepts,
  bankOfQuestions,
  options,
  questionsOf,
} from "./a-bank";
import type { Bank } from "./bank";
import { wholeBank } from "./limits";
import { judge } from "./rule";
import { rulesFor } from "./rules";

const stem = (text: string, rest: Partial<Question> = {}) =>
  bankOfQuestions({ stem: text, ...rest });
const offering = (...texts: readonly string[]) => bankOfQuestions({ options: options(...texts) });
const because = (why: string) => bankOfQuestions({ options: [{ text: "The wick", why }] });
const answer = (back: string) => bankOfCards({ back });
const prompt = (front: string) => bankOfCards({ front });
const note = (extra: string) => bankOfCards({ extra });
const oneTask = aBank({ questions: questionsOf("A.1", "A.1.s1", 4), cards: [aPackCard()] });

/** Ten items with a flaw that a bank may have in a few of its items, but not in all. */
const tenOf = (...texts: readonly string[]) =>
  bankOfQuestions(
    ...Array.from({ length: 10 }, (_, place) => ({
      stem: `Which lamp burns in room ${place}?`,
      options: options(...texts),
    })),
  );

const long = (letter: string, length: number) => letter.repeat(length);
const keyLongest = tenOf("a long key of many words", "bb", "cc", "dd");
const keyShortest = tenOf("a", "bbb", "ccc", "ddd");
const clanging = tenOf("A lamp", "Wick", "Mantle", "Can");
const converging = tenOf("Red oil", "Red wick", "Blue oil", "Can");
const pedantic = "Organizational accountability necessitates comprehensive documentation.";

/** For each rule of the list a bank that breaks it. */
const flaws: Readonly<Record<string, Bank>> = {
  "1.1 number of options and keys": offering("Wick", "Mantle", "Can"),
  "1.1 Select line counts the keys": stem("Which part burns? (Select TWO.)"),
  "1.2 questions": oneTask,
  "1.2 cards": oneTask,
  "1.2 forms parted as published": oneTask,
  "1.2 questions by domain within 1 points": oneTask,
  "1.2 cards by domain within 3 points": oneTask,
  "1.2 20 questions a task": oneTask,
  "1.2 6 cards a skill": oneTask,
  "1.2 4 questions a skill": oneTask,
  "1.2 each service in 1 stem or key": oneTask,
  "1.3 share of multiple response": oneTask,
  "1.4 keys hold guide names": offering("AWS Mainframe", "Wick", "Mantle", "Can"),
  "1.4 no key out of scope": offering("Amazon Kendra", "Wick", "Mantle", "Can"),
  "1.4 one outsider an item at most": offering("Wick", "Amazon Kendra", "Amazon MQ", "Can"),
  "1.4 no stale name": note("AWS SSO signs people in."),
  "1.5 one question mark, at the end": stem("Why? And when?"),
  "1.5 no blank": stem("Which part is the ___?"),
  "1.5 has a verb": stem("Which lamp for a cellar?"),
  "1.5 asks something itself": stem("Which of the following is true?"),
  "1.6 share of scenarios": bankOfQuestions({ style: "recall" }),
  "1.6 median words of a stem": stem("Which part burns?"),
  "1.6 words of the 90th stem in 100": stem(`Which ${"very ".repeat(45)}old lamp burns?`),
  "1.6 60 words a stem at most": stem(`Which ${"very ".repeat(60)}old lamp burns?`),
  "1.7 negative stems, 3 % at most": stem("Which part does NOT burn?"),
  "1.7 negatives in capitals, of one answer": stem("Which part does not burn?"),
  "1.8 MOST, BEST, LEAST, TWO in capitals": stem("Which part burns most brightly?"),
  "1.9 no “you”": stem("Which part do you light?"),
  "1.9 no unmarked dates and figures": stem("What costs USD 29?"),
  "1.10 no option within another": offering("Lamp", "Lamp of glass", "Wick", "Can"),
  "1.10 no near-copies": offering("Keep the oil in a cool cellar", "Keep oil in a cool cellar"),
  "1.11 no all or none of the above": offering("All of the above", "Wick"),
  "1.12 key .6–1.6 of its distractors' length, 15 % of items outside": keyLongest,
  "1.12 long options within a factor of 2, 15 % outside": tenOf(long("a", 25), long("b", 60)),
  "1.12 share of keys strictly longest": keyLongest,
  "1.12 share of keys strictly shortest": keyShortest,
  "1.12 mean key to distractor length": keyLongest,
  "1.13 each place 20–30 % of keys": keyLongest,
  "1.13 chi-square of key places": keyLongest,
  "1.13 no run of four keys in a task": keyLongest,
  "1.13 no letters in rationales": because("Option B is right because of its wick."),
  "1.14 options of one sort": offering("Store it by hand", "A wick", "A mantle", "A can"),
  "1.14 figures in order": offering("1 lamp", "9 lamps", "5 lamps"),
  "1.14 services near the key": offering("Amazon EBS", "AWS Batch", "AWS Config", "AWS WAF"),
  "1.15 absolutes, distractors to keys": offering("Wicks", "Only mantles", "Cans", "Oil"),
  "1.15 hedges, distractors to keys": offering("Wicks", "Oil that may burn", "Cans", "Shades"),
  "1.16 clang, 10 % of items at most": clanging,
  "1.16 key most like the others": converging,
  "1.17 options agree in number": stem("Which services burn?"),
  "1.18 rationales of 8–40 words": because("The wick burns."),
  "1.18 rationales name their subject": because("This is simply wrong in every way here."),
  "1.18 sources on AWS's pages": oneTask,
  "1.18 rationales held against their sources": bankOfQuestions({}),
  "1.19 agreed by a second reader": bankOfQuestions({}),
  "1.19 agreement of round 1": bankOfQuestions({}),
  "1.19 agreement of round 2": bankOfQuestions({}),
  "1.19 cards answered from their prompts": bankOfCards({}),
  "1.20 blind solver: the longest option": keyLongest,
  "1.20 blind solver: the shortest option": keyShortest,
  "1.20 blind solver: most words of the stem": clanging,
  "1.20 blind solver: the fewest absolutes": tenOf("a", "only b", "every c", "all d"),
  "1.20 blind solver: the most like the others": converging,
  "1.22 no stem repeats another": bankOfQuestions({}, {}),
  "1.22 no stem tells another's key": bankOfQuestions(
    { stem: "Which part draws oil to the flame?", options: options("The wick", "A can") },
    { stem: "The wick draws oil to a flame. Which part shields it?", options: options("Glass") },
  ),
  "1.23 written for this guide": bankOfQuestions({ guideVersion: "6" }),
  "1.23 share of plain recall": bankOfQuestions({ style: "recall" }),
  "1.23 share of comparison and scenario": bankOfQuestions({ style: "recall" }),
  "1.24 names exact": note("AWS EC2 runs servers."),
  "1.24 names in full at first mention": note("CloudWatch measures."),
  "1.24 American spelling": note("The organisation has a data centre."),
  "1.24 listed services known": bankOfQuestions({ services: ["EC2"] }),
  "2.1 answers of 15 words at most": answer("wick ".repeat(16)),
  "2.1 answers above 12 words, 15 % at most": answer("wick ".repeat(13)),
  "2.1 one sentence an answer": answer("It burns. It glows."),
  "2.1 answers with “and” or “;”, 25 % at most": answer("Oil and a wick"),
  "2.2 one question of 25 words at most": prompt("The part that burns"),
  "2.2 no yes/no prompt": prompt("Is a wick wet?"),
  "2.3 no set asked for": prompt("What are the six pillars?"),
  "2.4 no answer in the prompt": bankOfCards({ front: "Which wick burns?", back: "The wick" }),
  "2.5 confusable pairs told apart": oneTask,
  "2.6 each service on 2 card": oneTask,
  "2.8 no concept on volatile cards alone": aBank({
    concepts: bankOfConcepts({ id: aPackCard().concept }).concepts,
    cards: [aPackCard({ volatile: true })],
  }),
  "2.8 figures marked volatile": answer("USD 29"),
  "2.9 gaps of 1–4 words, sentences of 25": bankOfCards({
    kind: "cloze",
    text: "It is [[to the]] top.",
  }),
  "2.10 no prompt repeats another": aBank({
    cards: [aPackCard(), aPackCard({ note: "tiny:n:other" as never })],
  }),
  "2.10 no answer twice on a concept": bankOfCards(
    { back: "Amazon EBS", services: ["Amazon EBS"] },
    { back: "Amazon EBS", services: ["Amazon EBS"] },
  ),
  "2.10 mean reading grade of cards": bankOfCards({ front: pedantic, back: pedantic }),
  "pack three judges a question": bankOfQuestions({}),
  "pack mean spread between judges": bankOfQuestions({
    ratings: [{ share: 0.2 }, { share: 0.9 }],
  }),
  "pack hard, middle and easy in each domain": bankOfQuestions({}),
  "pack questions within half a logit of the cut": bankOfQuestions({ ratings: [{ share: 0.97 }] }),
  "pack each concept has a card": bankOfConcepts({}),
  "pack explanations of 30–80 words": bankOfConcepts({ explanation: "Wicks burn." }),
  "pack confusables told in 3–10 words": bankOfConcepts({
    confusables: [{ name: "Mantle", tells: "glows" }],
  }),
  "pack questions enough in both pools": oneTask,
  "pack mean reading grade of explanations": bankOfConcepts({ explanation: pedantic }),
};

describe("rulesFor", () => {
  const rules = rulesFor(wholeBank).map((rule) => ({ name: `${rule.rule} ${rule.title}`, rule }));

  it("has a planted flaw for each rule", () => {
    expect(Object.keys(flaws)).toEqual(rules.map(({ name }) => name));
  });

  it.each(rules)("does not let the flaw through: $name", ({ name, rule }) => {
    expect(judge(rule, flaws[name]!).holds).toBe(false);
  });

  it("covers every rule of the standard that a program can check", () => {
    const questions = [
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 23, 24,
    ];
    const cards = [1, 2, 3, 4, 5, 6, 8, 9, 10];

    expect([...new Set(rules.map(({ rule }) => rule.rule))]).toEqual([
      ...questions.map((number) => `1.${number}`),
      ...cards.map((number) => `2.${number}`),
      "pack",
    ]);
  });
});
