import { describe, expect, it } from "vitest";

import { CardId, ConceptId, NoteId } from "@/lib/content/pack";
import { aClozeCard, aConcept, aPackCard } from "@/tests/support/tiny-pack";

import { aBank, bankOfCards, offenders, said } from "../a-bank";
import {
  badClozes,
  badPrompts,
  joinedFacts,
  longAnswers,
  missingPairs,
  plainGrade,
  repeatedAnswers,
  repeatedPrompts,
  secondSentences,
  setPrompts,
  tellingPrompts,
  unmarkedCardFigures,
  volatileConcepts,
  yesNoPrompts,
} from "./cards";

const answered = (...backs: readonly string[]) => bankOfCards(...backs.map((back) => ({ back })));
const prompted = (...fronts: readonly string[]) =>
  bankOfCards(...fronts.map((front) => ({ front })));
const gapped = (...texts: readonly string[]) =>
  bankOfCards(...texts.map((text) => ({ kind: "cloze", text }) as const));

describe("answers", () => {
  it("are named when they are long, two sentences, or joined", () => {
    const bank = answered(
      "The wick",
      "One two three four",
      "It burns. It glows.",
      "Oil and a wick",
    );

    expect(said(longAnswers(bank, 3))).toEqual(["2: 4 words", "3: 4 words", "4: 4 words"]);
    expect(offenders(secondSentences(bank))).toBe("3");
    expect(offenders(joinedFacts(bank))).toBe("4");
  });
});

describe("prompts", () => {
  it("are named when they are long, no question, or several", () => {
    const long = `${"very ".repeat(25)}long?`;
    const bank = prompted("Which part burns?", long, "The part that burns", "Why? And when?");

    expect(said(badPrompts(bank))).toEqual([
      "2: 26 words",
      "3: 0 question marks",
      "4: 2 question marks",
    ]);
  });

  it("are named when they can be answered yes or no", () => {
    expect(
      offenders(yesNoPrompts(prompted("Is a wick wet?", "Which wick is wet?", "Can it burn?"))),
    ).toBe("1 3");
  });

  it("are named when they ask for a whole set", () => {
    const bank = prompted(
      "Can you list all parts?",
      "What are the six pillars?",
      "What are the two ends?",
    );

    expect(offenders(setPrompts(bank))).toBe("1 2");
  });

  it("are named when they hold the head word of the answer", () => {
    const bank = bankOfCards(
      { front: "Which group guards a lamp?", back: "A security group for lamps" },
      { front: "Which part guards a lamp?", back: "A security group for lamps" },
      { front: "Where does Amazon EC2 run?", back: "Amazon EC2" },
      { front: "Wick or mantle: which one glows?", back: "The mantle" },
    );

    expect(said(tellingPrompts(bank))).toEqual(["1: “group” in “Which group guards a lamp?”"]);
  });

  it("are named when they have the words of another, unless they are siblings", () => {
    const front = "Which part of a lamp draws oil?";
    const notes = ["one", "two", "two", "three"].map((name) => NoteId(`tiny:n:${name}`));
    const bank = bankOfCards(
      { front, note: notes[0]! },
      { front: "which part of the lamp draws oil", note: notes[1]! },
      { front: "Which part of a can holds oil?", note: notes[2]! },
      { front: "Who fills a can with care?", note: notes[3]! },
    );

    expect(said(repeatedPrompts(bank))).toEqual(["2: repeats tiny:c:1"]);
  });

  it("are let pass as siblings of one note", () => {
    const bank = bankOfCards({ front: "Which side burns?" }, { front: "Which side burns less?" });

    expect(repeatedPrompts(bank)).toEqual([]);
  });
});

const missing = (front: string) => missingPairs(bankOfCards({ front })).map(({ id }) => id);

describe("missingPairs", () => {
  it("finds a card that asks to choose between the two", () => {
    expect(missing("Amazon EBS or Amazon EFS: which one?")).not.toContain("EBS / EFS");
    expect(missing("Security groups or network ACLs: which?")).not.toContain(
      "security group / network ACL",
    );
  });

  it("names a pair that is mentioned but not asked", () => {
    expect(missing("What do Amazon EBS and Amazon EFS share?")).toContain("EBS / EFS");
  });
});

const on = (concept: string, volatile: boolean, id: string) =>
  aPackCard({ id: CardId(id), concept: ConceptId(`tiny:k:${concept}`), volatile });

describe("volatileConcepts", () => {
  const concepts = ["wick", "mantle"].map((name) => aConcept({ id: ConceptId(`tiny:k:${name}`) }));
  it("names a concept known from volatile cards alone", () => {
    const cards = [on("wick", true, "1"), on("mantle", true, "2"), on("mantle", false, "3")];

    expect(offenders(volatileConcepts(aBank({ concepts, cards })))).toBe("wick");
  });
});

describe("unmarkedCardFigures", () => {
  it("names a price, year or size on a card that is not marked", () => {
    const bank = bankOfCards(
      { back: "USD 29" },
      { extra: "Since 2025." },
      { back: "50 TB" },
      { back: "50 TB", volatile: true },
      { back: "30 percent of the oil" },
    );

    expect(offenders(unmarkedCardFigures(bank))).toBe("1 2 3");
  });
});

describe("badClozes", () => {
  it("takes one or two gaps of one to four words", () => {
    const bank = gapped("Oil climbs the [[wick]].", "It takes [[two]] of [[the four best lamps]].");

    expect(badClozes(bank)).toEqual([]);
  });

  it("names wide and idle gaps, and long sentences", () => {
    const bank = gapped(
      "Oil climbs [[up through the long white wick]].",
      "Oil climbs up [[to the]] flame.",
      `${"very ".repeat(25)}long [[wick]].`,
      "[[a1]] [[b2]] [[c3]]",
    );

    expect(said(badClozes(bank))).toEqual([
      "1: gap “up through the long white wick” of 6 words",
      "2: gap “to the” carries no meaning",
      "3: 27 words",
      "4: 3 gaps",
    ]);
  });
});

describe("repeatedAnswers", () => {
  const services = ["Amazon EBS"];

  it("names an answer that a concept asks for twice with the same services", () => {
    const bank = bankOfCards(
      { back: "Amazon EBS", services },
      { back: "Amazon EBS.", services },
      { back: "Amazon EBS", services, concept: ConceptId("tiny:k:other") },
      { back: "Sustainability" },
      { back: "Sustainability" },
    );

    expect(said(repeatedAnswers(bank))).toEqual(["2: repeats tiny:c:1"]);
  });
});

describe("plainGrade", () => {
  it("rises with long words and sentences, and leaves service names out", () => {
    const bank = aBank({ cards: [aClozeCard()] });
    const plain = plainGrade(["The cat sat on the mat."], bank);
    const hard = plainGrade(
      ["Organizational accountability necessitates comprehensive documentation."],
      bank,
    );
    const named = plainGrade(["AWS CloudTrail sat on AWS Certificate Manager."], bank);

    expect(plain).toBeLessThan(2);
    expect(hard).toBeGreaterThan(15);
    expect(named).toBeLessThan(2);
  });
});
