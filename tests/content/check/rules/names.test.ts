import { describe, expect, it } from "vitest";

import { bankOfCards, bankOfConcepts, bankOfQuestions, offenders, options, said } from "../a-bank";
import {
  britishSpellings,
  keysOutOfScope,
  keysOutsideTheGuide,
  misspeltNames,
  severalOutsiders,
  shortFirstMentions,
  staleNames,
  unknownServices,
} from "./names";

const keyed = (key: string, ...rest: readonly string[]) => ({
  options: options(key, ...rest, ..."Wick Mantle Burner".split(" ").slice(rest.length)),
});

describe("keysOutsideTheGuide", () => {
  it("takes names of the guide, of task statements, and no name at all", () => {
    const bank = bankOfQuestions(
      keyed("Amazon EC2 instances"),
      keyed("The AWS Trust and Safety team"),
      keyed("AWS has more to offer"),
      keyed("A gateway"),
    );

    expect(keysOutsideTheGuide(bank)).toEqual([]);
  });

  it("names a key with any other AWS name", () => {
    expect(said(keysOutsideTheGuide(bankOfQuestions(keyed("AWS Mainframe"))))).toEqual([
      "1: key names AWS Mainframe",
    ]);
  });
});

describe("keysOutOfScope and severalOutsiders", () => {
  it("let one outsider stand as a distractor, but not as a key and not twice", () => {
    const bank = bankOfQuestions(
      keyed("Amazon S3", "AWS Snowball Edge"),
      keyed("Amazon Kendra"),
      keyed("Amazon S3", "Amazon MQ", "AWS DataSync"),
    );

    expect(said(keysOutOfScope(bank))).toEqual(["2: key names Amazon Kendra"]);
    expect(said(severalOutsiders(bank))).toEqual(["3: Amazon MQ, AWS DataSync"]);
  });
});

describe("staleNames", () => {
  it.each([
    "AWS SSO signs people in.",
    "Amazon QuickSight draws charts.",
    "Amazon SageMaker trains models.",
    "The master account pays.",
    "Business Support answers within an hour.",
    "The TCO Calculator compares.",
  ])("names “%s”", (extra) => {
    expect(offenders(staleNames(bankOfCards({ extra })))).toBe("1");
  });

  it.each([
    "AWS IAM Identity Center, formerly AWS SSO, signs people in.",
    "Amazon Quick Sight draws charts.",
    "Amazon SageMaker AI trains models.",
    "AWS Business Support+ answers sooner.",
    "Developer is a legacy plan: Developer Support ends.",
  ])("takes “%s”", (extra) => {
    expect(staleNames(bankOfCards({ extra }))).toEqual([]);
  });

  it("reads rationales and confusables too", () => {
    const why = "AWS SSO is something else that people mix up with it.";
    const questions = bankOfQuestions({ options: [{ text: "Wick", why }] });
    const concepts = bankOfConcepts({ confusables: [{ name: "QuickSight", tells: "it draws" }] });

    expect(offenders(staleNames(questions))).toBe("1");
    expect(offenders(staleNames(concepts))).toBe("1");
  });
});

describe("misspeltNames", () => {
  it.each(["AWS EC2 runs servers.", "Amazon Config records.", "Amazon Cloudwatch measures."])(
    "names “%s”",
    (extra) => {
      expect(offenders(misspeltNames(bankOfCards({ extra })))).toBe("1");
    },
  );

  it("takes exact names and their everyday words", () => {
    const extra = "Amazon CloudWatch and CloudWatch measure; AWS Config records a config.";

    expect(misspeltNames(bankOfCards({ extra }))).toEqual([]);
  });
});

describe("shortFirstMentions", () => {
  it("names a short name that comes before the full one", () => {
    const bank = bankOfQuestions(
      { stem: "What does CloudWatch measure?" },
      { stem: "What does Amazon CloudWatch measure, and what does CloudWatch keep?" },
      { options: options("EC2 hosts", "Amazon EC2 fleets", "Wick", "Mantle") },
    );

    expect(said(shortFirstMentions(bank))).toEqual([
      "1: CloudWatch before Amazon CloudWatch",
      "3: EC2 before Amazon EC2",
    ]);
  });

  it("reads the gap of a cloze as part of its sentence", () => {
    const cloze = { kind: "cloze", text: "AWS [[CloudTrail]] records calls." } as const;

    expect(shortFirstMentions(bankOfCards(cloze))).toEqual([]);
  });

  it("lets words of the trade and whole names pass", () => {
    const extra = "An ACM certificate; a VPC; EC2 Instance Savings Plans; a Config of its own.";

    expect(shortFirstMentions(bankOfCards({ extra }))).toEqual([]);
  });
});

describe("britishSpellings", () => {
  it.each(["organisation", "optimised", "data centre", "licences", "behaviour", "catalogue"])(
    "names “%s”",
    (extra) => {
      expect(offenders(britishSpellings(bankOfCards({ extra })))).toBe("1");
    },
  );

  it("takes American words that look like them", () => {
    const extra = "Enterprise licenses otherwise advise a precise, optimized data center exercise.";

    expect(britishSpellings(bankOfCards({ extra }))).toEqual([]);
  });
});

describe("unknownServices", () => {
  it("names a service that the guide calls otherwise", () => {
    const bank = bankOfQuestions(
      { services: ["Amazon EC2"] },
      { services: ["EC2"] },
      { services: ["AWS Certificate Manager (ACM)"] },
    );

    expect(said(unknownServices(bank))).toEqual(["2: EC2"]);
  });
});
