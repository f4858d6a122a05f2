import { describe, expect, it } from "vitest";

import { aQuestion } from "@/tests/support/tiny-pack";

import { aBank, said } from "../a-bank";
import { hashOf, type Reading } from "../readings";
import { agreement, unagreed } from "./readings";

const item = aQuestion();

const aReading = (change: Partial<Reading> = {}): Reading => ({
  round: 1,
  question: item.id,
  hash: hashOf(item),
  answer: item.key,
  sound: "ok",
  share: 0.7,
  reason: "recall-common",
  ...change,
});

const bankWith = (...readings: Reading[]) => ({ ...aBank({ questions: [item] }), readings });

const wrong = item.options.flatMap((_, place) => (item.key.includes(place) ? [] : [place]))[0]!;

describe("unagreed", () => {
  it("lets a question pass whose latest reader chose the key", () => {
    const bank = bankWith(aReading({ answer: [wrong] }), aReading({ round: 2 }));

    expect(unagreed(bank)).toEqual([]);
  });

  it.each([
    ["no second reader saw it", []],
    ["edited since it was read", [aReading({ hash: "before" })]],
    ["read as “two”", [aReading({ sound: "two" })]],
    [`the reader chose “${item.options[wrong]!.text}”`, [aReading({ answer: [wrong] })]],
  ])("says of a question: %s", (reason, readings) => {
    expect(said(unagreed(bankWith(...readings)))[0]).toContain(reason);
  });
});

describe("agreement", () => {
  it("counts readings of the present text alone", () => {
    const other = { ...item, id: "tiny:q:other" as typeof item.id };
    const bank = {
      ...aBank({ questions: [item, other] }),
      readings: [
        aReading(),
        aReading({ question: other.id, answer: [wrong] }),
        aReading({ question: other.id, hash: "before" }),
      ],
    };

    expect(agreement(bank, 1)).toBe(0.5);
  });
});
