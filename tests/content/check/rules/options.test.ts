import { describe, expect, it } from "vitest";

import { ConceptId } from "@/lib/content/pack";
import { aConcept, aQuestion } from "@/tests/support/tiny-pack";

import { aBank, bankOfQuestions, offenders, options, said } from "../a-bank";
import {
  catchAllOptions,
  disagreeingNumbers,
  farDistractors,
  mixedSorts,
  nearCopies,
  nestedOptions,
  sortOf,
  unorderedFigures,
} from "./options";

const offering = (...lists: readonly (readonly string[])[]) =>
  bankOfQuestions(...lists.map((texts) => ({ options: options(...texts) })));

describe("nestedOptions", () => {
  it("names an option that stands twice or within another, whatever its capitals", () => {
    const bank = offering(
      ["Oil lamp", "oil lamp.", "Wick", "Mantle"],
      ["Lamp", "Lamp of glass", "Wick", "Mantle"],
      ["Amazon S3", "Amazon S3 Glacier", "Wick", "Mantle"],
    );

    expect(offenders(nestedOptions(bank))).toBe("1 2");
  });
});

describe("nearCopies", () => {
  it("names options that share nearly all words, unless a negation or a service differs", () => {
    const bank = offering(
      ["Store the oil in a cool dark cellar", "Store the oil in a dark cellar", "Wick", "Mantle"],
      [
        "Store the oil in a cellar with care",
        "Store the oil in a cellar with no care",
        "Wick",
        "Can",
      ],
      [
        "Put the same file into Amazon EBS now",
        "Put the same file into Amazon EFS now",
        "Wick",
        "Can",
      ],
    );

    expect(offenders(nearCopies(bank))).toBe("1");
  });
});

describe("catchAllOptions", () => {
  it.each(["All of the above", "None of these", "Both A and B", "Neither of the above"])(
    "names “%s”",
    (text) => {
      expect(offenders(catchAllOptions(offering([text, "Wick"])))).toBe("1");
    },
  );

  it("takes an option that speaks of all lamps", () => {
    expect(catchAllOptions(offering(["Light all of the lamps", "Trim both wicks"]))).toEqual([]);
  });
});

describe("mixedSorts", () => {
  it.each([
    ["Launching servers", "doing"],
    ["By trimming the wick", "preposition"],
    ["Store the oil", "order"],
    ["Store", "thing"],
    ["$5 a day", "figure"],
    ["3 lamps", "figure"],
    ["AWS Config", "thing"],
  ])("takes “%s” as %s", (text, sort) => {
    expect(sortOf(text)).toBe(sort);
  });

  it("names options of several sorts", () => {
    const bank = offering(["A lamp of glass", "Store the oil"], ["Wick", "A mantle of glass"]);

    expect(said(mixedSorts(bank))).toEqual(["1: thing and order"]);
  });
});

describe("unorderedFigures", () => {
  it("names figures that neither rise nor fall", () => {
    const bank = offering(["1 lamp", "2 lamps", "9 lamps"], ["9 cans", "2 cans"], ["2", "9", "1"]);

    expect(said(unorderedFigures(bank))).toEqual(["3: 2,9,1"]);
  });
});

describe("farDistractors", () => {
  it("takes two distractors of the key's category, or of a pair that is often confused", () => {
    const bank = offering(
      ["Amazon EBS", "Amazon EFS", "Amazon S3", "AWS WAF"],
      ["AWS CloudTrail", "Amazon CloudWatch", "AWS Config", "AWS WAF"],
    );

    expect(farDistractors(bank)).toEqual([]);
  });

  it("names an item whose other services have nothing to do with the key", () => {
    const bank = offering(["Amazon EBS", "Amazon EFS", "AWS Config", "AWS WAF"]);

    expect(said(farDistractors(bank))).toEqual(["1: 1 of 3 near Amazon EBS"]);
  });

  it("takes what the concept lists as confusable", () => {
    const concepts = ["AWS Config", "AWS WAF"].map((name) => ({ name, tells: "another thing" }));
    const bank = aBank({
      concepts: [aConcept({ id: ConceptId("tiny:k:wick"), confusables: concepts })],
      questions: [
        aQuestion({ options: options("Amazon EBS", "Amazon EC2", "AWS Config", "AWS WAF") }),
      ],
    });

    expect(farDistractors(bank)).toEqual([]);
  });

  it("leaves options alone that are not all services", () => {
    expect(farDistractors(offering(["Amazon EBS", "Wick", "AWS Config", "AWS WAF"]))).toEqual([]);
  });
});

describe("disagreeingNumbers", () => {
  it("names one thing asked of several answers, and several of one", () => {
    const bank = bankOfQuestions(
      { stem: "Which service burns?" },
      { stem: "Which AWS services burn?" },
      { stem: "Which action helps? (Select TWO.)", type: "multiple-response" },
      { stem: "Which TWO actions help? (Select TWO.)", type: "multiple-response" },
    );

    expect(said(disagreeingNumbers(bank))).toEqual([
      "2: asks for “services”",
      "3: asks for “action”",
    ]);
  });
});
