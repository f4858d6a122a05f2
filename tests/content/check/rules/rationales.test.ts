import { describe, expect, it } from "vitest";

import { aQuestion } from "@/tests/support/tiny-pack";

import { aBank, bankOfCards, bankOfConcepts, bankOfQuestions, offenders } from "../a-bank";
import { citedLetters, foreignSources, rationaleLengths, strayRationales } from "./rationales";

const because = (why: string, text = "The wick") => bankOfQuestions({ options: [{ text, why }] });

const words = (n: number) => Array.from({ length: n }, () => "wick").join(" ");

describe("rationaleLengths", () => {
  it("takes 8 to 40 words and names the rest", () => {
    expect(rationaleLengths(because(words(8)))).toEqual([]);
    expect(rationaleLengths(because(words(40)))).toEqual([]);
    expect(offenders(rationaleLengths(because(words(7))))).toBe("1");
    expect(offenders(rationaleLengths(because(words(41))))).toBe("1");
  });
});

describe("strayRationales", () => {
  it("takes a reason that speaks of its option, by a form of its words or by initials", () => {
    expect(strayRationales(because("Wicks draw oil up to the flame."))).toEqual([]);
    expect(strayRationales(because("ACM renews them.", "AWS Certificate Manager"))).toEqual([]);
    expect(strayRationales(because("MFA asks twice.", "Multi-factor authentication"))).toEqual([]);
  });

  it("names a reason about something else", () => {
    expect(offenders(strayRationales(because("This is simply wrong here.")))).toBe("1");
    expect(offenders(strayRationales(because("KMS keeps keys.", "AWS Certificate Manager")))).toBe(
      "1",
    );
  });
});

describe("citedLetters", () => {
  it.each([
    "Option B is right.",
    "As (C) says, it burns.",
    "Both A and B burn.",
    "The answer D is odd.",
  ])("names “%s”", (why) => {
    expect(offenders(citedLetters(because(why)))).toBe("1");
  });

  it.each(["A wick draws oil.", "Option trading is no lamp.", "The A record names an address."])(
    "takes “%s”",
    (why) => {
      expect(citedLetters(because(why))).toEqual([]);
    },
  );
});

describe("foreignSources", () => {
  it("takes the vendor's documentation alone, on concepts, cards and questions", () => {
    const source = "https://docs.aws.amazon.com/wick.html";
    const elsewhere = "https://docs.aws.amazon.com.lamps.example/wick.html";

    expect(foreignSources(aBank({ questions: [aQuestion({ source })] }))).toEqual([]);
    expect(offenders(foreignSources(bankOfQuestions({ source: elsewhere })))).toBe("1");
    expect(offenders(foreignSources(bankOfCards({ source: elsewhere })))).toBe("1");
    expect(offenders(foreignSources(bankOfConcepts({ source: elsewhere })))).toBe("1");
  });
});
